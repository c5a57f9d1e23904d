"""The time machine's buttons in a real JupyterLab: play, pause, speed and pin, all by keyboard."""

import re

import pytest
from playwright.sync_api import expect
from test_lessons import ACTIVE_CELL, SECONDS_TO_ANSWER, lesson_of

NAME = "time_machine.ipynb"
CELLS = [
    "from nnlib.lab import TimeMachine",
    "TimeMachine(iterations=3_000)",
    "'a cell below'",
]
PATIENCE = SECONDS_TO_ANSWER * 1000
# From now on, write down how long the player waits before each of its steps.
WATCH_THE_PLAYER = """() => {
  const original = window.setTimeout;
  window.pauses = [];
  window.setTimeout = (work, pause, ...rest) => {
    if (work.name === 'step') window.pauses.push(pause);
    return original(work, pause, ...rest);
  };
}"""


@pytest.fixture(scope="module")
def lesson(browser, lab):
    yield from lesson_of(CELLS, NAME, browser, lab)


@pytest.fixture
def machine(lesson):
    """The time machine at its first stop, and at rest."""
    machine = lesson.page.locator(".jp-OutputArea-output.lm-Panel")
    iteration = machine.get_by_role("slider", name="iteration")
    iteration.press("Home")
    expect(iteration).to_have_value("0")
    return machine


def press(lesson, control, key):
    """Press a key on a control, which keeps the focus; the notebook does not take the key for itself."""
    control.focus()
    cell = lesson.page.evaluate(ACTIVE_CELL)
    lesson.page.keyboard.press(key)
    expect(control).to_be_focused()
    assert lesson.page.evaluate(ACTIVE_CELL) == cell, "the key left the explorer"


def shows(machine, words):
    """Wait until the picture says so."""
    told = re.compile(re.escape(words))
    expect(machine.get_by_role("img")).to_have_attribute("alt", told, timeout=PATIENCE)


def shows_the_iteration_of(machine, slider):
    """Wait until the picture has come to where the slider is."""
    shows(machine, f"iteration {slider.get_attribute('aria-valuetext')}; mean absolute error")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_play_moves_the_iteration_and_pause_stops_it(lesson, machine, key):
    iteration = machine.get_by_role("slider", name="iteration")
    play = machine.locator(".nnlib-player button")
    expect(play).to_have_text("▶ play")
    press(lesson, play, key)
    expect(play).to_have_text("⏸ pause")
    expect(iteration).not_to_have_value("0", timeout=PATIENCE)
    press(lesson, play, key)
    expect(play).to_have_text("▶ play")
    stopped = iteration.input_value()
    shows_the_iteration_of(machine, iteration)
    expect(iteration).to_have_value(stopped)


def test_play_stops_at_the_end_and_begins_anew_from_there(lesson, machine):
    iteration = machine.get_by_role("slider", name="iteration")
    play = machine.locator(".nnlib-player button")
    iteration.press("End")
    iteration.press("ArrowLeft")
    press(lesson, play, "Enter")
    expect(iteration).to_have_value(iteration.get_attribute("max"), timeout=PATIENCE)
    expect(play).to_have_text("▶ play", timeout=PATIENCE)
    shows_the_iteration_of(machine, iteration)
    press(lesson, play, "Enter")
    expect(play).to_have_text("⏸ pause")
    expect(iteration).not_to_have_value(iteration.get_attribute("max"), timeout=PATIENCE)
    press(lesson, play, "Enter")
    expect(play).to_have_text("▶ play")


def test_the_speed_is_how_long_play_waits_before_each_stop(lesson, machine):
    lesson.page.evaluate(WATCH_THE_PLAYER)
    play, speed = machine.locator(".nnlib-player button"), machine.get_by_label("speed")
    iteration = machine.get_by_role("slider", name="iteration")
    for key, name, pause in (("ArrowUp", "slow", 500), ("End", "fast", 80)):
        press(lesson, speed, key)
        expect(speed.locator("option:checked")).to_have_text(name)
        press(lesson, play, "Enter")
        expect(iteration).not_to_have_value("0", timeout=PATIENCE)
        press(lesson, play, "Enter")
        expect(play).to_have_text("▶ play")
        assert set(lesson.page.evaluate("window.pauses.splice(0)")) == {pause}
        iteration.press("Home")
        expect(iteration).to_have_value("0")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_run_is_pinned_compared_and_let_go(lesson, machine, key):
    iteration, hidden = (machine.get_by_role("slider", name=n) for n in ("iteration", "hidden"))
    iteration.press("End")
    shows_the_iteration_of(machine, iteration)
    pin = machine.locator("button", has_text=re.compile("^(Pin this run|Unpin)$"))
    press(lesson, pin, key)
    expect(pin).to_have_text("Unpin")
    shows(machine, "pinned (dashed, diamonds): 4 hidden, seed 1; learning rate 1; iteration 3,000;")
    hidden.press("ArrowRight")
    shows(machine, "one iteration. 5 hidden, seed 1;")
    shows(machine, "pinned (dashed, diamonds): 4 hidden, seed 1;")
    shows(machine, "The pinned run's error is ")
    hidden.press("ArrowLeft")
    press(lesson, pin, key)
    expect(pin).to_have_text("Pin this run")
    picture = machine.get_by_role("img")
    expect(picture).not_to_have_attribute("alt", re.compile("pinned"), timeout=PATIENCE)
    shows(machine, "one iteration. 4 hidden, seed 1;")


def test_the_console_has_nothing_to_complain_about(lesson):
    """The last one, when everything has been moved."""
    assert not lesson.complaints
