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

RIGHT = {
    "a column of targets": [
        "flat_targets.reshape(4, 1)",
        "flat_targets.reshape(-1, 1)",
        "flat_targets[:, None]",
        "np.array([[0, 1, 1, 0]]).T",
        "[[0], [1], [1], [0]]",
    ],
    "the first that differs": ["'l1_delta'", '"L1_delta "'],
    "a repair": [repair(), MINUS],
}
WRONG = {
    "a column of targets": {
        "...": "Not written yet",
        "flat_targets": "Still flat",
        "flat_targets.T": "Still flat",
        "[0, 1, 1, 0]": "Still flat",
        "[[0, 1, 1, 0]]": "That is a row",
        "flat_targets.reshape(1, 4)": "That is a row",
        "flat_targets.reshape(2, 2)": "a square",
        "flat_targets.reshape(4, 1, 1)": "A bracket too many",
        "[[1], [0], [0], [1]]": "0 and 1 are exchanged",
        "[[0], [0], [1], [1]]": "the order is another one",
        "[[0], [1], [1]]": "the rows are not as many",
        "[['0'], ['1'], ['1'], ['0']]": "This is text",
        "flat_targets.reshape": "Call it",
        "(4, 1)": "the right shape",
        "None": "There is nothing in it",
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
        repair(result="..."): "Not written yet",
        repair(l1_error="l2_delta @ syn1"): "which one needs a .T",
        repair(result="syn0 + X.T @ l1_delta, syn1 + l1 @ l2_delta"): "which one needs a .T",
        repair(error="l2 - y", l2_delta=OF_SUM): "Two mistakes are left",
        repair(l2_delta=OF_SUM): "the slope at l2 is taken of the sum",
        repair(error="l2 - y"): "both matrices move the wrong way",
        repair(l2_delta="l2_error"): "l2_delta has lost its slope",
        repair(l1_delta="l1_error"): "put sigmoid_slope(l1) back",
        repair(l1_error="l2_error @ syn1.T"): "not from l2_error",
        repair(l1_error="syn1.T @ l2_delta"): "which one needs a .T",
        repair(l2_delta="l2_error @ sigmoid_slope(l2)"): "which one needs a .T",
        repair(l1_delta="l1_eror * sigmoid_slope(l1)"): "Did you mean l1_error?",
        repair(result="syn1 + l1.T @ l2_delta, syn0 + X.T @ l1_delta"): "in the wrong order",
        repair(result="syn0 + X.T @ l1_delta, syn1"): "syn1 has lost its update",
        repair(result="syn0 + X.T @ l1_delta"): "Expected 2 results",
        MINUS.replace("syn0 - X", "syn0 + X"): "Result 1",
    },
}
