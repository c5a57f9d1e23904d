"""What lesson 16 promises: a network that reads digits it has never seen, and says how many."""

import re

import pytest
from lessons import LESSONS, Lesson


@pytest.fixture(scope="module")
def lesson():
    return Lesson(next(path for path in LESSONS if path.stem == "16_real_data"))


def test_there_are_three_predictions_or_more(lesson):
    assert sum(cell.shows("predict") for cell in lesson.code) >= 3


def test_at_least_95_percent_of_the_held_out_digits_are_right(lesson):
    """As stored; nbval compares it with what the cell prints."""
    (cell,) = (cell for cell in lesson.code if "Q09" in cell.tags)
    share, right, digits = re.search(
        r"([\d.]+)% of the held-out digits are right: (\d+) of (\d+)", cell.stored
    ).groups()
    assert float(share) >= 95
    assert float(share) == pytest.approx(100 * int(right) / int(digits), abs=0.05)
