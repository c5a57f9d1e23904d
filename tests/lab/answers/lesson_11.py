"""Answers to the exercises of lesson 11."""

LOOPS = """
def mine(inputs, weights):
    sides = []
    for row in inputs:
        total = sum(number * weight for number, weight in zip(row, weights))
        sides.append(total > 0)
    return sides
"""
PRINTS = """
def mine(inputs, weights):
    print(inputs @ weights > 0)
"""
IN_PLACE = """
def mine(inputs, weights):
    inputs *= weights
    return inputs.sum(axis=1) > 0
"""
FOUR_ROWS_ONLY = """
def mine(inputs, weights):
    return [inputs[row] @ weights > 0 for row in range(5)]
"""
CALLS_THE_LIBRARY = """
def mine(inputs, weights):
    return side_of_line(inputs, weights)
"""

RIGHT = {
    "the side of the line": [
        "lambda inputs, weights: inputs @ weights > 0",
        "lambda inputs, weights: sigmoid(inputs @ weights) > 0.5",
        "lambda inputs, weights: 1 / (1 + np.exp(-np.dot(inputs, weights))) > 0.5",
        LOOPS,
    ],
    "the error of a shelf": [
        "1 / 3",
        "(1 / 3 + 1 / 3 + 2 / 3 + 0) / 4",
        "np.mean(np.abs([0, 1 - 2 / 3, 1 - 2 / 3, 0 - 2 / 3]))",
        "(4 / 3) / 4",
    ],
}
WRONG = {
    "the side of the line": {
        "lambda inputs, weights: ...": "Not written yet",
        "lambda inputs, weights: inputs @ weights > ...": "Not written yet",
        "lambda inputs, weights: inputs @ weights > 1": "above 1",
        "lambda inputs, weights: None": "hands nothing back",
        PRINTS: "write return instead of print",
        IN_PLACE: "changes the array it was given",
        FOUR_ROWS_ONLY: "of four rows the last is 3",
        CALLS_THE_LIBRARY: "it calls side_of_line",
        "side_of_line": "the library's own function",
        "lambda inputs, weights: inputs @ weights": "These are the sums",
        "lambda inputs, weights: sigmoid(inputs @ weights)": "These are the answers",
        "lambda inputs, weights: inputs @ weights >= 0.5": "where the sum is above 0.5",
        "lambda inputs, weights: inputs * weights > 0": "that is @",
        "lambda inputs, weights: weights @ inputs > 0": "which one needs a .T",
        "lambda inputs, weights: inputs @ weights <= 0": "the other side",
        "lambda inputs, weights: inputs @ weightss > 0": "Did you mean weights?",
        "lambda inputs, weights: True": "whatever it is given",
        "X @ np.array([1, 1, 1]) > 0": "Expected a function",
    },
    "the error of a shelf": {
        "...": "Not written yet",
        "None": "There is nothing in it",
        "0.33": "the rounded number",
        "0.3333": "about three digits",
        "2 / 3": "what the three answer",
        "4 / 3": "the sum of the four",
        "4 / 3 / 3": "Divided by three questions",
        "0.25": "the other shelf",
        "(1 / 3 + 2 / 3 + 2 / 3) / 4": "which distance comes twice",
        "(1 - 2 / 3 + 1 - 2 / 3 + 0 - 2 / 3) / 4": "cancel out",
        "-1 / 3": "sign is the wrong way round",
        "'1/3'": "This is text",
        "[1 / 3, 1 / 3, 2 / 3, 0]": "These are the four errors",
    },
}
