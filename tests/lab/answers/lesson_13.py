"""Answers to the exercises of lesson 13."""

BROKEN = """
def mine(X, y, syn0, syn1):
    l1 = sigmoid(X @ syn0)
    l2 = sigmoid(l1 @ syn1)
    l2_error = {error}
    l2_delta = {l2_delta}
    l1_error = {l1_error}
    l1_delta = {l1_delta}
    return {result}
"""
MENDED = {
    "error": "y - l2",
    "l2_delta": "l2_error * sigmoid_slope(l2)",
    "l1_error": "l2_delta @ syn1.T",
    "l1_delta": "l1_error * sigmoid_slope(l1)",
    "result": "syn0 + X.T @ l1_delta, syn1 + l1.T @ l2_delta",
}
# The other way to mend the sign.
MINUS = """
def mine(X, y, syn0, syn1):
    l1 = sigmoid(X @ syn0)
    l2 = sigmoid(l1 @ syn1)
    l2_delta = (l2 - y) * l2 * (1 - l2)
    l1_delta = np.dot(l2_delta, syn1.T) * l1 * (1 - l1)
    return syn0 - X.T @ l1_delta, syn1 - l1.T @ l2_delta
"""


def repair(**changes):
    return BROKEN.format(**MENDED | changes)


OF_SUM = "l2_error * sigmoid_slope(l1 @ syn1)"
OF_ERROR = "l2_error @ syn1.T"

LOOP = """
def mine(targets):
    column = np.zeros((len(targets), 1))
    for row, target in enumerate(targets):
        column[row] = target
    return column
"""
PRINTS = """
def mine(targets):
    print(targets.reshape(-1, 1))
"""
IN_PLACE = """
def mine(targets):
    targets.shape = (len(targets), 1)
    return targets
"""

RIGHT = {
    "a column of targets": [
        "lambda targets: targets.reshape(len(targets), 1)",
        "lambda targets: targets.reshape(-1, 1)",
        "lambda targets: targets[:, None]",
        "lambda t: np.array([t]).T",
        "lambda targets: [[target] for target in targets]",
        LOOP,
    ],
    "the first that differs": ["'l1_delta'", '"L1_delta "'],
    "a repair": [repair(), MINUS],
}
WRONG = {
    "a column of targets": {
        "lambda targets: targets.reshape(..., ...)": "Not written yet",
        "lambda targets: targets.reshape(4, ...)": "Not written yet",
        "lambda targets: targets.reshape(4, 1)": "not on every size (here 6)",
        "lambda targets: targets.reshape(1, 4)": "not on every size (here 6)",
        "lambda targets: targets": "Still flat",
        "lambda targets: targets.T": "Still flat",
        "lambda targets: [targets]": "That is a row",
        "lambda targets: targets.reshape(1, len(targets))": "That is a row",
        "lambda targets: targets.reshape(2, -1)": "two rows",
        "lambda targets: targets.reshape(-1, 2)": "two columns",
        "lambda targets: targets.reshape(-1, 1, 1)": "A bracket too many",
        "lambda targets: 1 - targets[:, None]": "0 and 1 are exchanged",
        "lambda targets: sorted(targets[:, None])": "the order is another one",
        "lambda targets: (len(targets), 1)": "the right shape",
        "lambda targets: target.reshape(-1, 1)": "Did you mean targets?",
        "lambda targets: [[0], [1], [1], [0]]": "whatever it is given",
        "lambda targets: targets.reshape": "Call it",
        PRINTS: "write return instead of print",
        IN_PLACE: "changes the array it was given",
        "np.array([[0], [1], [1], [0]])": "Expected a function",
    },
    "the first that differs": {
        "...": "Not written yet",
        "'l2_error'": "l2_error is the same",
        "'l2_delta'": "its slope is right",
        "'l1_error'": "the blame is right",
        "'l2'": "what is made of them",
        "'l1'": "the way forward is right",
        "'syn0'": "differed before",
        "step.l1_delta": "the right ones",
        "run.numbers['l1_delta']": "Their name is wanted",
        "'l1delta'": "Not 'l1delta'",
        "None": "There is nothing in it",
        "print": "Call it",
    },
    "a repair": {
        repair(result="syn0 + ..., syn1 + ..."): "Not written yet",
        repair(result="syn0 + X.T @ l1_delta, syn1 + ..."): "Not written yet",
        repair(error="l2 - y", l2_delta=OF_SUM, l1_error=OF_ERROR): "Three mistakes are left",
        repair(l2_delta=OF_SUM, l1_error=OF_ERROR): "Look at l2_delta",
        repair(error="l2 - y", l2_delta=OF_SUM): "both at l2",
        repair(error="l2 - y", l1_error=OF_ERROR): "one in the line of l1_error",
        repair(error="l2 - y"): "both matrices move the wrong way",
        repair(l2_delta=OF_SUM): "the slope at l2 is taken of the sum",
        repair(l1_error=OF_ERROR): "l1_error is the blame",
        repair(result="syn0 + X @ l1_delta, syn1 + l1.T @ l2_delta"): "which one needs a .T",
        repair(result="syn0 + X.T @ l1_delta, syn1 + l1 @ l2_delta"): "which one needs a .T",
        repair(l2_delta="l2_error"): "l2_delta has lost its slope",
        repair(l1_delta="l1_error"): "put sigmoid_slope(l1) back",
        repair(l1_error="syn1.T @ l2_delta"): "which one needs a .T",
        repair(l2_delta="l2_error @ sigmoid_slope(l2)"): "which one needs a .T",
        repair(l1_delta="l1_eror * sigmoid_slope(l1)"): "Did you mean l1_error?",
        repair(result="syn1 + l1.T @ l2_delta, syn0 + X.T @ l1_delta"): "in the wrong order",
        repair(result="syn0 + X.T @ l1_delta, syn1"): "syn1 has lost its update",
        repair(result="syn0 + X.T @ l1_delta"): "Expected 2 results",
        MINUS.replace("syn0 - X", "syn0 + X"): "Result 1",
    },
}
