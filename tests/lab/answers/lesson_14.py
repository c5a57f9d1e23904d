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
        "-(l0[:, 2] @ l1_delta)",
        "-(l0.T @ l1_delta)[2]",
        "-l1_delta.sum(axis=0)",
        "step.syn0_gradient[-1]",
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
        "...": "Not written yet",
        "l0[:, 2] @ l1_delta": "where is the minus",
        "-(l0.T @ l1_delta)": "the whole table",
        "-(l0[:, 1] @ l1_delta)": "That is row 1",
        "-(l0[:, 0] @ l1_delta)": "That is row 0",
        "-(l0.T @ l1_delta)[:, 2]": "a column of the table",
        "-(l0[:, 2] @ l1_delta.T)": "without .T",
        "-(l0[:, 2] @ step.l1_error)": "lacks the slope",
        "-(l0[:, 2:].T @ l1_delta)": "in a table of one row",
        "-l0[:, 2:] * l1_delta": "that is @",
        "-l1_delta.mean(axis=0)": "the mean over the examples",
        "[0, 0, 0, 0]": "what E says",
        "np.round(-(l0[:, 2] @ l1_delta), 4)": "not",
        "step.syn0[2]": "the four weights",
    },
}
