"""Where this project lives on GitHub: one command puts it into every link.

    python -m tools.address                 what `git remote get-url origin` says
    python -m tools.address OWNER/REPO      something else

Whoever publishes a copy does this once; until then the links lead nowhere, to OWNER/REPO.
"""

import re
import subprocess
import sys
from pathlib import Path

from tools.environment import ROOT, SetupError

NOWHERE = "OWNER/REPO"
PAGES = ("README.md", "classroom/servers.md")
NAME = r"[\w.-]+/[\w.-]+"


def address(root: Path = ROOT) -> str:
    """The owner and the repository that the links lead to."""
    found = re.search(rf"git clone https://github\.com/({NAME}) ", _read(root / PAGES[0]))
    if not found:
        raise SetupError(
            f"Expected {PAGES[0]} to say: git clone https://github.com/{NOWHERE} nnlib"
        )
    return found[1]


def move(new: str, root: Path = ROOT) -> None:
    """Let every link lead to `new`, like OWNER/REPO."""
    if not re.fullmatch(NAME, new):
        raise SetupError(f"Expected the two words of an address on GitHub, {NOWHERE}; got {new}")
    old = address(root)
    for page in PAGES:
        text = _read(root / page)
        for slash in ("/", "%2F"):
            text = text.replace(old.replace("/", slash), new.replace("/", slash))
        (root / page).write_text(text, encoding="utf-8", newline="\n")


def of_remote(url: str) -> str:
    """The two words in what git calls a remote's address."""
    found = re.fullmatch(rf"(?:.*@)?(?:.*://)?(?:.*@)?github\.com[:/]({NAME}?)(?:\.git)?/?", url)
    if not found:
        raise SetupError(f"Expected an address on GitHub, got {url or 'none'}: say {NOWHERE}.")
    return found[1]


def _read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


if __name__ == "__main__":
    asked = ["git", "remote", "get-url", "origin"]
    try:
        move(
            sys.argv[1]
            if len(sys.argv) == 2
            else of_remote(subprocess.run(asked, capture_output=True, text=True).stdout.strip())
        )
    except (SetupError, OSError) as error:  # no git, perhaps
        sys.exit(str(error))
    print(f"All links lead to https://github.com/{address()} now.")
