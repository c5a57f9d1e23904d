"""The worksheets as paper: two pages on A4 and on Letter, nothing cut off, and open to everybody."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from tools.worksheets import FOLDER, SHEETS

NAMES = [f"{name}{kind}.html" for name in SHEETS for kind in ("", "_answers")]
CUT_OFF = """() => [...document.querySelectorAll(".page")]
    .filter(page => page.scrollHeight > page.clientHeight + 1 || page.scrollWidth > page.clientWidth + 1)
    .map(page => `${page.scrollWidth} x ${page.scrollHeight}`)"""


@pytest.fixture(params=NAMES)
def sheet(browser, request):
    page = browser.new_page(viewport={"width": 900, "height": 1100})
    page.goto((FOLDER / request.param).as_uri())
    yield page
    page.close()


def sides(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_it_fits_on_two_sides_of(sheet, paper):
    assert sides(sheet.pdf(format=paper)) == 2


def test_nothing_is_cut_off(sheet):
    assert not sheet.evaluate(CUT_OFF)
    sheet.emulate_media(media="print")
    assert not sheet.evaluate(CUT_OFF)


def test_axe_finds_nothing_to_complain_about(sheet):
    violations = Axe().run(sheet).response["violations"]
    assert not [f"{each['id']}: {each['help']}" for each in violations]
