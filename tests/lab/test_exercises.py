"""Every exercise of every lesson: right answers pass, and each wrong one gets its own words."""

import dataclasses
import importlib

import pytest

from nnlib.lab import check
from nnlib.lab.checks import tries
from nnlib.lab.exercises import EXERCISES

RIGHT, WRONG = {}, {}
for lesson in sorted({each.lesson for each in EXERCISES.values()}):
    answers = importlib.import_module(f"answers.lesson_{lesson}")
    RIGHT |= answers.RIGHT
    WRONG |= answers.WRONG

A_FEW, MANY = 2, 8  # spellings that pass; wrong answers with words of their own


@pytest.fixture(autouse=True)
def nothing_is_remembered(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    tries.clear()


def written(exercise, code):
    """What a learner has who wrote this code."""
    names = dict(EXERCISES[exercise].names)
    if "def mine" not in code:
        return eval(code, names)
    exec(code, names)
    return names["mine"]


def of_each(table):
    return [(exercise, code) for exercise, codes in table.items() for code in codes]


@pytest.mark.parametrize("name", EXERCISES)
def test_there_are_answers_enough_to_try(name):
    assert len(RIGHT[name]) >= A_FEW
    assert len(set(WRONG[name].values())) >= MANY


@pytest.mark.parametrize(("exercise", "code"), of_each(RIGHT))
def test_right_is_right_in_any_spelling(exercise, code):
    verdict = check(exercise, written(exercise, code))
    assert verdict.right, verdict.words


@pytest.mark.parametrize(("exercise", "code"), of_each(WRONG))
def test_wrong_gets_its_own_words(exercise, code):
    verdict = check(exercise, written(exercise, code))
    assert not verdict.right
    assert WRONG[exercise][code] in verdict.words


@pytest.mark.parametrize(
    ("exercise", "code"),
    [(each.name, code) for each in EXERCISES.values() for code in each.mistakes],
)
def test_every_known_mistake_is_told_from_the_others(exercise, code, monkeypatch):
    known = EXERCISES[exercise]
    # A mistake is written with the library's functions; a learner makes it without them.
    if known.not_to_call:
        monkeypatch.setitem(EXERCISES, exercise, dataclasses.replace(known, not_to_call=()))
    assert check(exercise, written(exercise, code)).words == known.mistakes[code]
    assert list(known.mistakes.values()).count(known.mistakes[code]) == 1


@pytest.mark.parametrize("exercise", EXERCISES)
def test_there_are_hints_in_steps_and_none_is_the_solution(exercise):
    known = EXERCISES[exercise]
    assert len(known.hints) >= 2
    assert len(known.answer) < 9 or not any(known.answer in hint for hint in known.hints)
    assert known.solution
