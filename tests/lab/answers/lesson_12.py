"""Answers to the exercises of lesson 12."""

LOOP = """
def mine(outputs, targets):
    count = 0
    for output, target in zip(outputs[:, 0], targets[:, 0]):
        if (output > 0.5) == (target > 0.5):
            count += 1
    return count
"""
RETURN_IN_THE_LOOP = """
def mine(outputs, targets):
    count = 0
    for output, target in zip(outputs, targets):
        if (output > 0.5) == (target > 0.5):
            count += 1
        return count
"""
PRINTS = """
def mine(outputs, targets):
    print(np.sum((outputs > 0.5) == (targets > 0.5)))
"""
ROUNDED_IN_PLACE = """
def mine(outputs, targets):
    outputs[outputs > 0.5] = 1
    outputs[outputs <= 0.5] = 0
    return np.sum(outputs == targets)
"""
FOUR_ROWS_ONLY = """
def mine(outputs, targets):
    return np.sum((outputs > 0.5) == (y > 0.5))
"""

RIGHT = {
    "how many are right": [
        "lambda outputs, targets: np.sum((outputs > 0.5) == (targets > 0.5))",
        "lambda outputs, targets: np.sum(np.round(outputs) == targets)",
        "lambda o, t: np.count_nonzero(np.abs(t - o) < 0.5)",
        LOOP,
    ],
    "where to stop": [
        "stops[np.argmin(test_errors)]",
        "200",
        "min(stops, key=lambda k: test_errors[stops.index(k)])",
        "stops[test_errors.index(min(test_errors))]",
    ],
    "the answer to 0 0 0": [
        "sigmoid(np.sum(0.5 * syn1))",
        "1 / (1 + np.exp(-syn1.sum() / 2))",
        "sigmoid(sum(syn1[:, 0]) / 2)",
        "(sigmoid(np.array([[0.5] * 4]) @ syn1))[0, 0]",
    ],
}
WRONG = {
    "how many are right": {
        "lambda outputs, targets: ...": "Not written yet",
        "lambda outputs, targets: np.sum(...)": "Not written yet",
        PRINTS: "write return instead of print",
        RETURN_IN_THE_LOOP: "Got: 1",
        ROUNDED_IN_PLACE: "changes the array it was given",
        "count_right": "the library's own function",
        "lambda outputs, targets: count_right(outputs, targets)": "it calls count_right",
        "lambda outputs, targets: np.sum(outputs == targets)": "ever exactly 0 or 1",
        "lambda outputs, targets: (outputs > 0.5) == (targets > 0.5)": "Add them up",
        "lambda outputs, targets: np.mean((outputs > 0.5) == (targets > 0.5))": "the share",
        "lambda outputs, targets: np.sum(outputs > 0.5)": "right or wrong",
        "lambda outputs, targets: np.sum((outputs > 0.5) != targets)": "the wrong ones",
        "lambda outputs, targets: np.sum((outputs > 0.5) & (targets > 0.5))": "rightly say 0",
        "lambda outputs, targets: np.sum(outputs > 0.5 == targets > 0.5)": "It stopped with",
        "lambda outputs, targets: len(targets)": "how many questions",
        "lambda outputs, targets: 3": "whatever it is given",
        "lambda outputs: 3": "as many names in its brackets",
        FOUR_ROWS_ONLY: "not on every size (here 5 x 1, 5 x 1)",
    },
    "where to stop": {
        "...": "Not written yet",
        "np.argmin(test_errors)": "the place in the list",
        "min(test_errors)": "At which iteration",
        "stops[np.argmax(test_errors)]": "the last of them",
        "stops[np.argmin(test_errors) + 1]": "too late",
        "stops[np.argmin(test_errors) - 1]": "too early",
        "300": "Look between them",
        "'200'": "This is text",
        "[200]": "take it out",
        "np.argmin": "Call it",
        "test_errors": "all the errors",
    },
    "the answer to 0 0 0": {
        "...": "Not written yet",
        "np.sum(syn1) / 2": "Squash it",
        "sigmoid(np.sum(syn1))": "every hidden neuron answered 1",
        "sigmoid(0)": "each hidden neuron answers",
        "0": "As if nobody squashed",
        "sigmoid(0.5 * syn1)": "Squashed too early",
        "sigmoid(0.5 * syn1).sum()": "First add up",
        "sigmoid(np.mean(syn1) / 2)": "A neuron adds up",
        "sigmoid([[0.5] * 4] @ syn1)": "still packed in a table",
        "round(sigmoid(np.sum(syn1) / 2), 3)": "about three digits",
        "network.predict([[0, 0, 0]])[0, 0]": "before its training",
        "1 - sigmoid(np.sum(syn1) / 2)": "a minus too many",
    },
}
