"""Build the lessons as static pages, from what the notebooks have stored. Nothing is run.

python start.py pages               into build/lessons
python start.py pages FOLDER        somewhere else, such as a USB stick

Open index.html in that folder: pictures, search and the steppers work without any network.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tools.environment import ROOT
from tools.static_edition.pages import write_source

OURS = ".buildinfo"  # Sphinx leaves it in every folder that it has filled


class EditionError(Exception):
    """One plain sentence: why nothing was built."""


def build(folder: Path, repository: str = "") -> Path:
    """Fill a folder with the pages; return the first one.

    The folder is new, empty, or was filled by this command before (then it is emptied first).
    repository: OWNER/REPO on GitHub, to which the first page then leads.
    """
    if folder.exists() and not folder.is_dir():
        raise EditionError(f"{folder} is a file: name a folder.")
    if folder.exists() and any(folder.iterdir()) and not (folder / OURS).exists():
        raise EditionError(f"{folder} holds something else: name an empty folder, or a new one.")
    try:
        from sphinx.cmd import build as sphinx
    except ModuleNotFoundError:
        raise EditionError(
            "Sphinx is missing: run `python start.py pages`, which fetches it."
        ) from None
    with tempfile.TemporaryDirectory() as made:
        source, pages = Path(made, "source"), Path(made, "pages")
        write_source(source, repository)
        # -W: a link that leads nowhere is a failure. -E -d: nothing is remembered.
        options = ["-q", "-E", "-W", "-d", str(Path(made, "read"))]
        if sphinx.main([*options, "-b", "html", str(source), str(pages)]):
            raise EditionError("The pages were not built: see above.")
        shutil.rmtree(folder, ignore_errors=True)
        unread = shutil.ignore_patterns("_sources", "objects.inv")
        shutil.copytree(pages, folder, ignore=unread, dirs_exist_ok=True)  # a stick stays there
    return folder / "index.html"


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 if all is well, 1 after a plain sentence."""
    parser = argparse.ArgumentParser(
        prog="start.py pages", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "lessons")
    parser.add_argument("--repository", default="", metavar="OWNER/REPO", help="on GitHub")
    options = parser.parse_args(arguments)
    try:
        first = build(options.folder, options.repository)
    except (EditionError, OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Open {first}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
