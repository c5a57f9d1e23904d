"""What `check` offers beside its words: hints in steps, the solution, and what it remembers."""

import re
import sys

import numpy as np
import pytest

from nnlib import Layer, Network, sigmoid
from nnlib.lab import check
from nnlib.lab.checks import TRIES_BEFORE_A_HINT, tries
from nnlib.lab.classroom import FILE
from nnlib.lab.exercises import EXERCISES

SIGMOID, LAYER = "the sigmoid", "a layer's answer"


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    """Beside the notebooks."""
    monkeypatch.chdir(tmp_path)
    tries.clear()
    return tmp_path


def wrong(x):
    return x


def offered(verdict):
    return [button.description for button in verdict.buttons.children]


def test_hints_come_one_by_one_and_the_solution_last():
    verdict = check(SIGMOID, wrong)
    first, second = EXERCISES[SIGMOID].hints
    assert offered(verdict) == ["Hint"]
    verdict.hint.click()
    assert first in verdict.told.value
    assert second not in verdict.told.value
    assert offered(verdict) == ["Hint (1 left)"]
    verdict.hint.click()
    assert first in verdict.told.value
    assert second in verdict.told.value
    assert offered(verdict) == ["Show the solution"]
    verdict.solution.click()
    assert "def sigmoid(x" in verdict.told.value
    assert second in verdict.told.value
    assert offered(verdict) == []


def test_a_click_more_than_there_are_hints_changes_nothing():
    """It was made before the page had taken the button away."""
    verdict = check(SIGMOID, wrong)
    for _ in range(2):
        verdict.hint.click()
    told = verdict.told.value
    verdict.hint.click()
    assert verdict.told.value == told
    assert offered(verdict) == ["Show the solution"]


def test_hints_are_there_before_anything_is_written():
    verdict = check(SIGMOID, ...)
    assert not verdict.right
    assert offered(verdict) == ["Hint"]


def test_what_is_right_needs_no_hint():
    verdict = check(SIGMOID, lambda x: 1 / (1 + np.exp(-x)))
    assert verdict.right
    assert verdict.words == "Right."
    assert offered(verdict) == []


def test_after_three_tries_a_hint_is_mentioned():
    words = [check(SIGMOID, wrong).words for _ in range(TRIES_BEFORE_A_HINT)]
    assert "button" not in "".join(words[:-1])
    assert words[-1].endswith("The button below has a hint.")


def test_not_having_begun_is_no_try():
    words = [check(SIGMOID, ...).words for _ in range(TRIES_BEFORE_A_HINT + 1)]
    assert "button" not in "".join(words)


@pytest.mark.parametrize(
    ("rules", "first", "after_the_hints"),
    [
        ("", ["Hint"], ["Show the solution"]),
        ("hints = false", ["Show the solution"], None),
        ("solutions = false", ["Hint"], []),
        ("hints = false\nsolutions = false", [], None),
    ],
)
def test_a_teacher_decides_what_is_offered(folder, rules, first, after_the_hints):
    (folder / FILE).write_text(rules)
    verdict = check(SIGMOID, wrong)
    assert offered(verdict) == first
    if after_the_hints is not None:
        verdict.hint.click()
        verdict.hint.click()
        assert offered(verdict) == after_the_hints


def test_without_hints_none_is_mentioned(folder):
    (folder / FILE).write_text("hints = false")
    words = [check(SIGMOID, wrong).words for _ in range(TRIES_BEFORE_A_HINT)]
    assert "hint" not in "".join(words)


def test_readers_without_a_kernel_get_the_words():
    bundle = check(SIGMOID, 0.5)._repr_mimebundle_()
    assert bundle["text/plain"].startswith("Expected a function, got 0.5.")
    assert "Expected a function, got 0.5." in re.sub("<.*?>", "", bundle["text/html"])


def test_words_are_escaped():
    assert "<script>" not in check(SIGMOID, "<script>")._repr_mimebundle_()["text/html"]


def test_a_name_that_is_none_leads_to_the_nearest():
    with pytest.raises(ValueError, match="like 'the sigmoid', got 'the sigmiod'"):
        check("the sigmiod", 1)


def test_a_function_made_for_one_size_is_told_so():
    def mine(output):
        if getattr(output, "ndim", 0):
            raise IndexError("index 4 is out of bounds")
        return output * (1 - output)

    words = check("the slope from the output", mine).words
    assert words.startswith("It works on the first try, but not on every one (here 2 x 2).")
    assert "Python counts from 0" in words


def test_only_tables_of_another_size_come_out_wrong():
    words = check("the mean absolute error", lambda t, l2: np.abs(t - l2).sum() / 4).words
    assert words.startswith("It is right for tables of one size, and wrong for others")


@pytest.mark.parametrize(
    "mine",
    [
        lambda x: 1 / 1 + np.exp(x),  # four times as much, but at 0 only
        lambda x: 1 / (1 + np.e * -x),
        lambda x: 0 * x,
    ],
)
def test_what_one_number_looks_like_is_not_said_unless_all_do(mine):
    assert re.match(r"\S+ is not the number\.\nTried with: 0\n", check(SIGMOID, mine).words)


def test_a_place_that_is_no_whole_number_is_something_written():
    """NumPy's words for it have an ellipsis in them."""
    assert "IndexError: only integers" in check(SIGMOID, lambda x: np.ones(3)[1.5] + x).words


@pytest.mark.parametrize(
    ("mine", "words"),
    [
        (lambda x: 1 / (1 + exp(-x)), "np.exp"),  # noqa: F821
        (lambda x: 1 / (1 + math.exp(-x)), "NumPy is called np here"),  # noqa: F821
        (lambda x: X / x, "X? Then run it: menu Run, Run All Above Selected Cell."),  # noqa: F821
        (lambda x: 1 / (1 + s), "called s. In the brackets of the def line stands: x"),  # noqa: F821
        (lambda x: sigmoyd(x), "Did you mean sigmoid?"),  # noqa: F821
        (lambda x: tanh_slope(x), "from nnlib import tanh_slope"),  # noqa: F821
        (lambda x: 1 / (1 + np.exp - x), "A function needs brackets"),
        (lambda x: np.ones(2) ^ x, "written **"),
        (lambda x: np.array([[1, 2], [3]]) + x, "equally long"),
        (lambda x: np.ones(6).reshape(4, 2) + x, "room for as many numbers"),
        (lambda x: len(x), "A single number stands where"),
        (lambda x: np.ones((2, 3)) * np.ones((3, 2)) * x, "Or is there a .T too many"),
        (lambda x: np.random.RandomState(1, 2, 3) + x, "takes at most 1 positional"),
        (lambda x: {"a": x} - {"a": x}, "One of them is mine[name]"),
    ],
)
def test_what_python_complains_about_is_put_into_words(mine, words):
    assert words in check(SIGMOID, mine).words


def test_a_call_inside_that_fails_does_not_blame_the_def_line():
    assert "def line" not in check(SIGMOID, lambda x: (lambda: x)(x)).words
    assert "def line must take" in check(SIGMOID, lambda: 1).words


def test_what_has_no_name_is_shown_by_the_smallest_example():
    words = check("the slope from the output", lambda s: s**3 + 0.3 * s).words
    assert re.search(r"Tried with: 0\.\d\nExpected: 0\.\d+\nGot: 0\.\d+$", words)


# Letting the library do the work


def refused(words):
    """What it calls, of the library."""
    return "".join(re.findall(r"^It lets the library do the work: it calls (\S+)\. Now", words))


@pytest.mark.parametrize(
    ("mine", "name"),
    [
        (lambda inputs, synapses: Layer(synapses).forward(inputs), "Layer.forward"),
        (
            lambda inputs, synapses: [Layer(synapses).forward([row])[0] for row in inputs],
            "Layer.forward",
        ),
        (lambda inputs, synapses: Layer(synapses).forward("a failure"), "Layer.forward"),
        (lambda inputs, synapses: Network([Layer(synapses)]).predict(inputs), "Network.predict"),
    ],
)
def test_whoever_lets_the_library_do_the_work_is_told_so(mine, name):
    assert refused(check(LAYER, mine).words) == name


def test_the_librarys_own_function_is_told_apart():
    assert check(SIGMOID, sigmoid).words.startswith("That is the library's own function.")
    assert refused(check(SIGMOID, np.vectorize(sigmoid)).words) == "sigmoid"
    assert refused(check(SIGMOID, lambda x: np.vectorize(sigmoid)(x)).words) == "sigmoid"


def test_what_is_allowed_may_be_called():
    assert check(LAYER, lambda inputs, synapses: sigmoid(inputs @ synapses)).right


def test_a_subclass_is_as_much_the_librarys_as_its_class():
    class MyLayer(Layer):
        pass

    words = check(LAYER, lambda inputs, synapses: MyLayer(synapses).forward(inputs)).words
    assert refused(words) == "Layer.forward"


def test_what_comes_in_can_be_looked_at():
    def mine(network):
        assert len(network.sizes) == len(network.layers) + 1
        assert repr(network)
        return sum(layer.n_in * layer.n_out * 8 for layer in network.layers)

    assert check("how many bytes", mine).right


def test_a_function_that_comes_in_may_be_called_though_it_is_the_librarys():
    """One of the curves is the sigmoid."""
    verdict = check("a measured slope", lambda f, x, h: (f(x + h) - f(x - h)) / (2 * h))
    assert verdict.right


def test_whoever_was_profiling_goes_on_profiling():
    events = []
    sys.setprofile(profiler := lambda *event: events.append(event))
    try:
        check(SIGMOID, wrong)
        assert sys.getprofile() is profiler
    finally:
        sys.setprofile(None)


def test_a_constant_is_told_so():
    words = check(SIGMOID, lambda x: 0.5).words
    assert words.startswith("It answers the same whatever it is given.")
