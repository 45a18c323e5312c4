"""Where the files of `resources/` are, in a checkout and in an installed wheel."""

from pathlib import Path

_INSTALLED = Path(__file__).parent / "resources"
_CHECKOUT = Path(__file__).parents[2] / "resources"


def asset(*parts: str) -> Path:
    """The path of one resource, for example ``asset("themes", "light.toml")``; it need not exist."""
    root = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    return root.joinpath(*parts)
