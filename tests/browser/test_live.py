"""What the classroom's pages call by name is there: each menu entry, in a real JupyterLab."""

import re

import pytest
from playwright.sync_api import expect

from tools.environment import ROOT

PAGES = ["live.md", "guide.md"]
PATHS = sorted(
    {
        path
        for name in PAGES
        for path in re.findall(
            r"\*\*((?:File|Edit|View|Run|Kernel|Tabs|Settings|Help) → [^*]+)\*\*",
            " ".join((ROOT / "classroom" / name).read_text(encoding="utf-8").split()),
        )
    }
)


@pytest.fixture(scope="module")
def page(browser, lab):
    page = browser.new_page(viewport={"width": 1300, "height": 900})
    page.goto(lab.page_of("05_forward_pass.ipynb"))
    page.wait_for_selector(".jp-Notebook .jp-CodeCell", timeout=60_000)
    yield page
    page.close()
    lab.stop_kernels()


def test_the_pages_name_menus():
    assert len(PATHS) > 12


@pytest.mark.parametrize("path", PATHS)
def test_the_menu_has(page, path):
    menu, *submenus, entry = path.split(" → ")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.locator(".lm-MenuBar-itemLabel").get_by_text(menu, exact=True).click()
    for name in submenus:
        page.locator(".lm-Menu-itemLabel").get_by_text(name, exact=True).click()
    wanted = re.compile(f"^{re.escape(entry.removesuffix('...'))}(…|\\.\\.\\.)?$")
    expect(page.locator(".lm-Menu-itemLabel", has_text=wanted)).to_be_visible(timeout=15_000)
