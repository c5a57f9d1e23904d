"""Where README's link to Binder leads, once Binder has built the repository.

Binder starts JupyterLab in the repository's folder and goes where the link's `urlpath` says. So does
this test, in the JupyterLab it is run with; `tools.binder` runs it with the one that Binder has.
"""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from tools.commands import FIRST_LESSON
from tools.environment import ROOT

SECONDS_TO_OPEN = 60
SECONDS_TO_RUN = 60
OPEN = "window.jupyterapp?.shell?.currentWidget?.context"
CLEAR = "window.jupyterapp.commands.execute('notebook:clear-all-cell-outputs')"


def test_the_link_opens_lesson_00_in_jupyterlab_and_its_first_cell_runs(browser, lab):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (link,) = re.findall(r"https://mybinder\.org/[^)]+", readme)
    (path,) = parse_qs(urlsplit(link).query)["urlpath"]
    page = browser.new_page(viewport={"width": 1300, "height": 900})
    page.goto(f"{lab.address}/{path}?token={lab.token}")
    for condition in (
        f"{OPEN}?.path === '{FIRST_LESSON}'",
        f"{OPEN}?.sessionContext?.session?.kernel?.status === 'idle'",
    ):
        page.wait_for_function(condition, timeout=SECONDS_TO_OPEN * 1000)
    expect(page.get_by_role("heading", name="Start here")).to_be_visible()
    page.evaluate(CLEAR)  # what stands there now comes from this run
    cell = page.locator(".jp-CodeCell").first
    prompt = cell.locator(".jp-InputArea-prompt")
    expect(prompt).to_have_text("[ ]:")
    cell.locator(".cm-content").click()
    page.keyboard.press("Shift+Enter")
    expect(prompt).to_have_text("[1]:", timeout=SECONDS_TO_RUN * 1000)
    expect(cell.locator(".jp-OutputArea-output")).to_contain_text("error before training 0.4964")
    page.close()
    lab.stop_kernels()
