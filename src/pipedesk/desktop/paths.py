"""Where PipeDesk keeps its own things on this system."""

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
    return platformdirs.user_runtime_path(_NAME, appauthor=False) / "pipedesk.lock"
