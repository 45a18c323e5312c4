"""screenshot."""

from pathlib import Path

from pipedesk.cli.session import Session


def screenshot(session: Session) -> None:
    """Paint the window into a picture, with no screen."""
    from pipedesk.picture import picture_of

    options = session.options
    # What the window would show as a banner is refused here.
    session.desk()
    session.close()
    width, height = options.size
    target = Path(options.picture)
    picture_of(
        session.path,
        target,
        view=options.view,
        theme=options.theme,
        language=options.language,
        size=(width, height),
        scale=options.scale,
    )
    session.output.say(f"Painted {target}", {"picture": str(target)})
