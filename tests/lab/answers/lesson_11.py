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
SHELF_BY_HAND = """
def mine(together, questions):
    answer = sum(together) / len(together)
    total = 0
    for target in together:
        total += abs(target - answer)
    return total / questions
"""
OTHERS_TOO = """
def mine(together, questions):
    errors = np.zeros(questions)
    errors[:len(together)] = np.abs(together - together.mean())
    return errors.mean()
"""
SHELF_IN_PLACE = """
def mine(together, questions):
    together -= together.mean()
    return np.abs(together).sum() / questions
"""

RIGHT = {
    "the side of the line": [
        "lambda inputs, weights: inputs @ weights > 0",
        "lambda inputs, weights: sigmoid(inputs @ weights) > 0.5",
        "lambda inputs, weights: 1 / (1 + np.exp(-np.dot(inputs, weights))) > 0.5",
        LOOPS,
    ],
    "the error of a shelf": [
        "lambda together, questions: np.sum(np.abs(together - np.mean(together))) / questions",
        "lambda t, q: len(t) / q * np.mean(abs(t - t.mean()))",
        "lambda t, n: 2 * sum(t) * (len(t) - sum(t)) / len(t) / n",
        SHELF_BY_HAND,
        OTHERS_TOO,
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
        "lambda inputs, weights: inputs @ weights >= 0": "> without the =",
        "lambda inputs, weights: sigmoid(inputs @ weights) >= 0.5": "> without the =",
        "lambda inputs, weights: inputs @ weights < 0": "the other side:",
        "lambda inputs, weights: inputs @ weights <= 0": "the other side, and the line itself",
        "lambda inputs, weights: inputs @ weightss > 0": "Did you mean weights?",
        "lambda inputs, weights: True": "whatever it is given",
        "X @ np.array([1, 1, 1]) > 0": "Expected a function",
    },
    "the error of a shelf": {
        "lambda together, questions: ...": "Not written yet",
        "lambda together, questions: None": "hands nothing back",
        "lambda together, questions: 1 / 3": "whatever it is given",
        "lambda together, questions: together.mean()": "what they all answer",
        "lambda together, questions: np.abs(together - together.mean()).sum()": "the sum of the errors",
        "lambda together, questions: np.abs(together - together.mean()).mean()": (
            "Divided by the questions at that place"
        ),
        "lambda together, questions: np.abs(together - together.mean()).sum() / 4": "It divides by 4",
        "lambda together, questions: np.abs(together - 0.5).sum() / questions": "whatever the targets",
        "lambda together, questions: np.abs(together - 2 / 3).sum() / questions": (
            "the common answer of 1, 1 and 0"
        ),
        "lambda together, questions: (together - together.mean()).sum() / questions": "cancel out",
        "lambda together, questions: np.abs(together - together.mean()).sum() // questions": (
            "two of them, //, leave whole numbers only"
        ),
        "lambda together, questions: ((together - together.mean()) ** 2).sum() / questions": "squares",
        "lambda together, questions: -np.abs(together - together.mean()).sum() / questions": (
            "sign is the wrong way round"
        ),
        "lambda together, questions: np.abs(together - together.mean()) / questions": "Add them up",
        "lambda together, questions: abs(together - mean(together)).sum() / questions": (
            "begin with np and a dot: np.mean"
        ),
        "lambda together: np.abs(together - together.mean()).sum() / 4": "as many names in its brackets",
        SHELF_IN_PLACE: "changes the array it was given",
        "1 / 3": "Expected a function",
    },
}
