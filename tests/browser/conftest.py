"""One real JupyterLab and one real browser for all the tests of this folder."""

import contextlib
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tools.environment import ROOT

SECONDS_TO_START = 60
BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    # On Windows and on a Mac it is on no path.
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
# A browser that talks to nobody but the server under test.
FLAGS = [
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
]
SETTINGS = {
    # What a learner gets from start.py: no question about news on top of the lesson.
    "@jupyterlab/apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
    # Every cell on the page, so that a test can look at it without scrolling there first.
    "@jupyterlab/notebook-extension/tracker": {"windowingMode": "none"},
}
SETTINGS_FOLDER = "config/lab/user-settings"


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where the system's browser is."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if found:
        return found
    missing = (
        "no Chromium or Chrome was found, so the lessons were not tried in a browser: install one "
        "(on Debian and Ubuntu: apt install chromium), or say where it is in $CHROMIUM"
    )
    if os.environ.get("NNLIB_REQUIRE_BROWSER") == "1":
        pytest.fail(missing, pytrace=False)
    pytest.skip(missing)


class Lab:
    """A running JupyterLab whose folder `notebooks` is a copy that tests may write to."""

    def __init__(self, folder: Path) -> None:
        self.notebooks = folder / "notebooks"
        name = "@jupyterlab/notebook-extension/tracker.jupyterlab-settings"
        self.every_cell = folder / SETTINGS_FOLDER / name
        self.token = secrets.token_hex(8)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"http://127.0.0.1:{free.getsockname()[1]}"

    def page_of(self, name: str) -> str:
        """The address of one notebook on a page of its own."""
        return f"{self.address}/doc/tree/notebooks/{name}?token={self.token}&reset"

    def ask(self, path: str, method: str = "GET"):
        """Talk to the server itself."""
        request = urllib.request.Request(
            f"{self.address}/api/{path}",
            method=method,
            headers={"Authorization": f"token {self.token}"},
        )
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.loads(answer.read() or "null")

    def stop_kernels(self) -> None:
        """Two processors are not much: a lesson that is over must not go on training."""
        for kernel in self.ask("kernels"):
            self.ask(f"kernels/{kernel['id']}", "DELETE")


@pytest.fixture(scope="session")
def lab(chromium, tmp_path_factory):
    folder = tmp_path_factory.mktemp("lab")
    running = Lab(folder)
    shutil.copytree(
        ROOT / "notebooks", running.notebooks, ignore=shutil.ignore_patterns(".ipynb_checkpoints")
    )
    for name, values in SETTINGS.items():
        file = folder / SETTINGS_FOLDER / f"{name}.jupyterlab-settings"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(values), encoding="utf-8")
    environ = os.environ | {
        "JUPYTER_CONFIG_DIR": str(folder / "config"),
        "JUPYTER_DATA_DIR": str(folder / "data"),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
        "PYTHONPATH": str(ROOT),
    }
    command = [
        sys.executable,
        "-m",
        "jupyterlab",
        "--no-browser",
        "--expose-app-in-browser",
        "--ip=127.0.0.1",
        f"--port={running.address.rpartition(':')[2]}",
        "--ServerApp.port_retries=0",
        f"--ServerApp.root_dir={folder}",
        f"--IdentityProvider.token={running.token}",
        "--KernelManager.transport_encryption=auto",
    ]
    if getattr(os, "geteuid", lambda: None)() == 0:
        command.append("--allow-root")
    with open(folder / "lab.log", "wb") as log:
        server = subprocess.Popen(command, env=environ, stdout=log, stderr=log)
    try:
        _wait_until_it_answers(running, server, folder / "lab.log")
        yield running
        running.stop_kernels()
    finally:
        with contextlib.suppress(OSError):
            running.ask("shutdown", "POST")
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _wait_until_it_answers(lab: Lab, server: subprocess.Popen, log: Path) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and server.poll() is None:
        with contextlib.suppress(OSError):
            lab.ask("status")
            return
        time.sleep(0.1)
    words = log.read_text(encoding="utf-8", errors="replace")[-2000:]
    pytest.fail(f"JupyterLab did not start. It said:\n{words}", pytrace=False)


# Not for the whole session: as long as Playwright is started, this thread has a running event
# loop, and other tests need to start one of their own.
@pytest.fixture(scope="module")
def browser(chromium):
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()
