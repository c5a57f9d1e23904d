"""The linter, the formatter, the spelling and the types: each with its own words when it fails."""

import subprocess
import sys

import pytest

from tools.environment import ROOT


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["codespell"],
        ["mypy"],
    ],
    ids=["linter", "format", "spelling", "types"],
)
def test_nothing_to_complain_about(command):
    run = subprocess.run(
        [sys.executable, "-m", *("codespell_lib" if c == "codespell" else c for c in command)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if run.returncode:
        pytest.fail(f"{' '.join(command)} says:\n{run.stdout}{run.stderr}", pytrace=False)
