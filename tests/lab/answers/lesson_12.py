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
FOUR_OF_THEM = """
def mine(outputs, targets):
    count = 0
    for k in range(4):
        if (outputs[k, 0] > 0.5) == (targets[k, 0] > 0.5):
            count += 1
    return count
"""
SEARCH = """
best, smallest = None, 1
for stop, error in zip(stops, test_errors):
    if error < smallest:
        best, smallest = stop, error
mine = best
"""
STOPS_AT_A_RISE = """
for k in range(len(stops)):
    if test_errors[k + 1] > test_errors[k]:
        mine = stops[k]
        break
"""
ASKS_THE_NETWORK = """
mine = network.predict([[0, 0, 0]])[0, 0]
"""
THROUGH_THE_LAYERS = """
syn0 = np.ones((3, len(syn1)))
hidden = sigmoid(np.array([0, 0, 0]) @ syn0)
mine = sigmoid(hidden @ syn1)[0]
"""
FOUR_WEIGHTS_ONLY = """
total = 0
for k in range(4):
    total += 0.5 * syn1[k, 0]
mine = sigmoid(total)
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
        "stops[test_errors.index(min(test_errors))]",
        "np.array(stops)[np.array(test_errors) == np.min(test_errors)][0]",
        "min(zip(test_errors, stops))[1]",
        SEARCH,
    ],
    "the answer to 0 0 0": [
        "sigmoid(np.sum(0.5 * syn1))",
        "1 / (1 + np.exp(-syn1.sum() / 2))",
        "sigmoid(sum(syn1[:, 0]) / 2)",
        "sigmoid(np.full((1, len(syn1)), 0.5) @ syn1)[0, 0]",
        THROUGH_THE_LAYERS,
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
        FOUR_ROWS_ONLY: "not on every one (here 5 x 1, 5 x 1)",
        FOUR_OF_THEM: "It looks at four rows only; len(outputs) says",
        "lambda outputs, targets: np.sum(outputs - targets < 0.5)": "far below its target passes",
        "lambda outputs, targets: np.sum(targets - outputs < 0.5)": "far above its target passes",
    },
    "where to stop": {
        "...": "Not written yet",
        "np.argmin(test_errors)": "the place in the list",
        "min(test_errors)": "At which iteration",
        "stops[np.argmax(test_errors)]": "error is largest",
        "stops[np.argmin(test_errors) + 1]": "too late",
        "stops[np.argmin(test_errors) - 1]": "too early",
        "min(stops)": "That is the first of them",
        "stops[-1]": "the end of the training",
        "test_errors": "all the errors",
        "stops": "all of them",
        "200": "It stays the same with other numbers in stops and test_errors",
        "str(stops[np.argmin(test_errors)])": "This is text",
        "[stops[np.argmin(test_errors)]]": "take it out",
        "print(stops[np.argmin(test_errors)])": "If print(...) stands in that line, leave it out",
        STOPS_AT_A_RISE: "It stops at the first rise",
        "np.argmin": "This is a function, not its result",
        "lambda: stops[np.argmin(test_errors)]": "This is a function, not its result",
    },
    "the answer to 0 0 0": {
        "...": "Not written yet",
        "np.sum(syn1) / 2": "Squash it",
        "sigmoid(np.sum(syn1))": "every hidden neuron answered 1",
        "sigmoid(0)": "each hidden neuron answers",
        "0": "As if nobody squashed",
        "0.242": "It stays the same with other numbers in syn1",
        "sigmoid(0.5 * syn1)": "Squashed too early",
        "sigmoid(0.5 * syn1).sum()": "First add up",
        "sigmoid(np.mean(syn1) / 2)": "A neuron adds up",
        "sigmoid(np.full((1, len(syn1)), 0.5) @ syn1)": "still packed in a table",
        "round(sigmoid(np.sum(syn1) / 2), 3)": "about three digits",
        "1 - sigmoid(np.sum(syn1) / 2)": "a minus too many",
        "sigmoid([0.5] * 4 @ syn1)": "not on every one",
        FOUR_WEIGHTS_ONLY: "It works on the first try",
        ASKS_THE_NETWORK: "it calls Network.predict",
        "lambda syn1: sigmoid(np.sum(syn1) / 2)": "This is a function, not its result",
    },
}
