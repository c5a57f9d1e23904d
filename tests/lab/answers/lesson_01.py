"""Answers to the exercises of lesson 01."""

BY_HAND = """
def mine(off, on):
    rows = []
    for first in (off, on):
        for second in (off, on):
            rows.append([first, second, 1])
    return rows
"""
WITH_IF = """
def mine(first, second, third):
    if first == second:
        return 0
    else:
        return 1
"""
HALF_AN_IF = """
def mine(first, second, third):
    if first != second:
        return 1
"""

RIGHT = {
    "the four questions": [
        "lambda off, on: [[off, off, 1], [off, on, 1], [on, off, 1], [on, on, 1]]",
        "lambda no, yes: np.array([[no, no, 1], [no, yes, 1], [yes, no, 1], [yes, yes, 1]])",
        "lambda off, on: off + (on - off) * X * [1, 1, 0] + [0, 0, 1 - off]",
        BY_HAND,
    ],
    "the rule for all eight": [
        "lambda first, second, third: first != second",
        "lambda a, b, c: a ^ b",
        "lambda first, second, third: 1 if first != second else 0",
        "lambda first, second, third: (first + second) % 2",
        "lambda first, second, third: abs(first - second)",
        "lambda first, second, third: (first and not second) or (second and not first)",
        WITH_IF,
    ],
}
WRONG = {
    "the four questions": {
        "lambda off, on: [[off, off, 1], ...]": "Not written yet",
        "lambda off, on: [off, off, 1, off, on, 1, on, off, 1, on, on, 1]": "flat list",
        "lambda off, on: [[off, off], [off, on], [on, off], [on, on]]": "third column is missing",
        "lambda off, on: [[off, off, 1], [off, on, 1], [on, off, 1]]": "last row is missing",
        "lambda off, on: [[off, off, 1], [[off, on, 1], [on, off, 1], [on, on, 1]]]": (
            "rows of equal length"
        ),
        "lambda off, on: [[off, off, 1], [off, on, 1], [on, off], [on, on, 1]]": (
            "rows of equal length"
        ),
        "lambda off, on: [[on, on, 1], [on, off, 1], [off, on, 1], [off, off, 1]]": (
            "Either off and on are exchanged"
        ),
        "lambda off, on: [[off, off, 1], [on, off, 1], [off, on, 1], [on, on, 1]]": (
            "Rows 1 and 2 are exchanged"
        ),
        "lambda off, on: X": "whatever comes in",
        "lambda off, on: [[off, off, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]]": "Row 0 uses the names",
        "lambda off, on: [[off, off, 0], [off, on, 0], [on, off, 0], [on, on, 0]]": (
            "the third input is 1"
        ),
        "lambda off, on: [[off, off, on], [off, on, on], [on, off, on], [on, on, on]]": (
            "the number 1 in every row, whatever on is"
        ),
        "lambda off, on: [[off, off, on, on], [off, on, off, on], [1, 1, 1, 1]]": (
            "Rows and columns are exchanged"
        ),
        "lambda off, on: [[off, off, 1], [off, on, 1], [on, off, 1], [on, off, 1]]": (
            "first number that is not"
        ),
        "lambda off, on: [[off, off, 1], ['off', 'on', 1], [on, off, 1], [on, on, 1]]": "without quotation marks",
        "lambda off, on: FOUR_EXAMPLES.inputs": "whatever comes in",
        "[[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]]": "Does it begin with def?",
    },
    "the rule for all eight": {
        "lambda first, second, third: ...": "Not written yet",
        "lambda first, second, third: first == second": "The other way round",
        "lambda first, second, third: 0": "Always 0?",
        "lambda first, second, third: first & second": "both are 1",
        "lambda first, second, third: first or second": "at least one is 1",
        "lambda first, second, third: first": "That is the first input",
        "lambda first, second, third: second != third": "the second input with the third",
        "lambda first, second, third: first != second != third": "The first two are enough",
        "lambda first, second, third: first ^ second ^ third": "turns the answer round",
        "lambda first, second, third: (first ^ second) * third": "it is always 0",
        "lambda first, second, third: first - second": "That is -1",
        "lambda first, second, third: first + second": "Where both are 1 it is 2",
        "lambda first, second, third: first and not second": "overlooks 0, 1",
        "lambda first, second, third: [first != second]": "take it out with [0]",
        "lambda first, second, third: Network.random([3, 4, 1]).predict(\n"
        "    [[first, second, third]])": "it calls Network.predict",
        "lambda first, second, third: [0, 1, 1, 0]": "whatever it is given",
        "lambda first, second: first != second": "as many names in its brackets",
        HALF_AN_IF: "hands nothing back",
        "[[0], [1], [1], [0]]": "Does it begin with def?",
    },
}
