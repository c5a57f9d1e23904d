"""Answers to the exercises of lesson 16."""

LOOP = """
def mine(labels):
    table = np.zeros((len(labels), 10))
    for row, label in enumerate(labels):
        table[row, label] = 1
    return table
"""
HALF_FILLED = """
def mine(labels):
    table = np.zeros({0})
    for row in range(len(labels)):
        table[row, {1}] = 1
    return table
"""
RETURN_IN_THE_LOOP = """
def mine(labels):
    for label in labels:
        row = np.zeros(10)
        row[label] = 1
        return row
"""
THREE_ROWS_ONLY = """
def mine(labels):
    table = np.zeros((3, 10))
    for row in range(len(labels)):
        table[row, labels[row]] = 1
    return table
"""
COLUMNS = """
def mine(labels):
    table = np.zeros((len(labels), 10))
    table[:, labels] = 1
    return table
"""
PRINTS = """
def mine(labels):
    print(np.eye(10)[labels])
"""
COUNTS = """
def mine(outputs, targets):
    count = 0
    for output, target in zip(outputs, targets):
        count += target[np.argmax(output)]
    return count / len(outputs)
"""
IN_PLACE = """
def mine(outputs, targets):
    outputs[:] = outputs == outputs.max(axis=1, keepdims=True)
    return np.mean(np.all(outputs == targets, axis=1))
"""

SAID, MEANT = "np.argmax(outputs, axis=1)", "np.argmax(targets, axis=1)"
START = "Network.random([65, 32, 10], seed=1)"

RIGHT = {
    "one-hot targets": [
        "lambda labels: np.eye(10)[labels]",
        "lambda labels: labels[:, None] == np.arange(10)",
        "lambda labels: [[float(k == label) for k in range(10)] for label in labels]",
        LOOP,
        HALF_FILLED.format("(len(labels), 10)", "labels[row]"),
    ],
    "the accuracy": [
        f"lambda outputs, targets: np.mean({SAID} == {MEANT})",
        f"lambda outputs, targets: np.sum({SAID} == {MEANT}) / len(targets)",
        COUNTS,
    ],
    "your own improvement": [
        f"train_in_batches({START}, training, epochs=60)[-1]",
        f"train_in_batches({START}, training, learning_rate=0.2)[-1]",
        "train_in_batches(Network.random([65, 64, 10], seed=1), training, epochs=60)[-1]",
    ],
}
WRONG = {
    "one-hot targets": {
        HALF_FILLED.format("...", "labels[...]"): "Not written yet",
        HALF_FILLED.format("...", "labels[row]"): "Not written yet",
        HALF_FILLED.format("(len(labels), 10)", "labels[...]"): "all labels",
        HALF_FILLED.format("(len(labels), 10)", ":"): "All ones",
        HALF_FILLED.format("len(labels), 10", "labels[row]"): "brackets of its own",
        HALF_FILLED.format("10", "labels[row]"): "too many indices",
        HALF_FILLED.format("(len(labels), 10)", "row"): "down the diagonal",
        PRINTS: "write return instead of print",
        "one_hot": "the library's own function",
        "lambda labels: one_hot(labels)": "it calls one_hot",
        RETURN_IN_THE_LOOP: "Does return stand inside the loop?",
        THREE_ROWS_ONLY: "not on every size (here 4)",
        COLUMNS: "fills whole columns",
        "lambda labels: np.zeros((len(labels), 10))": "All zeros",
        "lambda labels: np.eye(10)[labels].T": "a row for each label, ten columns",
        "lambda labels: np.eye(len(labels), 10)": "down the diagonal",
        "lambda labels: np.eye(10)[labels - 1]": "too far left",
        "lambda labels: np.eye(9)[labels]": "of four rows the last is 3",
        "lambda labels: np.eye(max(labels) + 1)[labels]": "There are always ten",
        "lambda labels: labels": "These are the labels",
        "lambda labels: np.eye(10)[labels].astype(str)": "This is text",
    },
    "the accuracy": {
        "lambda outputs, targets: ...": "Not written yet",
        "lambda outputs, targets: None": "hands nothing back",
        "lambda outputs, targets: accuracy(outputs, targets)": "it calls accuracy",
        IN_PLACE: "changes the array it was given",
        f"lambda outputs, targets: {SAID} == {MEANT}": "True or False for each row",
        f"lambda outputs, targets: np.sum({SAID} == {MEANT})": "how many are right",
        f"lambda outputs, targets: np.mean({SAID} != {MEANT})": "the share of wrong answers",
        f"lambda outputs, targets: 100 * np.mean({SAID} == {MEANT})": "In percent",
        "lambda outputs, targets: np.mean(outputs == targets)": "never exactly 0 or 1",
        "lambda outputs, targets: np.mean(np.round(outputs) == targets)": (
            "each of the ten outputs"
        ),
        "lambda outputs, targets: np.mean(np.argmax(outputs) == np.argmax(targets))": (
            "without axis=1"
        ),
        f"lambda outputs, targets: np.mean({SAID} == targets)": "The shapes do not fit",
        "lambda outputs, targets: np.argmax(outputs, axis=2)": "It stopped with",
        "lambda outputs, targets: 0.96": "whatever it is given",
    },
    "your own improvement": {
        "...": "Not written yet",
        "None": "There is nothing in it",
        "0.98": "This is a number",
        "float('nan')": "This is a number",
        "'better'": "Expected a Network, got str",
        "train_in_batches": "Call it",
        f"train_in_batches({START}, training)": "put [-1] behind it",
        f"train({START}, training, iterations=1, learning_rate=0.001)": "is its .network",
        "Network.random([64, 32, 10], seed=1)": "It takes 64 inputs",
        "Network.random([65, 32, 9], seed=1)": "It has 9 output neurons",
        START: "is it trained",
        "networks[-1]": "the lesson's own network",
        f"train_in_batches({START}, training)[-1]": "the lesson's own network",
        f"train_in_batches({START}, training, epochs=5, learning_rate=1)[-1]": (
            "It says 8 to every digit"
        ),
        f"train_in_batches({START}, training, epochs=5)[-1]": "Not yet",
        "networks[29]": "a draw",
        "train_in_batches(Network.random([65, 16, 10], 1), training, epochs=60)[-1]": "overfitting",
    },
}
