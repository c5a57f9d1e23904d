"""The painter as a learner meets it: mouse, finger and keyboard, in a real JupyterLab."""

import re

import pytest
from playwright.sync_api import expect
from test_lessons import SECONDS_TO_ANSWER, lesson_of

from nnlib.lab.painter import drawn

NAME = "painter.ipynb"
CELLS = [
    "from nnlib import Network\n"
    "from nnlib.lab import Painter\n"
    "from nnlib.lab.digits import digit_examples, train_in_batches\n"
    "network = train_in_batches(Network.random([65, 32, 10]), digit_examples()[0])[-1]",
    "Painter(network)",
    "'a cell below'",
]
ACTIVE = "window.jupyterapp.shell.currentWidget.content.activeCellIndex"
HERE = "document.activeElement.getAttribute('aria-label')"


@pytest.fixture(scope="module")
def lesson(browser, lab):
    yield from lesson_of(CELLS, NAME, browser, lab, has_touch=True)


@pytest.fixture
def painter(lesson):
    """The painter with an empty sheet."""
    painter = lesson.page.locator(".nnlib-painter")
    painter.get_by_role("button", name="Clear").click()
    expect(painter.get_by_role("status")).to_have_text("The sheet is empty.")
    return painter


def move_the_mouse(painter, points, steps=8):
    """Draw through points (x, y) of the sheet, which is 32 wide and high."""
    mouse, box = painter.page.mouse, painter.locator("canvas").bounding_box()
    scale = box["width"] / 32
    (x, y), *others = [(box["x"] + scale * x, box["y"] + scale * y) for x, y in points]
    mouse.move(x, y)
    mouse.down()
    for x, y in others:
        mouse.move(x, y, steps=steps)
    mouse.up()


def shares_of_ink(painter):
    """In percent, block by block."""
    labels = painter.get_by_role("gridcell").evaluate_all(
        "cells => cells.map(cell => cell.getAttribute('aria-label'))"
    )
    return [int(re.fullmatch(r"row \d, column \d, ink (\d+) %", label)[1]) for label in labels]


def outputs(painter):
    return painter.locator(".number").all_inner_texts()


def press(painter, *keys):
    for key in keys:
        painter.page.keyboard.press(key)


def test_the_mouse_draws_a_one_and_the_network_says_so(painter):
    before = outputs(painter)
    move_the_mouse(painter, [(16, 4), (16, 28)])
    expect(painter.get_by_role("status")).to_have_text(re.compile("^It says 1: output 0"))
    assert outputs(painter) != before


def test_the_outputs_change_while_the_mouse_is_still_down(painter):
    before = outputs(painter)
    box = painter.locator("canvas").bounding_box()
    painter.page.mouse.move(box["x"] + 100, box["y"] + 60)
    painter.page.mouse.down()
    painter.page.mouse.move(box["x"] + 200, box["y"] + 60, steps=5)
    expect(painter.get_by_role("status")).not_to_have_text("The sheet is empty.")
    assert outputs(painter) != before
    painter.page.mouse.up()


def test_a_line_of_the_mouse_is_the_line_that_python_draws(painter):
    points = [(8, 5), (24, 12), (12, 27)]
    move_the_mouse(painter, points)
    blocks = drawn([points]).reshape(8, 4, 8, 4).mean(axis=(1, 3)).ravel() * 100
    one_pixel = 100 / 16
    for mine, pythons in zip(shares_of_ink(painter), blocks, strict=True):
        assert abs(mine - pythons) <= one_pixel + 0.5  # the mouse is at whole pixels, and rounding


def test_the_rubber_takes_away_what_was_drawn(painter):
    move_the_mouse(painter, [(16, 4), (16, 28)])
    full = sum(shares_of_ink(painter))
    rubber = painter.get_by_role("button", name="Rubber")
    rubber.click()
    expect(rubber).to_have_attribute("aria-pressed", "true")
    move_the_mouse(painter, [(16, 4), (16, 14)])
    assert 0.4 * full < sum(shares_of_ink(painter)) < 0.8 * full
    move_the_mouse(painter, [(16, 4), (16, 28)])
    expect(painter.get_by_role("status")).to_have_text("The sheet is empty.")
    rubber.click()
    expect(rubber).to_have_attribute("aria-pressed", "false")


def test_a_finger_draws_too(painter):
    box = painter.locator("canvas").bounding_box()
    painter.page.touchscreen.tap(box["x"] + 160, box["y"] + 160)
    expect(painter.get_by_role("status")).not_to_have_text("The sheet is empty.")
    assert sum(shares_of_ink(painter)) > 0


def test_the_keyboard_draws_a_one(painter):
    painter.locator("[role=gridcell][tabindex='0']").focus()
    press(painter, *["ArrowUp"] * 8, *["ArrowLeft"] * 8, *["ArrowRight"] * 3)
    assert painter.page.evaluate(HERE) == "row 0, column 3, ink 0 %"
    press(painter, *["Shift+ArrowDown"] * 7)
    assert painter.page.evaluate(HERE).startswith("row 7, column 3, ink ")
    expect(painter.get_by_role("status")).to_have_text(re.compile("^It says 1: output 0"))


def test_space_makes_a_dot_and_backspace_rubs_it_out(painter):
    painter.locator("[role=gridcell][tabindex='0']").focus()
    before = painter.page.evaluate(HERE)
    press(painter, "Space")
    dotted = painter.page.evaluate(HERE)
    assert before.endswith("ink 0 %") and dotted.endswith("ink 100 %")
    press(painter, "Backspace")
    assert painter.page.evaluate(HERE) == before


def test_jupyterlab_leaves_the_arrow_keys_to_the_sheet(painter, lesson):
    painter.locator("[role=gridcell][tabindex='0']").focus()
    active = lesson.page.evaluate(ACTIVE)
    press(painter, *["ArrowDown"] * 9)
    assert lesson.page.evaluate(HERE).startswith("row 7")
    assert lesson.page.evaluate(ACTIVE) == active


def test_one_cell_at_a_time_can_be_reached_by_tab_and_its_focus_is_seen(painter):
    cell = painter.locator("[role=gridcell][tabindex='0']")
    expect(cell).to_have_count(1)
    cell.focus()
    press(painter, "ArrowLeft")
    expect(painter.locator("[role=gridcell][tabindex='0']")).to_have_count(1)
    style = painter.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert style == "solid"
    press(painter, "Tab")
    expect(painter.get_by_role("button", name="Clear")).to_be_focused()


def test_it_is_drawn_on_where_the_learner_looks_after_scrolling(painter):
    """The sheet is measured anew for each stroke."""
    painter.page.mouse.wheel(0, 40)
    painter.page.wait_for_timeout(200)
    move_the_mouse(painter, [(4, 4), (4.5, 4)])
    assert shares_of_ink(painter)[9 * 0] > 0 and sum(shares_of_ink(painter)[32:]) == 0


def test_what_the_network_sees_is_told_in_words(painter):
    move_the_mouse(painter, [(16, 4), (16, 28)])
    image = painter.get_by_role("img")
    dark = re.compile("( 16 .*){8}")  # once the whole line has arrived
    expect(image).to_have_attribute("aria-label", dark, timeout=SECONDS_TO_ANSWER * 1000)
    told = r"The network sees, row by row: (\d+ ){7}\d+(; (\d+ ){7}\d+){7}"
    assert re.fullmatch(told, image.get_attribute("aria-label"))


def test_the_console_has_nothing_to_complain_about(lesson):
    assert not lesson.complaints
