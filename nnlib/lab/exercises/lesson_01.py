"""Exercises of lesson 01: inputs and targets."""

from nnlib.lab.exercises.exercise import Exercise

GIVEN = """
def table(off, on, third=1):
    return np.array([[off, off, third], [off, on, third], [on, off, third], [on, on, third]])
"""


def my_questions(off, on):
    return [[off, off, 1], [off, on, 1], [on, off, 1], [on, on, 1]]


def my_rule(first, second, third):
    if first == second:
        return 0
    return 1


EXERCISES = [
    Exercise(
        "01",
        "the four questions",
        answer=my_questions,
        given=GIVEN,
        calls=["(0, 1)", "(-1, 1)", "(0.1, 0.9)"],
        hints=[
            "Row 1 of X is 0 1 1: off, then on, then the 1 that every row ends with.",
            "Each row needs brackets of its own, and a comma before it. No brackets around the three "
            "together: the outer pair is there already.",
        ],
        mistakes={
            "lambda off, on: table(off, on)[:, :2]": (
                "The third column is missing: every row ends with a 1."
            ),
            "lambda off, on: table(off, on)[:3]": (
                "The last row is missing: there are four examples."
            ),
            "lambda off, on: table(off, on)[1:]": (
                "The first row is missing: off, off, 1 was there already. Leave it in front."
            ),
            "lambda off, on: table(on, off)": (
                "It begins with on, on, 1 and ends with off, off, 1. Either off and on are exchanged, or "
                "the rows are in reverse order."
            ),
            "lambda off, on: table(off, on)[:, ::-1]": (
                "The columns are in reverse order: the 1s come last."
            ),
            "lambda off, on: table(off, on)[[0, 2, 1, 3]]": (
                "Rows 1 and 2 are exchanged: 0 1 1 comes before 1 0 1."
            ),
            "lambda off, on: table(0, 1)": (
                "That is X for 0 and 1, whatever comes in. In the first two columns write off for "
                "each 0 and on for each 1."
            ),
            "lambda off, on: np.vstack([[off, off, 1], table(0, 1)[1:]])": (
                "Row 0 uses the names, the other rows have numbers. In their first two columns, too, "
                "write off for each 0 and on for each 1."
            ),
            "lambda off, on: table(off, on, on)": (
                "The third column is on. It is the number 1 in every row, whatever on is."
            ),
            "lambda off, on: table(off, on, off)": (
                "The third column is off. It is the number 1 in every row."
            ),
            "lambda off, on: table(off, on, 0)": "In these four examples the third input is 1.",
            "lambda off, on: [[off, off, 1]] * 4": (
                "Four times the same row. Each row of X is another question."
            ),
        },
    ),
    Exercise(
        "01",
        "the rule for all eight",
        answer=my_rule,
        calls=[f"({a}, {b}, {c})" for c in (1, 0) for a in (0, 1) for b in (0, 1)],
        hints=[
            "Two cases: the first two inputs are equal, or they differ. What goes back in each?",
            "Python's if and else can tell the two cases apart; so can one of the signs != and ^. "
            "Does the third input appear in your rule at all?",
        ],
        mistakes={
            "lambda first, second, third: first == second": (
                "The other way round: it is 1 if the first two differ, 0 if they are equal."
            ),
            "lambda first, second, third: 0": "Always 0? When the first two differ, it is 1.",
            "lambda first, second, third: 1": "Always 1? When the first two are equal, it is 0.",
            "lambda first, second, third: first & second": (
                "That is the rule 'both are 1'. Here: 1 if the first two differ."
            ),
            "lambda first, second, third: first | second": (
                "That is the rule 'at least one is 1'. If both are, the first two are equal."
            ),
            "lambda first, second, third: first": "That is the first input. It takes two to differ.",
            "lambda first, second, third: second": "That is the second input. It takes two to differ.",
            "lambda first, second, third: third": "That is the third input, which has no say in the rule.",
            "lambda first, second, third: first ^ third": (
                "It compares the first input with the third. The first two, please."
            ),
            "lambda first, second, third: second ^ third": (
                "It compares the second input with the third. The first two, please."
            ),
            "lambda first, second, third: first ^ second ^ third": (
                "The third input turns the answer round. The rule asks about the first two only."
            ),
            "lambda first, second, third: (first != second) and (second != third)": (
                "It also asks whether the second and the third differ. The first two are enough."
            ),
            "lambda first, second, third: (first ^ second) & third": (
                "Where the third input is 0, it is always 0. The rule has no third input in it."
            ),
            "lambda first, second, third: (first ^ second) | (1 - third)": (
                "Where the third input is 0, it is always 1. The rule has no third input in it."
            ),
            "lambda first, second, third: first & (1 - second)": (
                "It finds 1, 0 and overlooks 0, 1. Those two differ as well."
            ),
            "lambda first, second, third: (1 - first) & second": (
                "It finds 0, 1 and overlooks 1, 0. Those two differ as well."
            ),
            "lambda first, second, third: first - second": (
                "That is -1 where the first is 0 and the second is 1. They differ, so it is 1."
            ),
            "lambda first, second, third: second - first": (
                "That is -1 where the first is 1 and the second is 0. They differ, so it is 1."
            ),
            "lambda first, second, third: first + second": (
                "That is right three times. Where both are 1 it is 2: they are equal, so it is 0."
            ),
        },
    ),
]
