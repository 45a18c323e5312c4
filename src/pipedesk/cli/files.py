"""new, check, backup, restore."""

from pathlib import Path

from pipedesk.cli.session import Session
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.store.backup import check_file, copy_file, restore_file
from pipedesk.store.file import checked_schema


def new(session: Session) -> None:
    """Make a new file."""
    options = session.options
    session.create(options.template, options.language or "en", (options.currency or "EUR").upper())
    session.output.say(f"Made {session.path}", {"file": str(session.path), "template": options.template})


def check(session: Session) -> None:
    """Ask SQLite whether the file is sound; refuses when it is not."""
    checked_schema(session.path)
    problems = check_file(session.path)
    if problems:
        session.output.say("\n".join(problems), {"file": str(session.path), "sound": False, "problems": problems})
        raise Refusal(
            translate("Terminal", "“{name}” is damaged.").fill(name=session.path.name),
            translate("Terminal", "It was left as it is. Restore a backup with “pipedesk restore”."),
        )
    session.output.say(f"{session.path} is sound.", {"file": str(session.path), "sound": True, "problems": []})


def backup(session: Session) -> None:
    """Copy the file to a new place and check the copy."""
    target = Path(session.options.target)
    copy_file(session.path, target)
    facts = {"file": str(session.path), "backup": str(target), "bytes": target.stat().st_size}
    session.output.say(f"Copied {session.path} to {target}", facts)


def restore(session: Session) -> None:
    """Put a backup in the file's place; what was there stays beside it under a dated name."""
    backup_path = Path(session.options.backup)
    stamp = session.clock.now().astimezone(session.clock.zone()).strftime("%Y-%m-%d-%H%M%S")
    kept = session.path.with_name(f"{session.path.stem}.before-restore-{stamp}{session.path.suffix}")
    restore_file(backup_path, session.path, kept)
    facts = {"file": str(session.path), "backup": str(backup_path), "kept": str(kept) if kept.exists() else None}
    session.output.say(f"Restored {session.path} from {backup_path}", facts)
