"""The worksheets on paper: made by one command, right to the last digit, and solvable by hand."""

import re
from html.parser import HTMLParser

import numpy as np
import pytest

from nnlib import FOUR_EXAMPLES, Network, sigmoid, train
from tools.worksheets import FOLDER, SHEETS, worksheets

DIGITS = {"05_forward_pass": 3, "08_backpropagation": 3, "09_weight_updates": 4}
FILES = worksheets()


class Reader(HTMLParser):
    """What stands on a sheet: each number with how it is calculated, and whether it has a box."""

    def __init__(self, text):
        super().__init__()
        self.found, self.for_teachers = [], []
        self.open, self.goal = None, self.found
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        kinds = attributes.get("class", "").split()
        if "teacher" in kinds:
            self.goal = self.for_teachers
        how = attributes.get("data-is") or attributes.get("data-sign")
        if how:
            self.open = [how, "", "box" in kinds, tag]

    def handle_data(self, data):
        if self.open:
            self.open[1] += data

    def handle_endtag(self, tag):
        if self.open and self.open[3] == tag:
            self.goal.append(tuple(self.open[:3]))
            self.open = None
        if tag == "ul":
            self.goal = self.found


def read(name):
    return Reader(FILES[f"{name}.html"]).found


def iteration():
    """The first iteration once more, line by line, as the video has it."""
    X, y = FOUR_EXAMPLES.inputs, FOUR_EXAMPLES.targets
    np.random.seed(1)
    syn0 = 2 * np.random.random((3, 4)) - 1
    syn1 = 2 * np.random.random((4, 1)) - 1
    l0 = X
    l1_sum = np.dot(l0, syn0)
    l1 = 1 / (1 + np.exp(-l1_sum))
    l2_sum = np.dot(l1, syn1)
    l2 = 1 / (1 + np.exp(-l2_sum))
    l2_error = y - l2
    l2_slope = l2 * (1 - l2)
    l2_delta = l2_error * l2_slope
    l1_error = np.dot(l2_delta, syn1.T)
    l1_slope = l1 * (1 - l1)
    l1_delta = l1_error * l1_slope
    nudged = l1.copy()
    nudged[1, 2] += 0.001
    return {"np": np, "sigmoid": sigmoid} | locals()


def on_paper(name):
    """The same by somebody who has nothing but the sheet: each result is rounded, then used."""
    digits = DIGITS[name]
    table = {
        how: float(text) for how, text, _ in read("05_forward_pass") if "(0." in how or "(1." in how
    }

    def look_up(sums):
        found = [table[f"sigmoid({abs(each):.2f})"] for each in sums.ravel()]
        return np.where(sums < 0, 1 - np.reshape(found, sums.shape), np.reshape(found, sums.shape))

    def write(values):
        return np.round(values, digits)

    exact = iteration()
    by_hand = {
        key: write(value) if isinstance(value, np.ndarray) else value
        for key, value in exact.items()
    }
    if name == "05_forward_pass":
        by_hand["l1_sum"] = write(by_hand["l0"] @ by_hand["syn0"])
        by_hand["l1"] = look_up(by_hand["l1_sum"])
        by_hand["l2_sum"] = write(by_hand["l1"] @ by_hand["syn1"])
        by_hand["sigmoid"] = look_up
    if name == "08_backpropagation":
        by_hand["l2_error"] = by_hand["y"] - by_hand["l2"]
        by_hand["l2_slope"] = write(by_hand["l2"] * (1 - by_hand["l2"]))
        by_hand["l2_delta"] = write(by_hand["l2_error"] * by_hand["l2_slope"])
        by_hand["l1_error"] = write(by_hand["l2_delta"] @ by_hand["syn1"].T)
        by_hand["l1_slope"] = write(by_hand["l1"] * (1 - by_hand["l1"]))
    return by_hand


def number(text):
    return float(text.replace("−", "-").replace(",", ""))


def decimals(text):
    return len(text.partition(".")[2])


def test_the_files_are_what_the_command_makes():
    on_disk = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.html")}
    assert on_disk == FILES, "run: python -m tools.worksheets"


@pytest.mark.parametrize("name", SHEETS)
def test_every_box_has_its_answer_and_every_number_is_the_same_on_both(name):
    asked, answered = read(name), read(f"{name}_answers")
    assert sum(is_box for _, _, is_box in asked) >= 25
    for (how, text, is_box), (how_too, answer, is_box_too) in zip(asked, answered, strict=True):
        assert (how, is_box) == (how_too, is_box_too)
        assert text == ("" if is_box else answer), "a box shows its answer, or a number differs"
        assert answer


@pytest.mark.parametrize("name", SHEETS)
def test_every_number_is_right(name):
    exact = iteration()
    step = Network.random([3, 4, 1], seed=1).step(FOUR_EXAMPLES)
    assert all(
        np.array_equal(value, exact[key]) for key, value in step.named.items() if key in exact
    )
    sheet = Reader(FILES[f"{name}_answers.html"])
    assert len(sheet.for_teachers) >= 3
    for how, text, _ in sheet.found + sheet.for_teachers:
        value = float(eval(how, exact))
        if text in "+−":
            assert (value > 0) == (text == "+"), how
        else:
            assert abs(number(text) - value) <= 0.5000001 * 10.0 ** -decimals(text), (
                how,
                text,
                value,
            )
            assert text != "0" or value == 0, how


@pytest.mark.parametrize("name", SHEETS)
def test_whoever_calculates_with_what_is_printed_arrives_within_two_of_the_last_digit(name):
    by_hand = on_paper(name)
    for how, text, is_box in read(f"{name}_answers"):
        if not is_box or "sigmoid(sigmoid" in how:  # those are differences of two printed numbers
            continue
        if text in "+−":
            assert (float(eval(how, by_hand)) > 0) == (text == "+"), how
        else:
            two = 2.000001 * 10.0 ** -decimals(text) if decimals(text) else 0
            assert abs(number(text) - float(eval(how, by_hand))) <= two, (how, text)


def test_the_gain_of_the_step_is_the_difference_of_what_is_printed():
    printed = {how: text for how, text, _ in read("09_weight_updates_answers") if "(y - " in how}
    before, after, _, _, fell, steps = (number(text) for text in printed.values())
    assert fell == pytest.approx(before - after, abs=0.5e-6)
    assert 4300 < before / fell < 4400 and 4300 < steps < 4400
    assert "All from 4,300 to 4,400 is right" in FILES["09_weight_updates_answers.html"]


def test_what_the_answers_say_in_words_is_so():
    n, forward, back, update = iteration(), *(FILES[f"{name}_answers.html"] for name in SHEETS)
    assert np.argmax(np.abs(n["l1_error"][2])) == 2 and "Neuron 2." in back
    assert np.argmax(np.abs(n["l1_delta"][2])) == 1 and "Neuron 1: nearer to 0.5" in back
    assert np.argmin(np.abs(n["l1"][2, 1:3] - 0.5)) == 0
    assert np.all(np.abs(n["l2"] - 0.5) < 0.1) and "between 0.4 and 0.6" in forward
    history = train(Network.random([3, 4, 1], seed=1), FOUR_EXAMPLES, iterations=600)
    assert np.argmax(history.errors < 0.1) == 498 and "at 498 the error is below 0.1" in update


@pytest.mark.parametrize("name", FILES)
def test_a_sheet_needs_nothing_but_itself(name):
    page = FILES[name]
    assert not re.search(r"<script|<link|<img|https?:|@import|url\((?!#)", page)
    assert '<html lang="en">' in page and "@page" in page
