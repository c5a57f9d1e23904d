"""The learner's screen to measure on: a real JupyterLab in a real Chromium."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tests.browser import conftest
from tools.environment import steady


@contextlib.contextmanager
def real_lab() -> Iterator[tuple[Any, Browser]]:
    """A JupyterLab and a Chromium, as the browser tests start them."""
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        sync_playwright() as play,
    ):
        os.environ.update(steady(Path(folder)))
        chromium = conftest.chromium.__wrapped__()
        place = SimpleNamespace(mktemp=lambda name: Path(folder))
        with contextlib.contextmanager(conftest.lab.__wrapped__)(chromium, place) as lab:
            browser = play.chromium.launch(
                executable_path=chromium, args=conftest.FLAGS, chromium_sandbox=os.name == "nt"
            )
            yield lab, browser
            browser.close()
