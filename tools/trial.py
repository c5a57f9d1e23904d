"""The lessons in an environment of another make: other Pythons, other versions, Binder's own.

    requirements -> a fresh environment -> every cell run, its output compared -> an Outcome

uv makes the environments, in a temporary folder. The lessons run there too, on a copy of this
folder, so that nothing here changes and nothing here is read by accident.
"""

import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.environment import ROOT, SetupError, clean, explain, python_in, steady

NOT_OURS = ("*.egg-info", ".[a-z]*", "__pycache__", "build", "dist", "*.npz", "my_progress.txt")
# Warnings of other versions' tools are not the lessons': theirs would be red text, and fail.
QUIETLY = ("-q", "-p", "no:cacheprovider", "-o", "filterwarnings=default")
VERSIONS = "import importlib.metadata, json, platform, sys\n" + (
    "found = {name: importlib.metadata.version(name) for name in sys.argv[1:]}\n"
    "print(json.dumps({'Python': platform.python_version()} | found))"
)


@dataclass(frozen=True)
class Outcome:
    """What became of the lessons' cells."""

    passed: int
    failed: int
    cells: int
    seconds: float
    words: str

    @property
    def well(self) -> bool:
        """Did every code cell there is run, and pass?"""
        return self.failed == 0 and self.passed == self.cells > 0


class Trial:
    """A temporary folder with a copy of the project, and an environment of its own."""

    def __init__(self, folder: Path, python: str) -> None:
        self.project = folder / "project"
        self.python = python_in(folder / "environment")
        self.environ = clean(os.environ) | steady(folder) | {"MPLCONFIGDIR": str(folder / "mpl")}
        # What is installed here is found first, as after `activate`.
        self.environ["PATH"] = os.pathsep.join([str(self.python.parent), self.environ["PATH"]])
        shutil.copytree(ROOT, self.project, ignore=shutil.ignore_patterns(*NOT_OURS))
        self.uv("venv", "--python", python, str(folder / "environment"))

    def uv(self, *arguments: str) -> str:
        """Run uv in the copy."""
        return self.run([find_uv(), *arguments, *(["-q"] if "install" in arguments else [])])

    def install(self, *arguments: str) -> None:
        """Install what is named."""
        self.uv("pip", "install", "--python", str(self.python), *arguments)

    def run(self, command: Sequence[str], **more: str) -> str:
        """Run to the end, in the copy; what it printed. A failure is a SetupError."""
        program = shutil.which(command[0], path=self.environ["PATH"])
        if program is None:
            raise SetupError(f"{command[0]} was not found: install it, then run this again.")
        ran = subprocess.run(
            [program, *command[1:]],
            cwd=self.project,
            env=self.environ | more,
            capture_output=True,
            text=True,
            errors="replace",
        )
        if ran.returncode:
            words = ran.stdout + ran.stderr
            raise SetupError(explain(words, f"`{' '.join(command)}` failed:\n{words.strip()}"))
        return ran.stdout

    def versions(self, names: Iterable[str]) -> Mapping[str, str]:
        """Which versions of these are installed here, and which Python."""
        return json.loads(self.run([str(self.python), "-c", VERSIONS, *names]))

    def lessons(self) -> Outcome:
        """Run all lessons, and compare every output with what is stored."""
        begun = time.monotonic()
        ran = subprocess.run(
            [str(self.python), "-m", "pytest", *QUIETLY, "notebooks"],
            cwd=self.project,
            env=self.environ,
            capture_output=True,
            text=True,
            errors="replace",
        )
        seconds = time.monotonic() - begun
        return outcome(ran.stdout + ran.stderr, seconds, code_cells(self.project))


@contextlib.contextmanager
def trial(python: str) -> Iterator[Trial]:
    """Make an environment with this Python; take everything away at the end."""
    with tempfile.TemporaryDirectory(prefix="nnlib-", ignore_cleanup_errors=True) as folder:
        yield Trial(Path(folder), python)


def outcome(words: str, seconds: float, cells: int) -> Outcome:
    """Read pytest's last line; without one, nothing passed."""
    *_, last = words.strip().splitlines() or [""]
    count = {kind: int(number) for number, kind in re.findall(r"(\d+) (\w+)", last)}
    failed = sum(count.get(kind, 0) for kind in ("failed", "error", "errors"))
    return Outcome(count.get("passed", 0), failed, cells, seconds, words)


def find_uv() -> str:
    """The uv on this machine, or the one that `start.py` put beside this Python."""
    beside = Path(sys.executable).with_name("uv.exe" if os.name == "nt" else "uv")
    found = shutil.which("uv") or (str(beside) if beside.exists() else None)
    if found is None:
        raise SetupError("uv was not found: install it with `pip install uv`.")
    return found


def find_python(version: str) -> str | None:
    """Where a Python of this version is on this machine, if it is."""
    found = subprocess.run(
        [find_uv(), "python", "find", "--no-project", "--no-python-downloads", version],
        capture_output=True,
        text=True,
    )
    return found.stdout.strip() if found.returncode == 0 else None


def pinned(file: str, *names: str) -> list[str]:
    """The lines of a file of pins that are about these packages."""
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.partition("==")[0] in names]


def code_cells(project: Path) -> int:
    """How many cells all notebooks of a project have that can be run."""
    notebooks = (project / "notebooks").glob("*.ipynb")
    texts = (path.read_text(encoding="utf-8") for path in notebooks)
    return sum(cell["cell_type"] == "code" for text in texts for cell in json.loads(text)["cells"])
