"""Every exercise of every lesson: right answers pass, and each wrong one gets its own words."""

import contextlib
import copy
import importlib
import inspect

import pytest
from notebook_cell import run_cell

import nnlib
from nnlib.lab import check, checks
from nnlib.lab.checks import tries
from nnlib.lab.diagnoses import same
from nnlib.lab.exercises import EXERCISES, LESSONS
from nnlib.lab.four_minutes import Program

RIGHT, WRONG = {}, {}
for lesson in sorted({each.lesson for each in EXERCISES.values()}):
    answers = importlib.import_module(f"answers.lesson_{lesson}")
    RIGHT |= answers.RIGHT
    WRONG |= answers.WRONG

A_FEW, MANY = 3, 8  # spellings that pass; wrong answers with words of their own


@pytest.fixture(autouse=True)
def nothing_is_remembered(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    tries.clear()


def checked(exercise, code):
    """The verdict on a learner who wrote this code."""
    known = EXERCISES[exercise]
    names = dict(known.names)
    if known.is_value:
        cell = code if "mine =" in code else f"mine = {code}"
        return in_a_cell(cell, known)
    if "def mine" not in code:
        return check(exercise, eval(code, names))
    exec(code, names)
    return check(exercise, names["mine"])


def in_a_cell(code, known, **more):
    """The verdict on a value that is worked out in a cell, from what the lesson has made."""
    given = dict(zip(known.takes, copy.deepcopy(known.value_of(known.calls[0])), strict=True))
    names = {**known.names, **given, "check": check, **more}
    return run_cell(f"{code}\nverdict = check({known.name!r}, mine)", names)["verdict"]


def called(known, function):
    """The verdict on a learner who lets this function do the work."""
    if not known.is_value:
        return check(known.name, lambda *each: function(*each))
    return in_a_cell(f"mine = function({', '.join(known.takes)})", known, function=function)


def of_each(table):
    return [(exercise, code) for exercise, codes in table.items() for code in codes]


def test_no_name_is_given_twice():
    assert len(EXERCISES) == sum(len(lesson.EXERCISES) for lesson in LESSONS)


@pytest.mark.parametrize("name", EXERCISES)
def test_there_are_answers_enough_to_try(name):
    assert len(RIGHT[name]) >= A_FEW
    assert len(set(WRONG[name].values())) >= MANY


@pytest.mark.parametrize(("exercise", "code"), of_each(RIGHT))
def test_right_is_right_in_any_spelling(exercise, code):
    verdict = checked(exercise, code)
    assert verdict.right, verdict.words


@pytest.mark.parametrize(("exercise", "code"), of_each(WRONG))
def test_wrong_gets_its_own_words(exercise, code):
    verdict = checked(exercise, code)
    assert not verdict.right
    assert WRONG[exercise][code] in verdict.words


@pytest.mark.parametrize(
    ("exercise", "code"),
    [(each.name, code) for each in EXERCISES.values() for code in each.mistakes],
)
def test_every_known_mistake_is_told_from_the_others(exercise, code, monkeypatch):
    known = EXERCISES[exercise]
    # A mistake is written with the library's functions; a learner makes it without them.
    monkeypatch.setattr(checks, "_watched", lambda mine, given, *_: mine(*given))
    mistake = f"({code})({', '.join(known.takes)})" if known.is_value else code
    assert checked(exercise, mistake).words == known.mistakes[code]
    assert list(known.mistakes.values()).count(known.mistakes[code]) == 1


@pytest.mark.parametrize("exercise", EXERCISES)
def test_there_are_hints_in_steps_and_none_is_the_solution(exercise):
    known = EXERCISES[exercise]
    assert len(known.hints) >= 2
    if not known.shown:
        *_, last = (line.strip() for line in known.solution.splitlines())
        assert not any(last in hint for hint in known.hints)


# What holds for all of them: it has to be worked out, from what comes in, by the learner


def results(exercise):
    """The right results of the calls."""
    return [exercise.answer(*exercise.value_of(call)) for call in exercise.calls]


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)
def test_no_constant_is_right(exercise):
    first, *others = results(exercise)
    assert not all(same(first, other) for other in others)
    assert not called(exercise, lambda *_: first).right


REFUSED = "It lets the library do the work: it calls "


def shown(exercise):
    """The functions of the library that are the solution."""
    return [] if isinstance(exercise.shown, Program) else exercise.shown


def makes(function, exercise):
    """What a function makes of the calls, if nobody minds where it comes from."""
    with contextlib.suppress(Exception):
        return [function(*exercise.value_of(call)) for call in exercise.calls]
    return None


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)
def test_no_function_of_the_library_is_the_answer(exercise):
    librarys, right = [getattr(nnlib, name) for name in nnlib.__all__], results(exercise)
    for function in filter(inspect.isfunction, [*librarys, *shown(exercise), exercise.answer]):
        if not exercise.is_value:
            assert "the library's own function" in check(exercise.name, function).words
        made = makes(function, exercise)
        if made and not exercise.judge:  # there all of the library may be called
            words = called(exercise, function).words
            assert words != "Right."
            assert words.startswith(REFUSED) or not same(made, right)


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)
def test_whoever_lets_the_library_do_the_work_is_told_so_kindly(exercise):
    """Methods take other arguments: the table of wrong answers knows how they are called."""
    assert not {*shown(exercise)} & {*exercise.allowed}
    if shown(exercise):
        assert any("it calls" in words for words in WRONG[exercise.name].values())


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)
def test_the_solution_is_code_that_defines_something(exercise):
    compile(exercise.solution, "solution", "exec")
    assert "lambda" not in exercise.solution
    assert ("def " in exercise.solution) != exercise.is_value


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)
def test_the_solution_to_a_value_is_right_where_the_value_is_asked_for(exercise):
    if exercise.is_value:
        code = exercise.solution.replace(exercise.answer.__name__, "mine")
        assert in_a_cell(code, exercise).right
