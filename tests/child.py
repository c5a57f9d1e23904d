"""Python in a process of its own, with the nnlib that is being tested."""

import os
import subprocess
import sys
from pathlib import Path

import nnlib

ENVIRONMENT = os.environ | {"PYTHONPATH": str(Path(nnlib.__file__).parents[1])}


def python(*arguments):
    """Run to the end; what came out, and how it ended."""
    return subprocess.run(
        [sys.executable, *arguments], env=ENVIRONMENT, capture_output=True, text=True
    )


def begin(*arguments):
    """Run it, and go on meanwhile."""
    return subprocess.Popen(
        [sys.executable, *arguments], env=ENVIRONMENT, stdout=subprocess.PIPE, text=True
    )
