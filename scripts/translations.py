"""Keeps the catalogues of Qt Linguist: `update` collects texts, `check` fails when anything is missing."""

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
FRENCH = FOLDER / "pipedesk_fr.ts"
ENGLISH = FOLDER / "pipedesk_en.ts"
LEAST_TEXTS = 100
BREAKS = re.compile(r"\S [;:?!»]|\S %(?!L?n)|« |'")
"""What French is not to have: a space at which a line breaks before these marks, and a straight apostrophe."""


def main() -> int:
    """Run one of the two."""
    if sys.argv[1:] == ["update"]:
        FOLDER.mkdir(parents=True, exist_ok=True)
        collect(FOLDER)
        return 0
    problems = check()
    print("\n".join(problems) or "Translations: complete")
    return 1 if problems else 0


def collect(folder: Path) -> None:
    """Bring both catalogues in a folder up to date with the code, keeping what is translated.

    `lupdate` reads the texts; it cannot see that a text held for later (`domain.texts.translate`) has a plural, so
    every text with ``%Ln`` is made one here. The English catalogue holds plurals only.
    """
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name) / "all.ts"
        sources = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "src").rglob("*.py"))]
        tool = str(Path(sys.executable).parent / "pyside6-lupdate")
        subprocess.run(
            [
                tool,
                *sources,
                "-no-obsolete",
                "-locations",
                "none",
                "-silent",
                "-source-language",
                "en",
                "-ts",
                str(fresh),
            ],
            cwd=ROOT,
            check=True,
        )
        for catalogue, language in ((FRENCH, "fr_FR"), (ENGLISH, "en_GB")):
            _merge(fresh, folder / catalogue.name, language, plurals_only=catalogue is ENGLISH)


def _merge(fresh: Path, catalogue: Path, language: str, *, plurals_only: bool) -> None:
    known = _translations(catalogue) if catalogue.exists() else {}
    tree = ET.parse(fresh)
    root = tree.getroot()
    root.set("language", language)
    for context in list(root.iter("context")):
        for message in list(context.iter("message")):
            source = message.findtext("source") or ""
            if plurals_only and "%Ln" not in source:
                context.remove(message)
                continue
            written = known.get((context.findtext("name") or "", source), [])
            _write(message, source, written)
        if context.find("message") is None:
            root.remove(context)
    ET.indent(tree, "  ")
    text = ET.tostring(root, "unicode")
    catalogue.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")


def _write(message: ET.Element, source: str, written: list[str]) -> None:
    for old in message.findall("translation"):
        message.remove(old)
    translation = ET.SubElement(message, "translation")
    if "%Ln" in source:
        message.set("numerus", "yes")
        for form in [*written, "", ""][:2]:
            ET.SubElement(translation, "numerusform").text = form
    elif written:
        translation.text = written[0]
    if not written or not all(written):
        translation.set("type", "unfinished")


def _translations(catalogue: Path) -> dict[tuple[str, str], list[str]]:
    """What is translated, by context and source: one text, or the singular and the plural."""
    found = {}
    for context in ET.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None:
                continue
            forms = [form.text or "" for form in translation.findall("numerusform")]
            found[(context.findtext("name") or "", message.findtext("source") or "")] = forms or [
                translation.text or ""
            ]
    return found


def check() -> list[str]:
    """What is missing, unfinished or out of date; nothing when all is well."""
    problems = []
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for catalogue in (FRENCH, ENGLISH):
            shutil.copy(catalogue, fresh / catalogue.name)
        collect(fresh)
        for catalogue in (FRENCH, ENGLISH):
            known, now = texts(catalogue), texts(fresh / catalogue.name)
            problems += [f"{catalogue.name}: not collected yet: {text}" for text in now.keys() - known.keys()]
            problems += [f"{catalogue.name}: no longer in the code: {text}" for text in known.keys() - now.keys()]
            problems += [f"{catalogue.name}: not translated: {text}" for text, done in now.items() if not done]
    for written in _translations(FRENCH).values():
        problems += [f"{FRENCH.name}: no-break space or ’: {form}" for form in written if BREAKS.search(form)]
    if len(texts(FRENCH)) < LEAST_TEXTS:
        problems.append(f"{FRENCH.name}: only {len(texts(FRENCH))} texts: the code was not read")
    return problems


def texts(catalogue: Path) -> dict[tuple[str, str], bool]:
    """Every text of a catalogue by its context and source, and whether it is translated in full."""
    return {key: bool(written) and all(written) for key, written in _translations(catalogue).items()}


if __name__ == "__main__":
    sys.exit(main())
