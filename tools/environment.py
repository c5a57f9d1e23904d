"""The lessons' own Python, in `.venv`: made once, reused, made again when something moved.

    pins (requirements*.txt) + pyproject.toml + this Python + this folder -> stamp
    stamp written in .venv == stamp wanted  -> nothing to do

Whatever goes wrong ends as one sentence that says what to do: a `SetupError`.
"""

import contextlib
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BEGUN = time.monotonic()

LESSON_PINS = "requirements.txt"
TEST_PINS = "requirements-test.txt"  # holds every line of the lesson pins, and the tests' tools

# Fetched into `.venv` where there is no uv: with it a first start takes a third of pip's time.
UV = "uv==0.13.9"

# JupyterLab asks newcomers whether they want news, on top of the first lesson. Not here.
SETTINGS = {
    "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False}
}

# First match wins. The left side is what pip, uv, venv and operating systems say.
SENTENCES = (
    (
        r"No space left|Errno 28\b|os error 28\b|os error 112\b|not enough space|disk is full",
        "The disk is full: make about 1 GB of room, then run the same command again.",
    ),
    (
        r"Read-only file system|Permission denied|Access is denied|os error (5|13|30)\b"
        r"|\[Errno (13|30)\]|WinError (5|32)\b|being used by another process",
        "This folder cannot be written to: close JupyterLab if it is open; if that was not it, "
        "move the whole folder to a place of your own, such as your home folder. "
        "Then run the same command again.",
    ),
    (
        r"CERTIFICATE_VERIFY|certificate verify|invalid peer certificate|UnknownIssuer",
        "A secure connection was refused, which a proxy or a virus scanner often causes: "
        "try another network, or ask whoever looks after this one. "
        "Then run the same command again.",
    ),
    (
        r"resolve host|Name or service not known|Temporary failure in name resolution|getaddrinfo"
        r"|nodename nor servname|dns error|Failed to establish a new connection"
        r"|error sending request|Network is unreachable|No route to host|Connection refused"
        r"|[Tt]imed? ?out|Connection reset|ProxyError|Failed to fetch|Max retries exceeded",
        "The packages could not be fetched: check the connection to the internet, "
        "then run the same command again.",
    ),
    (
        r"Long Path|filename or extension is too long|File name too long",
        "The name of this folder is too long for Windows: move the folder to a shorter place, "
        "such as C:\\nnlib, then run the same command again.",
    ),
    (
        r"PATH separator",
        "The name of this folder contains a colon, which Python cannot work in: "
        "rename the folder, then run the same command again.",
    ),
    (
        r"No matching distribution|no wheels with a matching|no version of"
        r"|requires a different Python|Failed to build (?![`']?nnlib)",
        "There is no ready-made package for this Python ({python}): install Python 3.13 (64-bit) "
        "from python.org, then run the same command with it.",
    ),
)


class SetupError(Exception):
    """One plain sentence for the person at the keyboard."""


def explain(words: str, otherwise: str) -> str:
    """Turn a program's complaint into a sentence that says what to do."""
    python = f"{sys.version_info.major}.{sys.version_info.minor} on {sys.platform}"
    for pattern, sentence in SENTENCES:
        if re.search(pattern, words):
            return sentence.format(python=python)
    return otherwise


def python_in(venv: Path) -> Path:
    """Where a virtual environment keeps its Python."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def clean(environ: Mapping[str, str]) -> dict[str, str]:
    """Drop what would point a child at another Python, or pip at another place."""
    drop = ("VIRTUAL_ENV", "PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX")
    kept = {name: value for name, value in environ.items() if name not in drop}
    # A learner's own matplotlib settings must not restyle the lessons' figures.
    return kept | {"MPLCONFIGDIR": str(VENV / "matplotlib"), "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def steady(folder: Path) -> dict[str, str]:
    """Variables that make a run the same for everybody: one thread, nobody's own settings."""
    threads = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
    places = ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")
    return {
        **dict.fromkeys((*threads, "VECLIB_MAXIMUM_THREADS"), "1"),
        **{name: str(folder / name.lower()) for name in places},
    }


def identity(root: Path = ROOT) -> str:
    """What an environment is bound to: this Python, in this folder."""
    return f"{sys.version} in {sys.base_prefix} for {root}"


def digest(pins: str, root: Path = ROOT) -> str:
    """A fingerprint of everything that decides what gets installed."""
    names = (pins, "pyproject.toml", "tools/environment.py")
    contents = [(root / name).read_bytes() for name in names]
    return hashlib.sha256(b"\0".join(contents)).hexdigest()


class Stamp:
    """What `.venv` was made with, remembered inside it."""

    def __init__(self, venv: Path, root: Path = ROOT) -> None:
        self.file = venv / "nnlib-stamp.json"
        self.python = python_in(venv)
        self.root = root

    def _read(self) -> dict[str, str]:
        try:
            contents = json.loads(self.file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return contents if isinstance(contents, dict) else {}

    def usable(self) -> bool:
        """Is this an environment of this Python, in this folder, with its Python in place?"""
        return self._read().get("identity") == identity(self.root) and self.python.exists()

    def holds(self, pins: str) -> bool:
        """Is everything that `pins` asks for installed?"""
        return self.usable() and self._read().get(pins) == digest(pins, self.root)

    def write(self, *installed: str) -> None:
        """Remember what is installed."""
        stamp = {"identity": identity(self.root)}
        stamp |= {pins: digest(pins, self.root) for pins in installed}
        self.file.write_text(json.dumps(stamp, indent=1), encoding="utf-8")


def install_commands(python: Path, pins: str, uv: str | None) -> Iterator[list[str]]:
    """The ways to install, best first.

    `--no-deps`, because the pins are complete: nothing is looked up that they do not name.
    """
    what = ["--no-deps", "-r", str(ROOT / pins), "-e", str(ROOT)]
    if uv:
        yield [uv, "pip", "install", "--python", str(python), *what]
    yield [str(python), "-m", "pip", "install", "--retries", "2", *what]


def prepare(pins: str) -> Path:
    """Make sure that `.venv` holds what `pins` asks for; return its Python."""
    stamp = Stamp(VENV)
    if stamp.holds(pins):
        return stamp.python
    _check_python()
    print("Setting up the lessons in .venv: once, about a minute, about 400 MB.", flush=True)
    if not stamp.usable():
        _make(VENV)
    # Without a stamp, the next start builds anew what this one may leave half done.
    stamp.file.unlink(missing_ok=True)
    with (VENV / "install.log").open("w+b") as log:
        _install(stamp.python, pins, log)
    ask_nothing(VENV)
    stamp.write(*([LESSON_PINS, TEST_PINS] if pins == TEST_PINS else [pins]))
    return stamp.python


def ask_nothing(prefix: Path) -> None:
    """Let the JupyterLab that is installed there open a lesson without a question on top of it."""
    settings = prefix / "share/jupyter/lab/settings/overrides.json"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(json.dumps(SETTINGS), encoding="utf-8")


def _check_python() -> None:
    missing = [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]
    if missing:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise SetupError(
            "This Python came without its part for virtual environments: "
            f"run `sudo apt install python{version}-venv`, then the same command again."
        )
    if sys.maxsize < 2**32:
        raise SetupError(
            "This is a 32-bit Python: install a 64-bit Python 3.13 from python.org, "
            "then run the same command with it."
        )


def _make(venv: Path) -> None:
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(venv)],
        env=clean(os.environ),
        capture_output=True,
        text=True,
        errors="replace",
    )
    if made.returncode:
        words = made.stdout + made.stderr
        last_line = (words.strip().splitlines() or ["no reason given"])[-1]
        raise SetupError(
            explain(
                words,
                f"The folder .venv could not be made ({last_line}): delete it, "
                "then run the same command again.",
            )
        )


def _install(python: Path, pins: str, log: IO[bytes]) -> None:
    uv = shutil.which("uv") or _fetch_uv(python, log)
    for command in install_commands(python, pins, uv):
        begin = log.seek(0, os.SEEK_END)
        if _run(command, log) == 0:
            # Matplotlib's list of fonts, made here, or the first import of a lesson would
            # take seconds longer and say so in red.
            _run([str(python), "-c", "import matplotlib.font_manager"], log)
            return
    log.seek(begin)  # what the last one said; uv may have failed for another reason
    words = log.read().decode("utf-8", errors="replace")
    raise SetupError(
        explain(
            words,
            "The installation did not finish: run the same command again; if it stops once more, "
            f"the reason is at the end of {log.name}.",
        )
    )


def _fetch_uv(python: Path, log: IO[bytes]) -> str | None:
    if _run([str(python), "-m", "pip", "install", "--retries", "2", UV], log):
        return None
    return str(python.with_name("uv.exe" if os.name == "nt" else "uv"))


def _run(command: Sequence[str], log: IO[bytes]) -> int:
    """Run quietly, with the words kept in the log and the seconds on the screen."""
    log.seek(0, os.SEEK_END)
    log.write(f"\n$ {' '.join(command)}\n".encode(errors="replace"))
    log.flush()
    child = subprocess.Popen(
        command, env=clean(os.environ), stdin=subprocess.DEVNULL, stdout=log, stderr=log
    )
    try:
        while True:
            with contextlib.suppress(subprocess.TimeoutExpired):
                return child.wait(timeout=1)
            if sys.stdout.isatty():
                print(f"\r  {time.monotonic() - BEGUN:.0f} s ", end="\r", flush=True)
    finally:
        if child.poll() is None:  # Ctrl-C: no installer may go on behind our back
            child.terminate()
            child.wait()
