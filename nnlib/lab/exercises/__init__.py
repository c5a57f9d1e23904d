"""The exercises of the lessons, by the name that `check` is called with."""

from importlib import import_module

from nnlib.lab.exercises.exercise import Exercise

LESSONS = [import_module(f"{__name__}.lesson_{number:02}") for number in range(18)]

EXERCISES: dict[str, Exercise] = {
    each.name: each for lesson in LESSONS for each in lesson.EXERCISES
}

__all__ = ["EXERCISES", "Exercise"]
