"""Answers to the exercises of lesson 06."""

ONE_BY_ONE = """
def mine(network, examples):
    errors = []
    for target, answer in zip(examples.targets, network.predict(examples.inputs)):
        errors.append([target[0] - answer[0]])
    return errors
"""
MEAN_BY_HAND = """
def mine(targets, answers):
    total, many = 0, 0
    for one, two in zip(targets.ravel(), answers.ravel()):
        total, many = total + abs(one - two), many + 1
    return total / many
"""
LOSS_BY_HAND = """
def mine(t, a):
    loss = 0
    for one, two in zip(t.ravel(), a.ravel()):
        loss += (one - two) * (one - two) / 2
    return loss
"""
FOUR_ROWS_ONLY = """
def mine(targets, answers):
    loss = 0
    for k in range(4):
        loss += 0.5 * np.sum((targets[k] - answers[k]) ** 2)
    return loss
"""
FIRST_NUMBERS = """
def mine(targets, answers):
    total = 0
    for k in range({0}):
        total += {1}
    return total
"""
PRINTED = """
def mine(targets, answers):
    print(0.5 * np.sum((targets - answers) ** 2))
"""

RIGHT = {
    "the errors of a network": [
        "lambda network, examples: examples.targets - network.predict(examples.inputs)",
        "lambda n, e: -(n.forward(e.inputs)[-1] - e.targets)",
        ONE_BY_ONE,
    ],
    "the mean absolute error": [
        "lambda targets, answers: np.mean(np.abs(targets - answers))",
        "lambda targets, answers: abs(answers - targets).mean()",
        "lambda t, a: np.sum(np.abs(t - a)) / t.size",
        MEAN_BY_HAND,
    ],
    "the loss": [
        "lambda targets, answers: 0.5 * np.sum((targets - answers) ** 2)",
        "lambda t, a: ((a - t) ** 2).sum() / 2",
        LOSS_BY_HAND,
    ],
}
WRONG = {
    "the errors of a network": {
        "lambda network, examples: ... - ...": "Not written yet",
        "lambda network, examples: network.predict(examples.inputs) - examples.targets": (
            "Answer minus target"
        ),
        "lambda network, examples: network.predict(examples.inputs)": "These are the answers",
        "lambda network, examples: y - network.predict(X)": "It works on the first try",
        "lambda network, examples: abs(examples.targets - network.predict(examples.inputs))": (
            "Without their signs"
        ),
        "lambda network, examples: examples.targets[:, 0] - network.predict(examples.inputs)": (
            "a square table"
        ),
        "lambda network, examples: examples.targets - network.predict(examples.targets)": (
            "expected inputs of shape"
        ),
        "lambda network, examples: examples.targets - network.predict": "It stopped with TypeError",
        "lambda network, examples: examples.target - network.predict(examples.inputs)": (
            "Did you mean targets?"
        ),
        "lambda network, examples: examples.targets + network.predict(examples.inputs)": (
            "Minus, not plus"
        ),
        "lambda network, examples: network.step(examples).l2_error": "it calls Network.step",
        "y - l2": "Expected a function",
    },
    "the mean absolute error": {
        "lambda targets, answers: np.mean(...)": "Not written yet",
        "lambda targets, answers: np.mean(targets - answers)": "Plus and minus cancel out",
        "lambda targets, answers: abs(np.mean(targets - answers))": "The mean came first",
        "lambda targets, answers: np.abs(targets - answers).sum()": "the sum of the sizes",
        "lambda targets, answers: np.abs(targets - answers)": "These are the sizes",
        "lambda targets, answers: np.mean((targets - answers) ** 2)": "the mean of the squares",
        "lambda targets, answers: np.abs(targets - answers).max()": "That is the largest",
        "lambda targets, answers: np.mean(np.abs(y - l2))": "the same whatever it is given",
        "lambda targets, answers: np.sum(np.abs(targets - answers)) / 4": "is a size typed in?",
        "lambda targets, answers: np.abs(targets - answers).sum() / len(answers)": "len counts the rows",
        "lambda targets, answers: sum(abs(targets - answers)) / 4": "Python's own sum adds rows",
        "lambda targets, answers: sum(abs(targets - answers)) / len(targets)": (
            "and a row is left. np.mean"
        ),
        FIRST_NUMBERS.format("4", "abs(targets[k, 0] - answers[k, 0]) / 4"): "four rows only",
        "lambda targets, answers: -np.mean(np.abs(targets - answers))": "sign is the wrong way round",
        "lambda targets: np.mean(np.abs(targets - l2))": "must take as many names",
        "np.mean(np.abs(y - l2))": "Expected a function",
    },
    "the loss": {
        "lambda targets, answers: ...": "Not written yet",
        "lambda targets, answers: np.sum((targets - answers) ** 2)": "Half of it is the loss",
        "lambda targets, answers: np.mean((targets - answers) ** 2)": "Half of their sum",
        "lambda targets, answers: 0.5 * np.mean((targets - answers) ** 2)": "Half of the mean",
        "lambda targets, answers: 0.5 * np.sum(targets - answers)": "The squares are missing",
        "lambda targets, answers: 0.5 * np.sum(abs(targets - answers))": "Sizes instead of squares",
        "lambda targets, answers: 0.5 * np.sum(targets - answers) ** 2": "It squares the sum",
        "lambda targets, answers: 0.5 * (targets - answers) ** 2": "many losses",
        "lambda targets, answers: 0.5 * sum((targets - answers) ** 2)": "np.sum makes one number",
        "lambda targets, answers: sum((targets - answers) ** 2)": "np.sum makes one number. Half",
        FOUR_ROWS_ONLY: "It looks at four rows only; len(targets) says",
        FIRST_NUMBERS.format("4", "0.5 * (targets[k, 0] - answers[k, 0]) ** 2"): (
            "one number of four rows only"
        ),
        FIRST_NUMBERS.format("len(targets)", "0.5 * (targets[k, 0] - answers[k, 0]) ** 2"): (
            "one number of each row"
        ),
        "lambda targets, answers: 0.5 * np.sum((targets - answers) * 2)": "* 2 is twice",
        "lambda targets, answers: squared_error(answers, targets)": "it calls squared_error",
        PRINTED: "hands nothing back",
        "squared_error": "the library's own function",
    },
}
