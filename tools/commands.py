"""What `start.py` does: open the lessons, run the tests, renew the notebooks, build the pages."""

import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.environment import (
    LESSON_PINS,
    ROOT,
    TEST_PINS,
    SetupError,
    clean,
    explain,
    prepare,
    steady,
)

FIRST_LESSON = "notebooks/00_start_here.ipynb"
LONGEST_TEST = 600  # seconds, several times what any takes


def main(arguments: Sequence[str]) -> int:
    """Do what was asked; turn every failure into one sentence and a number that is not 0."""
    match arguments:
        case ["test", *rest]:
            command = run_tests
        case ["notebooks", *rest]:
            command = renew_notebooks
        case ["pages", *rest]:
            command = build_pages
        case _:
            command, rest = open_lessons, list(arguments)
    try:
        return command(rest)
    except SetupError as error:
        sentence = str(error)
    except OSError as error:
        sentence = explain(str(error), f"{error}: put that right, then run the same command again.")
    except KeyboardInterrupt:
        print("\nStopped. The same command goes on from here.", file=sys.stderr)
        return 130
    print(sentence, file=sys.stderr)
    return 1


def lab_command(python: Path, arguments: Sequence[str]) -> list[str]:
    """`jupyter lab` on the first lesson: one notebook on the page, no side bars, no news."""
    page = arguments[0] if arguments and arguments[0].endswith(".ipynb") else FIRST_LESSON
    rest = arguments[1:] if page != FIRST_LESSON else arguments
    return [
        str(python),
        "-m",
        "jupyterlab",
        f"--ServerApp.root_dir={ROOT}",
        f"--LabApp.default_url=/doc/tree/{Path(page).as_posix()}",
        "--log-level=ERROR",
        # Otherwise each kernel prints a warning about eavesdroppers.
        "--KernelManager.transport_encryption=auto",
        *rest,
    ]


def open_lessons(arguments: Sequence[str]) -> int:
    """Open JupyterLab and stay until it is stopped."""
    python = prepare(LESSON_PINS)
    print("The lessons open in your browser. To stop: press Ctrl-C here, twice.", flush=True)
    environ = clean(os.environ)
    # So that `python -m nnlib` in JupyterLab's own terminal finds the lessons' Python.
    environ["PATH"] = os.pathsep.join([str(python.parent), environ.get("PATH", "")])
    return _run(lab_command(python, arguments), environ)


def run_tests(arguments: Sequence[str]) -> int:
    """Everything, in one run of pytest: `tests/setup` runs the linters too.

    Two files at a time, because kernels and browsers start slowly; whole files, because the cells of a
    notebook are tests that depend on their order; the longest first, as tests/conftest.py says. A test
    that never ends is stopped, and says where it was.
    """
    python = prepare(TEST_PINS)
    how = ["--numprocesses=2", "--dist=loadfile", "--no-loadscope-reorder"]
    how.append(f"--timeout={LONGEST_TEST}")
    code = _run([str(python), "-m", "pytest", *how, *arguments], clean(os.environ))
    verdict = {
        0: "All of these tests passed.",
        1: "Not all tests passed: the lines above that begin with FAILED or ERROR say which.",
        2: "The tests were stopped before the end.",
        4: "No tests ran: pytest did not understand the command.",
        5: "No tests ran: nothing was found that fits the command.",
    }.get(code, f"The tests broke off (pytest's exit code {code}).")
    print(verdict, flush=True)
    return code


def renew_notebooks(arguments: Sequence[str]) -> int:
    """Execute the notebooks, all or those named, and write them in their normal form."""
    python = prepare(LESSON_PINS)
    files = [name if name.startswith("-") else str(Path(name).resolve()) for name in arguments]
    command = [str(python), "-m", "tools.notebooks", *files]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        return _run(command, clean(os.environ) | steady(Path(folder)))


def build_pages(arguments: Sequence[str]) -> int:
    """Build the static edition, in the folder named or in build/lessons."""
    python = prepare(TEST_PINS)
    named = [name if name.startswith("-") else str(Path(name).resolve()) for name in arguments]
    return _run([str(python), "-m", "tools.static_edition", *named], clean(os.environ))


def _run(command: Sequence[str], environ: Mapping[str, str]) -> int:
    """Run in the project's folder. Ctrl-C is the child's to answer: JupyterLab asks back."""
    child = subprocess.Popen(command, cwd=ROOT, env=environ)
    while True:
        with contextlib.suppress(KeyboardInterrupt):
            return child.wait()
