"""Answers to the exercises of lesson 13."""

from answers.lesson_09 import EXAMPLE_AFTER_EXAMPLE

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
BY_THE_LIBRARY = """
def mine(X, y, syn0, syn1):
    network = Network([Layer(syn0), Layer(syn1)])
    return [layer.synapses for layer in network.step(Examples("", X, y)).network.layers]
"""


def repair(**changes):
    return BROKEN.format(**MENDED | changes)


FIRST = """
def mine(names, mine, right):
    for name in names:
        if {0}:
            return name
"""
NUMBER_BY_NUMBER = """
def mine(names, program, right):
    for name in names:
        for one, other in zip(program[name].ravel(), right[name].ravel()):
            if abs(one - other) > 1e-10:
                return name
"""
LAST = """
def mine(names, mine, right):
    for name in names:
        if not np.allclose(mine[name], right[name]):
            found = name
    return found
"""
PRINTS_NAMES = """
def mine(names, mine, right):
    for name in names:
        if not np.allclose(mine[name], right[name]):
            print(name)
"""

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
    "the first that differs": [
        FIRST.format("not np.allclose(mine[name], right[name])"),
        FIRST.format("np.max(np.abs(mine[name] - right[name])) > 1e-9"),
        FIRST.format("(np.round(mine[name], 6) != np.round(right[name], 6)).any()"),
        NUMBER_BY_NUMBER,
        "lambda names, a, b: [n for n in names if not np.isclose(a[n], b[n]).all()][0]",
    ],
    "a repair": [repair(), MINUS, EXAMPLE_AFTER_EXAMPLE],
}
WRONG = {
    "a column of targets": {
        "lambda targets: targets.reshape(..., ...)": "Not written yet",
        "lambda targets: targets.reshape(4, ...)": "Not written yet",
        "lambda targets: targets.reshape(4, 1)": "not on every one (here 6)",
        "lambda targets: targets.reshape(1, 4)": "not on every one (here 6)",
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
        "lambda names, mine, right: ...": "Not written yet",
        FIRST.format("not np.allclose(mine[name], ...)"): "Not written yet",
        FIRST.format("mine[name] != right[name]"): "np.allclose",
        FIRST.format("True"): "under no if",
        FIRST.format("np.allclose(mine[name], right[name])"): "Is a not missing",
        FIRST.format("not np.array_equal(mine[name], right[name])"): "that is rounding",
        FIRST.format("np.any(mine[name] != right[name])"): "that is rounding",
        FIRST.format("not np.allclose(mine[name][0], right[name][0])"): "the first rows only",
        FIRST.format("abs(np.sum(mine[name] - right[name])) > 1e-9"): "sums or means",
        FIRST.format("np.any(abs(mine[name] - right[name]) > 0.01)"): "rounds too much away",
        FIRST.format("np.all(abs(mine[name] - right[name]) > 1e-9)"): "One is enough",
        FIRST.format("mine.name != right.name"): "the spelling behind the dot",
        FIRST.format(
            "not np.allclose(mine['name'], right['name'])"
        ): "Is a name in quotation marks",
        FIRST.format("not np.allclose(mine[name], right[name])").replace(
            "return name", "return 'name'"
        ): "whatever it is given",
        PRINTS_NAMES: "write return instead of print",
        LAST: "It always comes to the last name",
        "lambda names, mine, right: 'l1_delta'": "It always comes to the last name",
        "lambda names, mine, right: first_difference(mine, step).name": "it calls first_difference",
        "'l1_delta'": "Expected a function",
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
        MINUS.replace("syn0 - X", "syn0 + X"): "syn1 is right, syn0 moves the wrong way",
        MINUS.replace("syn1 - l1", "syn1 + l1"): "syn0 is right, syn1 moves the wrong way",
        repair(l1_delta="l1_error * sigmoid_slope(X @ syn0)"): "with its slope at the output",
        BY_THE_LIBRARY: "it calls Network.step",
    },
}
