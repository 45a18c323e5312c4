"""PipeDesk from a terminal; needs no screen."""
