import numpy as np
import pytest
from traitlets import TraitError

from nnlib.lab import predict, questions
from nnlib.lab.questions import SURE

# ------------------------------------------------------------------ a choice


@pytest.fixture(autouse=True)
def nothing_is_overtaken(monkeypatch):
    monkeypatch.setattr(questions, "OVERTAKEN", 0)


@pytest.fixture
def asked():
    return predict("Above or below?", ["above", "below"], "above", "The sum is 0.25.")


def test_before_a_choice_there_is_nothing_to_commit(asked):
    assert asked.commit.disabled
    assert asked.reveal.value == ""


def test_a_right_prediction_is_told_so(asked):
    asked.said.value = "above"
    asked.commit.click()
    assert "✓ You said: above. That is what happens. The sum is 0.25." in asked.reveal.value


def test_a_wrong_prediction_is_shown_beside_what_happens(asked):
    asked.said.value = "below"
    asked.commit.click()
    assert "✗ You said: below. What happens is: above. The sum" in asked.reveal.value


def test_another_choice_can_be_committed_afterwards(asked):
    asked.said.value = "below"
    asked.commit.click()
    asked.said.value = "above"
    assert asked.reveal.value == ""
    asked.commit.click()
    assert "✓ You said: above" in asked.reveal.value


def test_a_change_that_the_click_has_overtaken_belongs_to_it(asked, monkeypatch):
    monkeypatch.setattr(questions, "OVERTAKEN", 60)
    asked.said.value = "below"
    asked.commit.click()
    asked.said.value = "above"
    assert "✓ You said: above" in asked.reveal.value
    assert asked.commit.disabled


def test_the_page_is_told_the_question_and_its_choices(asked):
    assert asked.said.question == "Above or below?"
    assert asked.said.lead == "Predict."
    assert asked.said.choices == ["above", "below"]


def test_only_a_choice_can_be_said(asked):
    with pytest.raises(TraitError, match=r"one of \('above', 'below'\), got 'beside'"):
        asked.said.value = "beside"
    assert asked.commit.disabled


def test_what_was_said_can_be_taken_back(asked):
    asked.said.value = "above"
    asked.said.value = None
    assert asked.commit.disabled


def test_without_a_reason_nothing_follows():
    asked = predict("How many?", ["12", "16"], "16")
    asked.said.value = "16"
    asked.commit.click()
    assert asked.reveal.value.count("16") == 1


def test_signs_in_a_question_are_not_taken_for_markup():
    asked = predict("a < b?", ["<", ">"], "<")
    asked.said.value = "<"
    asked.commit.click()
    assert "&lt;" in asked.reveal.value


def test_an_answer_that_is_no_choice_is_refused():
    with pytest.raises(ValueError, match=r"expected answer to be one of .*got 'beside'"):
        predict("Above or below?", ["above", "below"], "beside")


def test_choices_that_nobody_can_tell_apart_are_refused():
    with pytest.raises(ValueError, match=r"^expected choices that differ, got \('a', 'b', 'a'\)$"):
        predict("Which?", ["a", "b", "a"], "a")
    with pytest.raises(ValueError, match=r"^expected choices that differ, got \('1', '1'\)$"):
        predict("Which?", [1, "1"], 1)


@pytest.mark.parametrize(
    ("choices", "answer", "words"),
    [
        (["above", "below"], "above", "above"),
        (None, 60_000, "60,000"),
        (None, 1 / 3, "0.333333"),
        (None, np.linspace(1, 0, 2_001), "down to half at iteration 1,001"),
    ],
)
def test_each_can_say_what_happens_to_whoever_teaches(choices, answer, words):
    assert predict("And?", choices, answer).what_happens == words


def test_readers_without_a_kernel_see_the_question_and_not_the_answer(asked):
    bundle = asked._repr_mimebundle_()
    assert bundle["text/plain"] == "Predict: Above or below? (above / below)"
    assert "<li>above</li><li>below</li>" in bundle["text/html"]
    assert "0.25" not in bundle["text/html"]


# ------------------------------------------------------------------ how sure


def test_how_sure_one_is_need_not_be_said(asked):
    assert asked.sure.choices == list(SURE)
    assert asked.sure.value is None
    asked.sure.value = "certain"
    assert asked.commit.disabled  # nothing has been predicted yet


@pytest.mark.parametrize(
    ("said", "sure", "told"),
    [
        ("below", "certain", "You were certain."),
        ("above", "certain", "And you were certain."),
        ("above", "a guess", "A good guess."),
        ("below", "fairly sure", "Which step surprised you?"),
        ("below", "a guess", "The sum is 0.25.</div>"),
    ],
)
def test_being_sure_is_answered(asked, said, sure, told):
    asked.said.value, asked.sure.value = said, sure
    asked.commit.click()
    assert told in asked.reveal.value


# ------------------------------------------------------------------ a number


@pytest.mark.parametrize(
    ("answer", "typed", "told"),
    [
        (0.1192, "0.1192", "✓ You said 0.1192: that is it."),
        (0.1192, "0.12", "✓ You said 0.12; it is 0.1192. You are 1% too high."),
        (0.1192, "0.1", "✗ You said 0.1; it is 0.1192. You are 16% too low."),
        (0.1192, "12 %", "✓ You said 0.12; it is 0.1192. You are 1% too high."),
        (0.1192, "-0.1192", "✗ You said -0.1192; it is 0.1192."),
        (0.1192, "0.8808", "✗ You said 0.8808; it is 0.1192. Yours is 7.39 times as much."),
        (16, "16", "✓ You said 16: that is it."),
        (16, "15", "✗ You said 15; it is 16. You are 1 too low."),  # of a count, close is not right
        (16, "17", "✗ You said 17; it is 16. You are 1 too high."),
        (0, "3", "✗ You said 3; it is 0. You are 3 too high."),
        (0, "0", "✓ You said 0: that is it."),
        (0.1192, "0,1192", "✓ You said 0.1192: that is it."),  # a comma before tenths
        (0.5, "1/2", "✓ You said 0.5: that is it."),
        (-2, "−2", "✓ You said -2: that is it."),  # a minus as it is printed
        (20.0855, "20", "✓ You said 20; it is 20.0855. You are 0.4% too low."),
        (1_234.5, "1,234.5", "✓ You said 1,234.5: that is it."),
        (0.5, "0.55", "✓ You said 0.55; it is 0.5. You are 10% too high."),
        (0.00002, "0", "✗ You said 0; it is 2e-05. You are 100% too low."),
        (1_234, "1,200", "✓ You said 1,200; it is 1,234. You are 3% too low."),
        (-0.5, "-0.6", "✗ You said -0.6; it is -0.5. You are 20% too high."),
        (np.float64(1e-3), "1e-3", "✓ You said 0.001: that is it."),
    ],
)
def test_a_number_is_judged_by_how_far_off_it_is(answer, typed, told):
    asked = predict("How much?", answer=answer)
    asked.text.value = typed
    asked.commit.click()
    assert told in asked.reveal.value


@pytest.mark.parametrize(
    "typed", ["many", "½", "1/2/3", "1/0", "1/", "nan", "inf", "%", "1,2,3", "1.000,5"]
)
def test_what_is_no_number_is_told_so(typed):
    asked = predict("How much?", answer=0.5)
    asked.text.value = typed
    asked.commit.click()
    assert "Expected a number, like 12 or 0.5, got" in asked.reveal.value


def test_an_empty_field_is_nothing_to_commit():
    asked = predict("How much?", answer=0.5)
    assert asked.commit.disabled
    asked.text.value = " "
    assert asked.commit.disabled


def test_readers_see_that_a_number_is_asked_for():
    bundle = predict("How much?", answer=0.123)._repr_mimebundle_()
    assert bundle["text/plain"] == "Predict: How much? (a number)"
    assert "0.123" not in bundle["text/html"]


def test_an_answer_that_is_no_number_is_refused():
    with pytest.raises(ValueError, match="finite number, got nan"):
        predict("How much?", answer=np.nan)


# ------------------------------------------------------------------ a curve

ERRORS = 0.5 / (1 + (np.arange(60_001) / 300) ** 1.5)


def test_a_curve_is_shaped_before_it_is_committed():
    asked = predict("When does it fall?", answer=ERRORS)
    assert asked.commit.disabled
    assert "the real one" not in asked.curve.alt
    asked.curve.falls.value = 10_000
    assert not asked.commit.disabled
    assert "your curve (dashed) is down to half at iteration 10,000" in asked.curve.alt
    assert "the real one" not in asked.curve.alt


def test_the_real_curve_is_drawn_beside_the_one_that_was_said():
    asked = predict("When does it fall?", answer=ERRORS)
    asked.curve.falls.value = 10_000
    asked.commit.click()
    assert "the real one (solid) at iteration 301" in asked.curve.alt
    assert "✗ Yours is down to half at iteration 10,000, the real one at 301, 33 times earlier" in (
        asked.reveal.value
    )


def test_a_curve_that_is_close_is_right_and_can_be_shaped_again():
    asked = predict("When does it fall?", answer=ERRORS)
    asked.curve.falls.value = 300
    asked.commit.click()
    assert "✓ Yours" in asked.reveal.value
    asked.curve.falls.value = 1_000
    assert asked.reveal.value == ""
    assert "the real one" not in asked.curve.alt


def test_readers_see_that_a_curve_is_asked_for():
    bundle = predict("When does it fall?", answer=ERRORS)._repr_mimebundle_()
    assert bundle["text/plain"] == "Predict: When does it fall? (shape a curve)"
