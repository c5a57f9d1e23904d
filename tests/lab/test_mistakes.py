"""Every mistake of lesson 13: made from the right program, and what is said about it is what happens."""

import re

import nbformat
import numpy as np
import pytest

from nnlib import FOUR_EXAMPLES, Network
from nnlib.lab import FOUR_MINUTES, first_difference
from nnlib.lab.mistakes import ITERATIONS, LOUD, MISTAKES, SILENT, Mistake, mystery, named, symptom
from tools.environment import ROOT

STEP = Network.random([3, 4, 1], seed=1).step(FOUR_EXAMPLES)
LESSON = ROOT / "notebooks/13_break_it.ipynb"
each = pytest.mark.parametrize("mistake", MISTAKES, ids=[mistake.name for mistake in MISTAKES])
RUNS = {}


def run_of(mistake):
    if mistake.name not in RUNS:
        RUNS[mistake.name] = mistake.program.run(ITERATIONS)
    return RUNS[mistake.name]


def symptom_of(name):
    return symptom(run_of(named(name)))


def answers_of(name):
    return run_of(named(name)).outputs[:, 0]


@each
def test_one_piece_of_the_right_program_was_typed_wrong(mistake):
    assert FOUR_MINUTES.text.count(mistake.right) == 1
    assert mistake.program != FOUR_MINUTES
    for number, right, wrong in mistake.lines:
        assert FOUR_MINUTES.text.splitlines()[number - 1] == right != wrong
    assert 1 <= len(mistake.lines) <= 2


@each
def test_it_has_words_of_its_own(mistake):
    assert mistake.name and mistake.why.endswith(".") and mistake.find
    assert [other.name for other in MISTAKES].count(mistake.name) == 1


@each
def test_loud_ones_stop_and_silent_ones_do_not(mistake):
    assert (run_of(mistake).exception is not None) == (mistake in LOUD)


@each
def test_it_shows_in_one_iteration_or_before_it(mistake):
    """So comparing one step finds each of them."""
    run = mistake.program.run(1)
    assert run.exception or first_difference(run.numbers, STEP).name


@each
def test_the_stuck_page_has_it_in_the_row_of_its_symptom(mistake):
    rows = [row for row in table_of_symptoms() if mistake.name in row[1]]
    assert len(rows) == 1, f"{mistake.name} belongs into one row of the table under ## Stuck?"
    assert symptom(run_of(mistake)) in rows[0][0]
    answers = run_of(mistake).outputs
    if "all answers 0.5" in rows[0][0]:
        assert np.all(answers == 0.5)
    elif "all answers 0" in rows[0][0]:
        assert np.all(answers == 0)
    elif "answers as at the start" in rows[0][0]:
        assert answers == pytest.approx(STEP.l2)
    elif "the same 1 or 0" in rows[0][0]:
        assert np.ptp(np.round(answers, 2)) == 0 and np.round(answers[0], 2) in (0, 1)
    elif "so do the answers" in rows[0][0]:
        assert answers == pytest.approx(0.5, abs=0.06)
    elif "as wrong as can be" in rows[0][0]:
        errors = np.abs(FOUR_EXAMPLES.targets - answers)
        assert errors.min() < 1e-6 and errors.max() > 1 - 1e-6


def table_of_symptoms():
    notebook = nbformat.read(LESSON, as_version=4)
    page = next(cell.source for cell in notebook.cells if cell.source.startswith("## Stuck?"))
    rows = re.findall(r"^\| (.+?) \| (.+?) \|$", page, re.MULTILINE)
    return [(see, re.split(r"; ", causes)) for see, causes in rows]


def test_the_lesson_counts_them_right():
    text = LESSON.read_text(encoding="utf-8")
    assert "forty" in text and len(MISTAKES) == 40
    assert "seventeen loud" in text and len(LOUD) == 17


# Figures that the words of a mistake, or of the lesson, rest on


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("-= for +=", 0.5),
        ("weights of zero", 0.5),
        ("weights times 50", 0.375),
        ("learning rate 100", 0.125),
        ("slope forgotten at l2", 0.0),
    ],
)
def test_where_the_error_ends(name, error):
    run = run_of(named(name))
    assert run.errors[max(run.errors)] == pytest.approx(error, abs=1e-3)


def test_equal_weights_stay_twins_and_end_where_one_neuron_does():
    run = named("equal weights").program.run()
    assert run.errors[59_999] == pytest.approx(0.459, abs=5e-4)
    assert "0.459" in named("equal weights").why
    assert np.ptp(run.names["syn0"], axis=1) == pytest.approx(0, abs=1e-9)


def test_without_the_column_of_ones_it_still_learns():
    assert named("the column of ones is zeros").program.run().errors[59_000] < 0.007


def test_the_sigmoid_once_more_in_the_slope_learns_late():
    run = run_of(named("sigmoid once more in the slope"))
    right = FOUR_MINUTES.run(ITERATIONS)
    assert run.errors[1_000] > 0.49 > right.errors[1_000]
    assert run.errors[max(run.errors)] < 0.05


def test_uphill_all_answers_end_at_1():
    for name in ("-= for +=", "l2 - y for y - l2"):
        assert answers_of(name) == pytest.approx(1, abs=1e-3)
    one, two = (run_of(named(name)).errors for name in ("-= for +=", "l2 - y for y - l2"))
    assert one == pytest.approx(two)


def test_a_flat_list_of_targets_is_found_by_its_shapes():
    run = run_of(named("targets in one row of brackets"))
    assert (run.kind, run.line) == ("ValueError", 29)
    wrong = [
        name for name, shape in run.shapes.items() if shape != FOUR_MINUTES.run(1).shapes[name]
    ]
    assert wrong == ["y", "l2_error", "l2_delta"]
    assert FOUR_MINUTES.text.splitlines()[23].strip() == "l2_error = y - l2"


def test_a_whole_number_cannot_take_the_update():
    run = run_of(named("weights as whole numbers"))
    names = run.names
    assert (names["syn1"] + names["l1"].T @ names["l2_delta"])[0, 0] == pytest.approx(
        1.0255, abs=5e-5
    )


def test_a_slope_of_the_slope_lies_where_it_is_said_to():
    slopes = [1 / (1 + np.exp(-s)) * (1 - 1 / (1 + np.exp(-s))) for s in (0, 0.5, 1)]
    assert max(slopes) == 0.25 and min(slopes) > 0.19


def test_a_small_rate_falls_at_every_step():
    errors = list(run_of(named("learning rate 0.001")).errors.values())
    assert np.all(np.diff(errors) < 0)


def test_brackets_forgotten_in_the_sigmoid_begin_above_1():
    assert run_of(named("brackets forgotten in the sigmoid")).errors[0] > 100


def test_inputs_and_targets_far_from_0_to_1_do_what_the_stuck_page_says():
    large = FOUR_MINUTES.replace("l0 = X", "l0 = 300 * X").run(ITERATIONS)
    assert symptom(large) == "the error falls, then stays too high"
    outside = FOUR_MINUTES.replace("[[0], [1], [1], [0]]", "[[0], [5], [3], [0]]").run(ITERATIONS)
    assert outside.errors[max(outside.errors)] > 1


# Looking them up


def test_each_silent_one_is_one_mystery():
    found = [mystery(number).name for number in range(1, len(SILENT) + 1)]
    assert sorted(found) == sorted(mistake.name for mistake in SILENT)
    assert found != [mistake.name for mistake in SILENT]
    for number in (0, len(SILENT) + 1):
        with pytest.raises(ValueError, match=f"from 1 to {len(SILENT)}, got {number}"):
            mystery(number)


def test_a_mistake_is_shown_with_its_lines_and_its_why():
    bundle = named("// for /")._repr_mimebundle_()
    assert bundle["text/plain"].splitlines()[:2] == [
        "line 5: return 1 / (1 + np.exp(-x))",
        "typed:  return 1 // (1 + np.exp(-x))",
    ]
    assert "How to find it." in bundle["text/html"] and "<u>/</u>" in bundle["text/html"]


def test_a_name_that_nothing_has_is_refused():
    assert named("// for /") is next(m for m in MISTAKES if m.name == "// for /")
    with pytest.raises(ValueError, match=r"expected one of .*got 'nothing'"):
        named("nothing")


def test_a_mistake_of_ones_own_is_made_in_the_same_way():
    own = Mistake("order", "y - l2", "y - y", "No error at all.", "Print it.")
    assert own.lines == [(24, "    l2_error = y - l2", "    l2_error = y - y")]
    assert symptom(own.program.run(50)) == "the error never moves"
