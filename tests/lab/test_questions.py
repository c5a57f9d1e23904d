import pytest

from nnlib.lab import predict

VIEW = "application/vnd.jupyter.widget-view+json"


@pytest.fixture
def asked():
    return predict("Above or below?", ["above", "below"], "above", "The sum is 0.25.")


def test_nobody_can_commit_before_choosing(asked):
    assert asked.commit.disabled
    assert asked.said.value is None and asked.reveal.value == ""
    asked.said.value = "below"
    assert not asked.commit.disabled and asked.reveal.value == ""


def test_a_right_prediction_is_told_so(asked):
    asked.said.value = "above"
    asked.commit.click()
    assert "✓ You said <b>above</b>: that is what happens. The sum is 0.25." in asked.reveal.value
    assert asked.commit.disabled


def test_a_wrong_prediction_is_shown_beside_what_happens(asked):
    asked.said.value = "below"
    asked.commit.click()
    assert "✗ You said <b>below</b>: what happens is <b>above</b>. The sum" in asked.reveal.value


def test_another_choice_can_be_committed_afterwards(asked):
    asked.said.value = "below"
    asked.commit.click()
    asked.said.value = "above"
    assert asked.reveal.value == "" and not asked.commit.disabled
    asked.commit.click()
    assert "✓ You said <b>above</b>" in asked.reveal.value


def test_without_a_reason_nothing_follows():
    asked = predict("How many?", ["12", "16"], "16")
    asked.said.value = "16"
    asked.commit.click()
    assert "that is what happens.</div>" in asked.reveal.value


def test_numbers_can_be_choices():
    asked = predict("How many?", [12, 16], 16)
    asked.said.value = "16"
    asked.commit.click()
    assert "✓" in asked.reveal.value


def test_an_answer_nobody_can_choose_is_an_error():
    with pytest.raises(ValueError, match=r"one of \('above', 'below'\), got 'beside'"):
        predict("Above or below?", ["above", "below"], "beside")


def test_unattended_it_is_passed_by_and_gives_nothing_away(asked):
    bundle = asked._repr_mimebundle_()
    assert VIEW in bundle
    assert bundle["text/plain"] == "Predict: Above or below? (above / below)"
    assert "<li>above</li><li>below</li>" in bundle["text/html"]
    assert "0.25" not in bundle["text/html"]


def test_signs_of_mathematics_are_not_taken_for_html():
    asked = predict("Is a < b & c?", ["a < b", "a > b"], "a > b", "2 < 3")
    asked.said.value = "a < b"
    asked.commit.click()
    assert (
        "You said <b>a &lt; b</b>: what happens is <b>a &gt; b</b>. 2 &lt; 3" in asked.reveal.value
    )
    assert "Is a &lt; b &amp; c?" in asked._repr_mimebundle_()["text/html"]
