"""Answers to the exercises of lesson 14."""

STEP_BY_STEP = """
def mine(f, x, h):
    right, left = f(x + h), f(x - h)
    return (right - left) / (h + h)
"""
PRINTS = """
def mine(f, x, h):
    print((f(x + h) - f(x - h)) / (2 * h))
"""
HALF_FILLED = """
def mine(f, x, h):
    rise = f(x + h) - {0}
    return rise / {1}
"""
BY_HAND = """
def mine(one, other):
    gap = sum((a - b) ** 2 for a, b in zip(one, other)) ** 0.5
    return gap / (sum(a**2 for a in one) ** 0.5 + sum(b**2 for b in other) ** 0.5)
"""
IN_PLACE = """
def mine(one, other):
    lengths = np.linalg.norm(one) + np.linalg.norm(other)
    one -= other
    return np.linalg.norm(one) / lengths
"""
ROW = """
def mine(inputs, delta, row):
    return {0}
"""
EXAMPLE_BY_EXAMPLE = """
def mine(inputs, delta, row):
    slopes = np.zeros(delta.shape[1])
    for one, its_delta in zip(inputs, delta):
        slopes = slopes - one[row] * its_delta
    return slopes
"""
FOUR_EXAMPLES_ONLY = """
def mine(inputs, delta, row):
    slopes = 0
    for k in range(4):
        slopes = slopes - inputs[k, row] * delta[k]
    return slopes
"""
LENGTHS = "(np.linalg.norm(one) + np.linalg.norm(other))"

RIGHT = {
    "a measured slope": [
        "lambda f, x, h: (f(x + h) - f(x - h)) / (2 * h)",
        "lambda f, x, h: (f(x + h) - f(x - h)) / 2 / h",
        "lambda curve, place, nudge: 0.5 * (curve(place + nudge) - curve(place - nudge)) / nudge",
        STEP_BY_STEP,
        HALF_FILLED.format("f(x - h)", "(2 * h)"),
    ],
    "the relative error": [
        f"lambda one, other: np.linalg.norm(one - other) / {LENGTHS}",
        f"lambda one, other: np.sqrt(np.sum((other - one) ** 2)) / {LENGTHS}",
        BY_HAND,
    ],
    "the forgotten row": [
        ROW.format("-(inputs[:, row] @ delta)"),
        ROW.format("-(inputs.T @ delta)[row]"),
        ROW.format("-sum(inputs[:, [row]] * delta)"),
        ROW.format("-delta.T @ inputs.T[row]"),
        EXAMPLE_BY_EXAMPLE,
    ],
}
WRONG = {
    "a measured slope": {
        HALF_FILLED.format("...", "..."): "Not written yet",
        HALF_FILLED.format("f(x - h)", "..."): "Not written yet",
        HALF_FILLED.format("f(x - h)", "2"): "it is 2 * h far",
        HALF_FILLED.format("f(x - h)", "2 * h"): "put 2 * h in brackets",
        HALF_FILLED.format("f(x)", "(2 * h)"): "Begin both on the left",
        HALF_FILLED.format("(x - h)", "(2 * h)"): "a place from a height",
        PRINTS: "write return instead of print",
        "central_difference": "the library's own function",
        "lambda f, x, h: central_difference(f, x, h)": "it calls central_difference",
        "lambda f, x, h: (f(x + h) - f(x)) / h": "to the right only",
        "lambda f, x, h: (f(x) - f(x - h)) / h": "to the left only",
        "lambda f, x, h: (f(x + h) - f(x - h)) / h": "Twice too steep",
        "lambda f, x, h: f(x + h) - f(x - h)": "That is the rise",
        "lambda f, x, h: (f(x + h) - f(x - h)) / 2 * h": "put 2 * h in brackets",
        "lambda f, x, h: f(x + h) - f(x - h) / (2 * h)": "the whole difference in brackets",
        "lambda f, x, h: (f(x - h) - f(x + h)) / (2 * h)": "Left minus right",
        "lambda f, x, h: f((x + h) - (x - h)) / (2 * h)": "Tried with: exp, 0, 1",
        "lambda f, x, h: (f * (x + h) - f * (x - h)) / (2 * h)": "unsupported operand",
        "lambda f, x, h: (x(f + h) - x(f - h)) / (2 * h)": "unsupported operand",
        "lambda f, x: f(x)": "as many names in its brackets",
        "lambda f, x, h: 6": "whatever it is given",
    },
    "the relative error": {
        "lambda one, other: ...": "Not written yet",
        "lambda one, other: None": "hands nothing back",
        IN_PLACE: "changes the array it was given",
        "lambda one, other: relative_error(one, other)": "it calls relative_error",
        "lambda one, other: np.linalg.norm(one - other)": "how far apart they are",
        "lambda one, other: np.linalg.norm(one - other) / np.linalg.norm(one + other)": (
            "Take each length first"
        ),
        "lambda one, other: np.linalg.norm(one - other) / np.linalg.norm(one)": "first one alone",
        "lambda one, other: np.linalg.norm(other - one) / np.linalg.norm(other)": (
            "second one alone"
        ),
        "lambda one, other: np.linalg.norm(one - other)"
        " / max(np.linalg.norm(one), np.linalg.norm(other))": "the longer one alone",
        "lambda one, other: np.linalg.norm(one - other)"
        " / (np.linalg.norm(one) * np.linalg.norm(other))": "Add them: a plus",
        f"lambda one, other: (one - other) / {LENGTHS}": "Expected one number",
        f"lambda one, other: -np.linalg.norm(one - other) / {LENGTHS}": (
            "sign is the wrong way round"
        ),
        f"lambda one, other: np.linalg.norm(one - other) / {LENGTHS[1:-1]}": (
            "put the two lengths in brackets"
        ),
        f"lambda one, other: np.linalg.norm(one, other) / {LENGTHS}": "It stopped with",
        f"lambda one, other: np.linalg.nrom(one - other) / {LENGTHS}": "Did you mean norm?",
        "lambda one, other: (one[0] - other[0]) / (one[0] + other[0])": "Expected",
        f"lambda one, other: 2 * np.linalg.norm(one - other) / {LENGTHS}": "2 times the right one",
        "lambda one, other: 0": "whatever it is given",
    },
    "the forgotten row": {
        ROW.format("..."): "Not written yet",
        ROW.format("inputs[:, row] @ delta"): "where is the minus",
        ROW.format("-(inputs.T @ delta)"): "the whole table",
        ROW.format("-(inputs[:, 2] @ delta)"): "whichever row is asked for",
        ROW.format("-(inputs[:, -1] @ delta)"): "always the last row",
        ROW.format("-(inputs[:, row - 1] @ delta)"): "the row above",
        FOUR_EXAMPLES_ONLY: "It looks at four examples only; len(inputs) says",
        ROW.format("-(inputs.T @ delta)[:, row]"): "a column of the table",
        ROW.format("-(inputs[row] @ delta)"): "which one needs a .T",
        ROW.format("-(inputs[:, row] @ delta.T)"): "which one needs a .T",
        ROW.format("-(inputs[:, row] * delta)"): "The shapes do not fit",
        ROW.format("-inputs[:, [row]] * delta"): "that is @",
        ROW.format("-(inputs[:, [row]].T @ delta)"): "in a table of one row",
        ROW.format("-(inputs[:, row] @ delta) / len(delta)"): "the mean over the examples",
        ROW.format("-delta.sum(axis=0)"): "the deltas alone",
        ROW.format("-(l0[:, row] @ l1_delta)"): "whatever it is given",
        ROW.format("step.syn0_gradient[row]"): "the slopes of the lesson's network",
        ROW.format("np.zeros(delta.shape[1])"): "what E says",
        ROW.format("[0, 0, 0, 0]"): "whatever it is given",
        ROW.format("np.round(-(inputs[:, row] @ delta), 4)"): "not",
        ROW.format("Layer(np.ones((inputs.shape[1], 1))).gradient(inputs, delta)[row]"): (
            "it calls Layer"
        ),
        ROW.format("network.step(FOUR_EXAMPLES).syn0_gradient[row]"): "it calls Network.step",
        "-(l0[:, 2] @ l1_delta)": "Expected a function",
    },
}
