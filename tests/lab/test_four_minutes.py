"""The four-minute program: it prints what was published, and every way to stop it reads as in a terminal."""

import re
import subprocess
import sys
import warnings

import numpy as np
import pytest

from nnlib import FOUR_EXAMPLES, Network
from nnlib.lab import FOUR_MINUTES, first_difference
from nnlib.lab.four_minutes import FILE, MADE, Program

PUBLISHED = {
    0: 0.4964100319027255,
    10_000: 0.008584525653247152,
    20_000: 0.00578945986250781,
    30_000: 0.004629176776769985,
    40_000: 0.003958765280273649,
    50_000: 0.003510122567861677,
}
OLDER_OUTPUTS = [0.0026057246, 0.9967220869, 0.9970171079, 0.0038675931]
STEP = Network.random([3, 4, 1], seed=1).step(FOUR_EXAMPLES)


@pytest.fixture(scope="module")
def run():
    return FOUR_MINUTES.run()


def test_the_errors_are_the_published_ones_to_ten_digits(run):
    for iteration, error in PUBLISHED.items():
        assert run.errors[iteration] == pytest.approx(error, abs=5e-11)


def test_its_answers_are_one_update_old_as_in_the_classic_script(run):
    assert run.outputs[:, 0] == pytest.approx(OLDER_OUTPUTS, abs=5e-11)


def test_the_same_text_in_a_python_of_its_own_prints_the_same(run):
    command = [sys.executable, "-c", FOUR_MINUTES.text]
    printed = subprocess.run(command, capture_output=True, text=True, check=True)
    assert printed.stdout == run.terminal
    assert run.terminal.count("Error: ") == 6


def test_the_first_iteration_has_every_number_of_a_step(run):
    assert list(run.numbers) == MADE
    assert first_difference(run.numbers, STEP).name == ""
    assert run.shapes["l1_error"] == (4, 4)


def test_its_words_say_what_happened(run):
    assert run.words == "It ran. The error went from 0.496 to 0.003 in 60,000 iterations."
    assert Program("answer = 42").run().words == "It has no error to show."


def test_the_loop_is_left_when_it_is_told_to_be():
    run = FOUR_MINUTES.run(11)
    assert list(run.errors) == list(range(11))
    assert run.iterations == 11 and "Output after training:" in run.terminal
    assert FOUR_MINUTES.run(0).exception is not None  # the last line has no l2 to print


def test_what_there_is_is_given_back_while_the_work_goes_on():
    seen = [run.iterations for run in FOUR_MINUTES.grow(1_000)]
    assert seen == sorted(seen) and len(set(seen)) > 3


# Typed something else


def test_one_piece_is_replaced_and_the_right_program_stays_as_it_is():
    text = FOUR_MINUTES.text
    assert "np.exp(x)" in FOUR_MINUTES.replace("-x", "x").text
    assert FOUR_MINUTES.text == text


@pytest.mark.parametrize(
    ("piece", "count", "cure"), [("+=", 2, "make it longer"), ("nope", 0, "look at its spelling")]
)
def test_a_piece_must_stand_in_it_exactly_once(piece, count, cure):
    with pytest.raises(ValueError, match=rf"exactly once, got .* {count} times: {cure}"):
        FOUR_MINUTES.replace(piece, "-=")


@pytest.mark.parametrize(
    ("right", "wrong", "kind", "line"),
    [
        ("print(l2)", "print(l2", "SyntaxError", 36),
        ("    return 1", "return 1", "IndentationError", 5),
        ("range(60000)", "xrange(60000)", "NameError", 19),
        ("    l0 = X", "    l0 = X[9]", "IndexError", 20),
    ],
)
def test_what_stops_it_and_where(right, wrong, kind, line):
    run = FOUR_MINUTES.replace(right, wrong).run(3)
    assert (run.kind, run.line, run.finished) == (kind, line, True)
    code = FOUR_MINUTES.replace(right, wrong).text.splitlines()[line - 1].strip()
    assert f"{kind} in line {line}, {code}" in run.words
    assert ("before anything ran" in run.words) == (line in (36, 5))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("print(l2)", "print(l2"),
        ("range(60000)", "xrange(60000)"),
        ("np.dot(l0, syn0)", "l0 * syn0"),
        ("1 / (1 + np.exp(-x))", "1 / (1 + np.exp(-x)) + nothing"),  # inside a function
    ],
)
def test_a_traceback_reads_as_in_a_terminal(right, wrong, tmp_path):
    broken = FOUR_MINUTES.replace(right, wrong)
    (tmp_path / FILE).write_text(broken.text, encoding="utf-8")
    command = [sys.executable, FILE]
    result = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert lines_of(broken.run().terminal) == lines_of(result.stderr)


def lines_of(terminal):
    """Without what differs from one version of Python to the next: marks and guesses."""
    text = re.sub(r'File ".*four_minutes.py"|\. Did you mean: .*', "", terminal)
    return [line for line in text.splitlines() if line.strip(" ^~")]


def test_a_kind_of_exception_that_numpy_made_goes_by_its_python_name():
    whole = "np.array([[1], [-1], [1], [-1]])"
    run = FOUR_MINUTES.replace("2 * np.random.random((4, 1)) - 1", whole).run(3)
    assert run.kind == "TypeError"
    assert "Cannot cast" in run.terminal


def test_warnings_are_shown_once_each_and_reach_nobody_else():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        run = FOUR_MINUTES.replace("1 / (1 + np.exp(-x))", "1 / 1 + np.exp(-x)").run(2_000)
    lines = [line for line in run.terminal.splitlines() if "Warning" in line]
    assert f"{FILE}:5: RuntimeWarning: overflow encountered in exp" in lines
    assert len(lines) == len(set(lines))


def test_somebody_elses_random_numbers_are_left_alone():
    np.random.seed(7)
    wanted = np.random.random(3)
    np.random.seed(7)
    first = np.random.random()
    for _ in FOUR_MINUTES.grow(600):
        pass
    assert [first, *np.random.random(2)] == wanted.tolist()


def test_its_own_random_numbers_go_on_when_others_draw_in_between():
    drawing = Program(
        "import numpy as np\nall = []\nfor k in range(600):\n    all += [np.random.random()]"
    )
    np.random.seed(1)
    for run in drawing.grow(600):  # noqa: B007
        np.random.seed(5)
    assert len(set(run.names["all"])) == 600


def test_arrays_are_printed_as_in_a_terminal_whatever_the_notebook_has_chosen():
    wanted = FOUR_MINUTES.run(11).terminal
    with np.printoptions(precision=2, suppress=True, floatmode="fixed", linewidth=40):
        assert FOUR_MINUTES.run(11).terminal == wanted
        assert str(np.array([0.5])) == "[0.50]"


def test_what_is_stored_is_the_terminal_and_in_words_the_line():
    bundle = FOUR_MINUTES.replace("print(l2)", "print(L2 < 1)").run(3)._repr_mimebundle_()
    assert bundle["text/plain"] == "It stopped: NameError in line 36, print(L2 < 1)"
    assert "print(L2 &lt; 1)" in bundle["text/html"] and "Traceback" in bundle["text/html"]
    assert FOUR_MINUTES._repr_mimebundle_()["text/plain"] == FOUR_MINUTES.text


# The first difference


@pytest.mark.parametrize("name", MADE)
def test_the_first_number_that_differs_is_named(name):
    numbers = {key: value.astype(float) for key, value in FOUR_MINUTES.run(1).numbers.items()}
    for later in MADE[MADE.index(name) :]:
        numbers[later].flat[-1] += 1e-6
    found = first_difference(numbers, STEP)
    assert found.name == name
    assert str(found) == repr(found) == found.words
    assert found.words.startswith(f"The first difference is in {name}: at [")
    assert all(f"{before}" in found.words for before in MADE[: MADE.index(name)])


def test_a_wrong_shape_is_a_difference_and_a_missing_name_is_not():
    row = FOUR_EXAMPLES.targets[:, 0]
    found = first_difference({"l1": STEP.l1, "l2_error": row - STEP.l2, "other": 3}, STEP)
    assert found.name == "l2_error"
    assert "its shape is (4, 4), the right one is (4, 1)" in found.words


def test_nan_is_a_difference():
    assert first_difference({"l2": np.full((4, 1), np.nan)}, STEP).name == "l2"


def test_somebody_without_any_of_the_names_is_told_which_ones_there_are():
    with pytest.raises(
        ValueError, match=r"expected at least one of the names .*l2_delta.*, got none"
    ):
        first_difference({"layer_1": STEP.l1}, STEP)
