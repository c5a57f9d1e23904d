"""The stepper in a real JupyterLab: what it says, and how the keyboard moves it."""

import re

import pytest
from playwright.sync_api import expect
from test_lessons import VISIBLE_TO_AXE, lesson_of

from nnlib import FOUR_EXAMPLES, Network
from nnlib.lab.figures import number_text
from nnlib.lab.stepper import OPERATIONS, every_number

NAME = "stepper.ipynb"
CLASSIC = (
    "from nnlib import FOUR_EXAMPLES, Examples, Layer, Network, train\n"
    "from nnlib.lab import Stepper\n"
    "Stepper(train(Network.random([3, 4, 1], seed=1), FOUR_EXAMPLES, 10))"
)
ZEROS = (  # a sum of exactly 0, an error of exactly 0, and two outputs
    "sure = Network([Layer([[0, 1]]), Layer([[100, 0], [0, 100]])])\n"
    "Stepper(train(sure, Examples('one', [[1]], [[1, 0]]), 1))"
)
NUMBERS = every_number(Network.random([3, 4, 1], seed=1).step(FOUR_EXAMPLES), FOUR_EXAMPLES)
RESULTS = [operation.result for operation in OPERATIONS]
SECONDS_TO_PLAY = 20
# What reaches beyond the edge of the stepper.
BEYOND_THE_EDGE = """stepper => {
  const edge = stepper.getBoundingClientRect();
  return [...stepper.querySelectorAll('*')].filter(part => {
    const place = part.getBoundingClientRect();
    return place.width > 0 && (place.left < edge.left || place.right > edge.right);
  }).map(part => part.outerHTML.slice(0, 120));
}"""
# Labels of weights in the diagram that lie upon each other.
UPON_EACH_OTHER = """stepper => {
  const places = [...stepper.querySelectorAll('svg .weight')].map(each => each.getBoundingClientRect());
  return places.filter((a, k) => places.slice(k + 1).some(b =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length;
}"""
# In pixels on the screen, for the last row of a classroom.
SMALLEST_WEIGHT = """stepper => {
  const drawing = stepper.querySelector('svg');
  const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
  return Math.min(14, ...[...drawing.querySelectorAll('.weight')]
    .map(each => parseFloat(getComputedStyle(each).fontSize) * scale));
}"""
LIT_LINES = """stepper => [...stepper.querySelectorAll('svg line[opacity="1"]')]
  .map(line => Number(line.getAttribute('stroke-width')))"""


@pytest.fixture(scope="module")
def lesson(browser, lab):
    yield from lesson_of((CLASSIC, ZEROS), NAME, browser, lab)


@pytest.fixture
def stepper(lesson):
    return lesson.page.locator(".nnlib-stepper").first


@pytest.fixture
def zeros(lesson):
    return lesson.page.locator(".nnlib-stepper").last


def listed(values):
    return ", ".join(number_text(value) for value in values)


def go_to(stepper, result):
    """Choose an operation; the first of its numbers, too."""
    stepper.locator("ol button").nth(RESULTS.index(result)).click()
    stepper.locator("table").last.locator("td button").first.click()


def told(stepper, result):
    """What the diagram says when this operation is chosen."""
    go_to(stepper, result)
    return diagram(stepper)


def diagram(stepper):
    return stepper.get_by_role("img").get_attribute("aria-label")


def words(stepper):
    return stepper.locator(".words")


def chosen(stepper):
    return stepper.locator("td button[aria-pressed=true]")


def examples(stepper):
    return stepper.get_by_role("combobox", name="example")


def test_the_diagram_tells_what_is_known_and_nothing_else(stepper):
    said = told(stepper, "l0")
    assert said.startswith("The network with example 0, target 0.")
    assert f"l0, inputs: {listed(NUMBERS['l0'][0])}." in said
    assert "l1, hidden: not known yet." in said and "l2, output: not known yet." in said
    assert f"l1, hidden: sum {listed(NUMBERS['l1_sum'][0])}." in told(stepper, "l1_sum")
    assert f"l1, hidden: {listed(NUMBERS['l1'][0])}. l2, output: not" in told(stepper, "l1")


def test_the_diagram_tells_the_weights_it_points_out(stepper):
    assert f"Weights into hidden neuron 0: {listed(NUMBERS['syn0'][:, 0])}." in told(stepper, "l1")
    assert f"Weights into the output: {listed(NUMBERS['syn1'][:, 0])}." in told(stepper, "l2_sum")
    said = told(stepper, "l1_error")
    assert f"Weights out of hidden neuron 0: {listed(NUMBERS['syn1'][0])}." in said
    changed = number_text(NUMBERS["syn0 after"][0, 0])
    assert f"Weights syn0[0, 0]: {changed}." in told(stepper, "syn0 after")


def test_the_diagram_tells_errors_and_deltas_on_the_way_back(stepper):
    l2, error, delta = (NUMBERS[name][0] for name in ("l2", "l2_error", "l2_delta"))
    assert f"l2, output: {listed(l2)}; error {listed(error)}." in told(stepper, "l2_error")
    assert f"l2, output: {listed(l2)}; delta {listed(delta)}." in told(stepper, "l1_error")
    assert f"; delta {listed(NUMBERS['l1_delta'][0])}." in told(stepper, "l1_delta")


def test_at_an_update_the_line_is_as_wide_as_the_new_weight(stepper):
    go_to(stepper, "syn1 after")
    new = abs(NUMBERS["syn1 after"][:, 0])
    assert stepper.evaluate(LIT_LINES) == [pytest.approx(1 + 4 * new[0] / new.max())]


# The chosen number


def test_words_and_diagram_are_about_one_example(stepper):
    example = examples(stepper)
    go_to(stepper, "l1_delta")
    example.select_option("3")
    expect(words(stepper)).to_contain_text("Example 3, hidden neuron 0.")
    stepper.get_by_role("button", name="step ▶").click()
    stepper.get_by_role("button", name="syn1 after the update row 2 column 0").click()
    expect(words(stepper)).to_contain_text("syn1[2, 0], from hidden neuron 2 to the output.")
    assert diagram(stepper).startswith("The network with example 3")
    stepper.get_by_role("button", name="◀ back").click()
    expect(words(stepper)).to_contain_text("Example 3,")
    assert diagram(stepper).startswith("The network with example 3")
    expect(example).to_have_value("3")
    stepper.get_by_role("button", name="step ▶").click()
    example.select_option("1")
    stepper.get_by_role("button", name="◀ back").click()
    expect(words(stepper)).to_contain_text("Example 1,")
    assert diagram(stepper).startswith("The network with example 1")


def test_the_list_of_examples_answers_the_keyboard(stepper):
    go_to(stepper, "l1")
    examples(stepper).press("ArrowDown")
    expect(words(stepper)).to_contain_text("Example 1, hidden neuron 0.")
    assert f"l1, hidden: {listed(NUMBERS['l1'][1])}." in diagram(stepper)
    expect(examples(stepper)).to_be_focused()


def test_arrow_keys_choose_another_number_and_stop_at_the_edge(stepper):
    go_to(stepper, "l1")
    for key, place in (
        ("ArrowRight", "0 column 1"),
        ("ArrowDown", "1 column 1"),
        ("ArrowLeft", "1 column 0"),
        ("ArrowLeft", "1 column 0"),
        ("ArrowUp", "0 column 0"),
        ("ArrowUp", "0 column 0"),
    ):
        chosen(stepper).press(key)
        expect(chosen(stepper)).to_have_accessible_name(re.compile(f"^l1 row {place}:"))
        expect(chosen(stepper)).to_be_focused()
    examples(stepper).press("ArrowDown")
    expect(chosen(stepper)).to_have_accessible_name(re.compile("^l1 row 1 column 0:"))


# The buttons


def test_step_and_back_answer_the_keyboard_and_never_lose_it(stepper):
    step, back = (stepper.get_by_role("button", name=name) for name in ("step ▶", "◀ back"))
    lines = stepper.locator("ol button")
    go_to(stepper, RESULTS[-3])
    step.press("Enter")
    expect(lines.nth(11)).to_have_attribute("aria-current", "step")
    expect(step).to_be_focused()
    step.press("Enter")
    expect(step).to_be_disabled()
    expect(chosen(stepper)).to_be_focused()
    go_to(stepper, RESULTS[2])
    back.press("Space")
    expect(lines.nth(1)).to_have_attribute("aria-current", "step")
    expect(back).to_be_focused()
    back.press("Enter")
    expect(back).to_be_disabled()
    expect(chosen(stepper)).to_be_focused()


def test_play_goes_through_all_operations_by_keyboard(stepper):
    lines = stepper.locator("ol button")
    go_to(stepper, RESULTS[-2])
    stepper.get_by_label("speed").select_option("fast")
    stepper.get_by_role("button", name="▶ play").press("Enter")
    expect(stepper.get_by_role("button", name="⏸ pause")).to_be_focused()
    expect(lines.last).to_have_attribute("aria-current", "step", timeout=SECONDS_TO_PLAY * 1000)
    play = stepper.get_by_role("button", name="▶ play")
    expect(play).to_be_focused(timeout=SECONDS_TO_PLAY * 1000)
    play.press("Enter")  # from the beginning
    expect(lines.nth(1)).to_have_attribute("aria-current", "step", timeout=SECONDS_TO_PLAY * 1000)
    stepper.get_by_role("button", name="⏸ pause").press("Enter")
    expect(play).to_be_focused()


# Predictions


@pytest.fixture
def asking(stepper):
    go_to(stepper, "l1_error")
    stepper.get_by_label("let me predict first").check()
    yield stepper
    stepper.get_by_label("let me predict first").uncheck()
    stepper.get_by_label("iteration").press("Home")


def test_each_number_is_asked_for_and_answered_by_itself(asking):
    question = "What will l2_delta @ syn1.T give here: above 0, or not?"
    expect(words(asking)).to_contain_text(f"Example 0, hidden neuron 0. {question}")
    assert "l1, hidden: " + listed(NUMBERS["l1"][0]) + ". l2" in diagram(asking)
    asking.get_by_role("button", name="not above").press("Enter")
    blame = number_text(NUMBERS["l1_error"][0, 0])
    expect(words(asking)).to_contain_text("You said not above: it is the other way.")
    expect(words(asking)).to_contain_text(f"= {blame}.")
    expect(chosen(asking)).to_be_focused()
    assert f"; error {blame}, ?, ?, ?." in diagram(asking)
    chosen(asking).press("ArrowRight")
    expect(words(asking)).to_contain_text(f"Example 0, hidden neuron 1. {question}")
    expect(chosen(asking)).to_have_accessible_name("l1_error row 0 column 1: hidden")
    expect(words(asking)).not_to_contain_text("You said")
    chosen(asking).press("ArrowLeft")
    expect(words(asking)).to_contain_text("You said not above: it is the other way.")
    asking.get_by_label("iteration").press("ArrowRight")
    expect(words(asking)).to_contain_text(question)


def test_at_an_update_the_new_weight_is_asked_for(asking):
    go_to(asking, "syn1 after")
    old, new = (number_text(NUMBERS[name][0, 0]) for name in ("syn1", "syn1 after"))
    expect(words(asking)).to_contain_text(f"Will this weight of {old} go up or down?")
    assert f"Weights syn1[0, 0]: {old}." in diagram(asking)
    asking.get_by_role("button", name="down").press("Space")
    expect(words(asking)).to_contain_text("You said down: that is so.")
    assert f"Weights syn1[0, 0]: {new}." in diagram(asking)
    expect(chosen(asking)).to_be_focused()


# Words


@pytest.mark.parametrize(
    ("result", "said"),
    [
        ("l1", "squashes 0 to +0.500: the sum is zero, so the answer is 0.5."),
        ("l2_error", "Example 0, output 0. The target is 1, the answer 1: the error is 0. "),
        ("l2_error", "The answer should stay."),
        ("l2_delta", "= 0: this neuron is left as it is."),
        ("l1_slope", "0.500 × (1 − 0.500) = +0.250."),
        ("l1_error", "The outputs' deltas, each sent back"),
        ("syn1 after", "syn1[0, 0], from hidden neuron 0 to output 0."),
    ],
)
def test_the_words_are_right_at_zero_and_with_two_outputs(zeros, result, said):
    go_to(zeros, result)
    expect(words(zeros)).to_contain_text(said)


# Looks


@pytest.mark.parametrize("width", [900, 1400])
def test_nothing_reaches_over_the_edge_or_jumps(stepper, lesson, width):
    usual = lesson.page.viewport_size
    lesson.page.set_viewport_size({"width": width, "height": 1000})
    heights = set()
    for iteration in ("Home", "End"):
        stepper.get_by_label("iteration").press(iteration)
        for result in RESULTS:
            go_to(stepper, result)
            assert not stepper.evaluate(BEYOND_THE_EDGE), result
            assert not stepper.evaluate(UPON_EACH_OTHER), result
            heights.add(round(stepper.bounding_box()["height"]))
            assert stepper.evaluate(SMALLEST_WEIGHT) >= 14, result
    stepper.get_by_label("iteration").press("Home")
    lesson.page.set_viewport_size(usual)
    assert len(heights) == 1


def test_axe_is_content_with_the_colors_of_error_slope_and_delta(stepper, lesson):
    style = lesson.page.add_style_tag(content=VISIBLE_TO_AXE)
    go_to(stepper, "l1_delta")
    found = {}
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        lesson.choose(theme)
        found[theme] = lesson.complaints_of_axe()
    lesson.choose("JupyterLab Light")
    style.evaluate("style => style.remove()")
    assert not any(found.values()), found


def test_the_console_has_nothing_to_complain_about(lesson):
    """The last one."""
    assert not lesson.complaints
