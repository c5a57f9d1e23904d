"""What `check` offers beside its words: hints in steps, the solution, and what it remembers."""

import re

import pytest

from nnlib.lab import check
from nnlib.lab.checks import TRIES_BEFORE_A_HINT, tries
from nnlib.lab.classroom import FILE
from nnlib.lab.exercises import EXERCISES

FUNCTION, VALUE = "the sigmoid", "the slope where it answers 0.8"


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    """Beside the notebooks."""
    monkeypatch.chdir(tmp_path)
    tries.clear()
    return tmp_path


def offered(verdict):
    return [button.description for button in verdict.buttons.children]


def test_hints_come_one_by_one_and_the_solution_last():
    verdict = check(FUNCTION, lambda x: x)
    first, second = EXERCISES[FUNCTION].hints
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


def test_hints_are_there_before_anything_is_written():
    verdict = check(FUNCTION, ...)
    assert not verdict.right
    assert offered(verdict) == ["Hint"]


def test_what_is_right_needs_no_hint():
    verdict = check(VALUE, 0.8 * 0.2)
    assert verdict.right
    assert verdict.words == "Right."
    assert offered(verdict) == []


def test_after_three_tries_a_hint_is_mentioned():
    words = [check(VALUE, 0.5).words for _ in range(TRIES_BEFORE_A_HINT)]
    assert "button" not in "".join(words[:-1])
    assert words[-1].endswith("The button below has a hint.")


def test_not_having_begun_is_no_try():
    words = [check(VALUE, ...).words for _ in range(TRIES_BEFORE_A_HINT + 1)]
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
    verdict = check(FUNCTION, lambda x: x)
    assert offered(verdict) == first
    if after_the_hints is not None:
        verdict.hint.click()
        verdict.hint.click()
        assert offered(verdict) == after_the_hints


def test_without_hints_none_is_mentioned(folder):
    (folder / FILE).write_text("hints = false")
    words = [check(VALUE, 0.5).words for _ in range(TRIES_BEFORE_A_HINT)]
    assert "hint" not in "".join(words)


def test_readers_without_a_kernel_get_the_words():
    bundle = check(VALUE, 0.5)._repr_mimebundle_()
    assert bundle["text/plain"] == "0.5 is not the number."
    assert "0.5 is not the number." in re.sub("<.*?>", "", bundle["text/html"])


def test_words_are_escaped():
    assert "<script>" not in check(VALUE, "<script>")._repr_mimebundle_()["text/html"]


def test_a_name_that_is_none_leads_to_the_nearest():
    with pytest.raises(ValueError, match="like 'the sigmoid', got 'the sigmiod'"):
        check("the sigmiod", 1)


def test_a_function_made_for_one_size_is_told_so():
    def mine(output):
        if getattr(output, "ndim", 0):
            raise IndexError("index 4 is out of bounds")
        return output * (1 - output)

    words = check("the slope from the output", mine).words
    assert words.startswith("It works on the first try, but not on every size (here 2 x 2).")
    assert "Python counts from 0" in words


def test_what_has_no_name_is_shown_by_the_smallest_example():
    words = check("the slope from the output", lambda s: s**3 + 0.3 * s).words
    assert re.search(r"Tried with: 0\.\d\nExpected: 0\.\d+\nGot: 0\.\d+$", words)
