"""Where PipeDesk keeps its own things on this system."""

import warnings
from pathlib import Path

import platformdirs

_NAME = "PipeDesk"


def default_file() -> Path:
    """The user's own file, when no other is named."""
    return platformdirs.user_data_path(_NAME, appauthor=False) / "deals.pipedesk"


def settings_file() -> Path:
    """Where settings are kept."""
    return platformdirs.user_config_path(_NAME, appauthor=False) / "settings.ini"


def log_file() -> Path:
    """Where errors are written down."""
    return platformdirs.user_log_path(_NAME, appauthor=False) / "pipedesk.log"


def lock_file() -> Path:
    """What tells a second start that there is a first one."""
    with warnings.catch_warnings():
        # A session without a folder of its own for this gets one in the system's folder for temporary files.
        warnings.simplefilter("ignore")
        folder = platformdirs.user_runtime_path(_NAME, appauthor=False)
    return folder / "pipedesk.lock"
