"""Every classic mistake: one piece of the right program, and what somebody typed instead.

A broken program is never written down: it is the four-minute program with that piece replaced.
What it does is never written down either: `symptom` says what a run of it showed.
"""

import html
from dataclasses import dataclass
from itertools import zip_longest
from numbers import Integral
from typing import Any

import numpy as np

from nnlib.arrays import short
from nnlib.lab.four_minutes import FOUR_MINUTES, Program, Run

ITERATIONS = 20_000  # enough for the slowest mistake that learns after all


@dataclass(frozen=True)
class Mistake:
    """One mistake.

    name: of the mistake, as one would say it.
    right, wrong: a piece of the four-minute program, and what was typed instead.
    why: what it leads to, and why; find: how to find it.
    """

    name: str
    right: str
    wrong: str
    why: str
    find: str

    @property
    def program(self) -> Program:
        """The four-minute program with this mistake in it."""
        return FOUR_MINUTES.replace(self.right, self.wrong)

    @property
    def lines(self) -> list[tuple[int, str, str]]:
        """Each line that is changed: its number, as it should be, and as it was typed."""
        pairs = zip_longest(
            FOUR_MINUTES.text.splitlines(), self.program.text.splitlines(), fillvalue=""
        )
        return [
            (number, right, wrong)
            for number, (right, wrong) in enumerate(pairs, start=1)
            if right != wrong
        ]

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        told = [
            *(
                f"line {number}: {right.strip()}\ntyped:  {wrong.strip()}"
                for number, right, wrong in self.lines
            ),
            f"Why. {self.why}\nHow to find it. {self.find}",
        ]
        return {"text/html": typed_html(self) + why_html(self), "text/plain": "\n".join(told)}


def symptom(run: Run) -> str:
    """What a run of about `ITERATIONS` iterations showed: the exception, or what the error did."""
    if run.exception:
        return run.kind
    errors = np.array(list(run.errors.values()))
    if not np.isfinite(errors).all():
        return "the error becomes nan"
    if np.ptp(errors) < 1e-6:
        return "the error never moves"
    if abs(errors[-1] - 0.5) < 0.02:
        return "the error stays near 0.5"
    if errors[-1] > 0.05:
        return "the error falls, then stays too high"
    return "the error falls, with other numbers"


WEIGHTS = """\
syn0 = 2 * np.random.random((3, 4)) - 1
syn1 = 2 * np.random.random((4, 1)) - 1"""
UPDATES = """\
    syn1 += np.dot(l1.T, l2_delta)
    syn0 += np.dot(l0.T, l1_delta)"""
INPUTS = "[[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]]"

# What stops the program, loudly.
LOUD = [
    Mistake(
        "print without brackets",
        'print("Output after training:")',
        'print "Output after training:"',
        "That is how Python 2 wrote it. Since Python 3, print is a function. Python reads the whole "
        "file before it runs line 1, so a mistake in the last line but one stops everything.",
        "The last line of the message says SyntaxError, the lines above it show where.",
    ),
    Mistake(
        "a bracket not closed",
        "l2 = sigmoid(np.dot(l1, syn1))",
        "l2 = sigmoid(np.dot(l1, syn1)",
        "Two brackets are opened, one is closed. Python reads on and on for the other.",
        "Count: every ( needs its ). If the line in the message looks right, look at the line above.",
    ),
    Mistake(
        "a colon forgotten",
        "range(60000):",
        "range(60000)",
        "for, if and def end with a colon: it says that what follows belongs to them.",
        "The sign ^ in the message stands where something was expected.",
    ),
    Mistake(
        "curly quotation marks",
        '"Output after training:"',
        "“Output after training:”",
        "They come along when code is copied from a web page or a word processor. Python knows only "
        "the straight ones.",
        "Delete them and type them again.",
    ),
    Mistake(
        "the digit 1 for the letter l",
        "l2_error = y - l2",
        "12_error = y - l2",
        "A name cannot begin with a digit. In many fonts l and 1 look alike.",
        "Type the name again, slowly. Copying it from a line that works is safer.",
    ),
    Mistake(
        "a line not indented",
        "    return output * (1 - output)",
        "return output * (1 - output)",
        "What belongs to a def stands four spaces further in. Here the def is empty, and the return "
        "belongs to nobody.",
        "IndentationError is a SyntaxError about spaces at the start of a line. Do not mix Tab and "
        "spaces.",
    ),
    Mistake(
        "xrange for range",
        "range(60000)",
        "xrange(60000)",
        "Python 2 had both. Since Python 3 there is only range.",
        "NameError: Python does not know that name. Is it spelled right, and made further up?",
    ),
    Mistake(
        "NumPy not imported",
        "import numpy as np",
        "",
        "Everything that begins with np. comes from NumPy, and nobody has fetched it. The functions "
        "at the top do not fail: what is inside a def runs when it is called.",
        "NameError about np: put import numpy as np into line 1.",
    ),
    Mistake(
        "a name misspelled",
        "sigmoid(np.dot(l1, syn1))",
        "sigmiod(np.dot(l1, syn1))",
        "For Python, sigmiod is another name, and nothing has it.",
        "Compare the name in the last line of the message with the line that made it.",
    ),
    Mistake(
        "rows without a bracket around them",
        "np.array([[0], [1], [1], [0]])",
        "np.array([0], [1], [1], [0])",
        "np.array takes one thing: a list, here a list of rows. It got four things.",
        "TypeError with a count of arguments: look where brackets are missing or too many.",
    ),
    Mistake(
        "a shape without brackets of its own",
        "np.random.random((3, 4))",
        "np.random.random(3, 4)",
        "A shape is one thing, (3, 4). Without its own brackets these are two things.",
        "TypeError with a count of arguments: look where brackets are missing or too many.",
    ),
    Mistake(
        "syn1 without .T",
        "syn1.T",
        "syn1",
        "To send the deltas back, (4, 1) must meet (1, 4). It meets (4, 1): a row of 1 number "
        "cannot meet a column of 4.",
        "ValueError about shapes: print both shapes. Does one of them need a .T?",
    ),
    Mistake(
        "l0 without .T",
        "np.dot(l0.T, l1_delta)",
        "np.dot(l0, l1_delta)",
        "The update must have the shape of syn0, (3, 4): that is (3, 4) meets (4, 4). Here (4, 3) "
        "meets (4, 4).",
        "ValueError about shapes: print both shapes. Does one of them need a .T?",
    ),
    Mistake(
        "targets in one row of brackets",
        "[[0], [1], [1], [0]]",
        "[0, 1, 1, 0]",
        "A flat list of 4 minus a column of 4: NumPy takes every pair, so the error silently becomes "
        "a table of 4 x 4. Python complains five lines further down, about something else.",
        "The line that stops is not the line that is wrong. Print the shapes, from the top.",
    ),
    Mistake(
        "the column of ones left out",
        INPUTS,
        "[[0, 0], [0, 1], [1, 0], [1, 1]]",
        "Two inputs, but syn0 has a row for each of three.",
        "ValueError about shapes: which of the two tables has the wrong number of columns or rows?",
    ),
    Mistake(
        "* for np.dot",
        "np.dot(l0, syn0)",
        "l0 * syn0",
        "* multiplies number by number, so both tables need the same shape. Row meets column is "
        "np.dot, or @.",
        "ValueError with the word broadcast: shapes that do not fit for + - * /.",
    ),
    Mistake(
        "weights as whole numbers",
        "syn1 = 2 * np.random.random((4, 1)) - 1",
        "syn1 = np.array([[1], [-1], [1], [-1]])",
        "An array of whole numbers stays one. += would have to put 1.0255 where only whole numbers "
        "fit.",
        "Write one of the numbers with a point: [[1.0], [-1], [1], [-1]].",
    ),
]

# What runs to the end without a word.
SILENT = [
    Mistake(
        "-= for +=",
        UPDATES,
        UPDATES.replace("+=", "-="),
        "Every step goes uphill. The answers run to the same end, all 1. Two of the four targets "
        "are 1, so the mean error is 0.5.",
        "Ten steps: the error rises from the first one on. Some books write -=, and mean it: with "
        "them the error is l2 - y.",
    ),
    Mistake(
        "l2 - y for y - l2",
        "y - l2",
        "l2 - y",
        "The error points away from the target, so each step makes it larger. The same curve as -=.",
        "Ten steps: the error rises. With l2 - y the updates need -=.",
    ),
    Mistake(
        "=+ for +=",
        UPDATES,
        UPDATES.replace("+=", "=+"),
        "Python reads = +(...): the weights are thrown away, and the tiny update takes their place.",
        "Print syn1 before and after one step: it should hardly change.",
    ),
    Mistake(
        "weights of zero",
        WEIGHTS,
        "syn0 = np.zeros((3, 4))\nsyn1 = np.zeros((4, 1))",
        "All answers are 0.5. Nothing can be blamed through weights of 0, and the four pulls on syn1 "
        "cancel: no weight ever moves.",
        "Print the weights before the loop. All zero?",
    ),
    Mistake(
        "equal weights",
        WEIGHTS,
        "syn0 = np.full((3, 4), 0.5)\nsyn1 = np.full((4, 1), 0.5)",
        "Four hidden neurons hear the same and are corrected in the same way: twins. Together they "
        "are worth one, and one is not enough: after 60,000 iterations the error is still 0.459.",
        "Print syn0 after a thousand steps. Are its columns the same?",
    ),
    Mistake(
        "weights times 50",
        WEIGHTS,
        WEIGHTS.replace("2 * np", "100 * np").replace("- 1", "- 50"),
        "The sums are so large that the sigmoid answers 1 to the last digit, where its slope is 0. "
        "Sure and wrong, it cannot move.",
        "Print the slopes of l2: are they 0?",
    ),
    Mistake(
        "slope of the sum, not of the output",
        "sigmoid_slope(l2)",
        "sigmoid_slope(np.dot(l1, syn1))",
        "z * (1 - z) is a slope only if z is the sigmoid's output. Of the sum it is any number, and "
        "a large one makes the next sum larger: the weights run away.",
        "A slope of the sigmoid lies between 0 and 0.25. Print it.",
    ),
    Mistake(
        "slope of the error",
        "sigmoid_slope(l2)",
        "sigmoid_slope(l2_error)",
        "The slope belongs to the output. Of an error below 0, error * (1 - error) is negative, and "
        "two minus signs make every delta positive: up, up, up.",
        "A slope of the sigmoid is never below 0, and a delta has the sign of its error.",
    ),
    Mistake(
        "sigmoid once more in the slope",
        "return output * (1 - output)",
        "return sigmoid(output) * (1 - sigmoid(output))",
        "The output has been through the sigmoid already. Once more, and every slope lies between "
        "0.19 and 0.25, whatever the neuron said. The signs are right, so it learns in the end, late.",
        "Compare one step with the library: l2_delta is the first that differs.",
    ),
    Mistake(
        "slope taken twice",
        "l2_error * sigmoid_slope(l2)",
        "l2_error * sigmoid_slope(l2) * sigmoid_slope(l2)",
        "A slope of at most 0.25, twice: the deltas are at least four times too small, and it crawls.",
        "Compare one step with the library: l2_delta is the first that differs.",
    ),
    Mistake(
        "slope forgotten at l2",
        "l2_error * sigmoid_slope(l2)",
        "l2_error",
        "It learns, faster than the right program: this is the right delta of another loss, cross-"
        "entropy (lesson 17). Then it is a choice. If it was an accident, you do not know your program.",
        "Compare one step with the library: l2_delta is the first that differs.",
    ),
    Mistake(
        "slope forgotten at l1",
        "l1_error * sigmoid_slope(l1)",
        "l1_error",
        "The hidden neurons are pushed with all the blame, however sure they are. Such a step is no "
        "longer against the gradient and need not lead downhill. Here it does not.",
        "Compare one step with the library: l1_delta is the first that differs.",
    ),
    Mistake(
        "brackets forgotten in the slope",
        "output * (1 - output)",
        "output * 1 - output",
        "Python multiplies first: output - output is 0. Every delta is 0, and nothing moves.",
        "Ten steps, all digits: the same error each time. Print l2_delta.",
    ),
    Mistake(
        "brackets forgotten in the sigmoid",
        "1 / (1 + np.exp(-x))",
        "1 / 1 + np.exp(-x)",
        "Python divides first: 1 / 1 is 1, and 1 + exp(-x) has no upper end. The first error is "
        "larger than 1, which no answer between 0 and 1 can bring about.",
        "Try the function alone: sigmoid(0) must be 0.5.",
    ),
    Mistake(
        "minus forgotten in exp",
        "np.exp(-x)",
        "np.exp(x)",
        "The sigmoid falls where it should climb. Every slope has the wrong sign: two of them on the "
        "way to syn0 cancel, the one on the way to syn1 does not.",
        "Try the function alone: sigmoid(5) must be close to 1.",
    ),
    Mistake(
        "// for /",
        "1 / (1 + np.exp(-x))",
        "1 // (1 + np.exp(-x))",
        "// throws away what stands behind the point, and nothing else is there: every answer is 0, "
        "every slope is 0.",
        "Print l1: all 0?",
    ),
    Mistake(
        "l1 without .T",
        "np.dot(l1.T, l2_delta)",
        "np.dot(l1, l2_delta)",
        "Four examples and four hidden neurons: l1 is square, so both products exist. The wrong one "
        "takes what all neurons said to example 0 for what neuron 0 said to all examples.",
        "Compare one step with the library: syn1 is the first that differs. Or use five examples, "
        "and Python will complain.",
    ),
    Mistake(
        "the column of ones is zeros",
        INPUTS,
        INPUTS.replace(", 1]", ", 0]"),
        "The hidden neurons have lost the input that is always on. With these four examples they can "
        "do without it, and learn a little later.",
        "Print l0.",
    ),
    Mistake(
        "learning rate 100",
        UPDATES,
        UPDATES.replace("+= ", "+= 100 * "),
        "Every step flies over the valley. Neurons land far out, where there is hardly any slope, and "
        "stay.",
        "Draw the first hundred errors: up, down, up. Then try a tenth of the rate.",
    ),
    Mistake(
        "learning rate 0.001",
        UPDATES,
        UPDATES.replace("+= ", "+= 0.001 * "),
        "Nothing is wrong, everything is slow: each step is a thousandth of what it could be.",
        "All digits: the error falls at every step. Then try ten times the rate.",
    ),
    Mistake(
        "updates outside the loop",
        UPDATES,
        UPDATES.replace("    ", ""),
        "Not indented, so they belong to the program, not to the loop: one step after 60,000 turns.",
        "Ten steps, all digits: the same error each time, though l2_delta is not 0.",
    ),
    Mistake(
        "error without its sign",
        "l2_error = y - l2",
        "l2_error = np.abs(y - l2)",
        "The absolute value is for the printed average. The deltas need the sign: without it every "
        "answer is told to go up.",
        "Print l2_error: half of the errors should be negative at the start.",
    ),
    Mistake(
        "sigmoid forgotten at l1",
        "l1 = sigmoid(np.dot(l0, syn0))",
        "l1 = np.dot(l0, syn0)",
        "The hidden neurons hand on any number, and the slope is taken of something that is no "
        "output of a sigmoid.",
        "Print l1: all between 0 and 1?",
    ),
]

MISTAKES = [*LOUD, *SILENT]


def named(name: str) -> Mistake:
    """The mistake of this name.

    ValueError: there is none.
    """
    for mistake in MISTAKES:
        if isinstance(name, str) and mistake.name == name:
            return mistake
    raise ValueError(f"expected one of {[mistake.name for mistake in MISTAKES]}, got {short(name)}")


def mystery(number: int) -> Mistake:
    """One of the silent mistakes, without saying which.

    ValueError: there are `len(SILENT)` of them, counted from 1.
    """
    if not isinstance(number, Integral) or not 1 <= number <= len(SILENT):
        raise ValueError(f"expected number from 1 to {len(SILENT)}, got {short(number)}")
    order = np.random.RandomState(32).permutation(len(SILENT))
    return SILENT[int(order[number - 1])]


def typed_html(mistake: Mistake) -> str:
    """Each changed line, as it should be and as it was typed, with the difference marked."""
    rows = []
    for number, right, wrong in mistake.lines:
        for label, line, other, color in (
            ("right", right, wrong, "#E1EEF6"),
            ("typed", wrong, right, "#FBE5D8"),
        ):
            rows.append(
                f'<div style="background: {color}; padding: 0.1em 0.7em">'
                f"line {number:>2}  {label}  {_marked(line, other)}</div>"
            )
    return (
        '<div style="color: #1B1F24; font-family: var(--jp-code-font-family, monospace); '
        'font-size: 13px; line-height: 1.5; white-space: pre-wrap; margin: 0.4em 0">'
        f"{''.join(rows)}</div>"
    )


def _marked(line: str, other: str) -> str:
    """The line, the part in which it differs from the other one in bold and underlined."""
    start = 0
    while start < min(len(line), len(other)) and line[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(line), len(other)) - start and line[-1 - end] == other[-1 - end]:
        end += 1
    parts = line[:start], line[start : len(line) - end], line[len(line) - end :]
    first, changed, last = map(html.escape, parts)
    return f"{first}<b><u>{changed}</u></b>{last}" if changed else first + last


def why_html(mistake: Mistake) -> str:
    """Why it does what it does, and how to find it."""
    return (
        '<div style="border-left: 4px solid #0072B2; padding: 0.5em 0.9em; line-height: 1.5; '
        "margin: 0.4em 0; color: var(--jp-content-font-color1, #1b1f24); "
        'background: var(--jp-layout-color2, #f3f5f7)">'
        f"<b>Why.</b> {html.escape(mistake.why)}<br>"
        f"<b>How to find it.</b> {html.escape(mistake.find)}</div>"
    )
