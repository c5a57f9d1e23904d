"""How the notebooks are compared, and what every test run has in common."""

import os
import tempfile
from pathlib import Path

import pytest
from nbval.plugin import IPyNbFile

from tools.environment import steady

# Held for as long as the tests run; set before anything imports NumPy or starts a kernel.
_folder = tempfile.TemporaryDirectory(prefix="nnlib-", ignore_cleanup_errors=True)
os.environ.update(steady(Path(_folder.name)))


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(file_path, parent):
    """Compare words, not pictures: what a cell prints, and the alternative text of what it draws.

    Pictures as `text/html` or SVG differ in each version of matplotlib, and their alternative text
    is stored as `text/plain` beside them. Red text (stderr) is compared: no lesson stores any, so
    a warning in a lesson fails.
    """
    collected = yield
    for collector in collected if isinstance(collected, list) else [collected]:
        if isinstance(collector, IPyNbFile):
            collector.skip_compare += ("text/html", "image/svg+xml")
    return collected
