"""Answers to the exercises of lesson 17."""

LOOP = """
def mine(outputs, targets):
    total = 0
    for output, target in zip(outputs.ravel(), targets.ravel()):
        total -= np.log(output if target == 1 else 1 - output)
    return total
"""
PRINTS = """
def mine(outputs, targets):
    print(-np.sum(targets * np.log(outputs) + (1 - targets) * np.log(1 - outputs)))
"""
BUILT_IN_SUM = """
def mine(outputs, targets):
    return -sum(targets * np.log(outputs) + (1 - targets) * np.log(1 - outputs))
"""
HALF_FILLED = """
def mine(outputs, targets):
    return -np.sum(targets * np.log(outputs) + {0})
"""
IN_PLACE = """
def mine(outputs, error):
    error *= 1 - outputs**2
    return error
"""
CALLS_THE_LIBRARY = """
def mine(outputs, error):
    return TanhLayer(np.zeros((1, outputs.shape[1]))).delta(outputs, error)
"""
ONES, ZEROS = "targets * np.log(outputs)", "(1 - targets) * np.log(1 - outputs)"
SPAN = "(petals.max() - petals.min())"

RIGHT = {
    "the cross-entropy": [
        f"lambda outputs, targets: -np.sum({ONES} + {ZEROS})",
        f"lambda outputs, targets: np.sum(-{ONES} - {ZEROS})",
        LOOP,
        HALF_FILLED.format("(1 - targets) * np.log(1 - outputs)"),
    ],
    "the delta of tanh": [
        "lambda outputs, error: error * (1 - outputs**2)",
        "lambda outputs, error: error - error * outputs * outputs",
        "lambda o, e: (1 - o) * (1 + o) * e",
    ],
    "a scaled column": [
        f"(petals - petals.min()) / {SPAN}",
        "(petals - 1) / 5.9",
        f"petals / {SPAN} - petals.min() / {SPAN}",
        "[(one - min(petals)) / (max(petals) - min(petals)) for one in petals]",
    ],
}
WRONG = {
    "the cross-entropy": {
        HALF_FILLED.format("..."): "Not written yet",
        HALF_FILLED.format("np.log(1 - outputs)"): "charges the ones, too",
        HALF_FILLED.format("(1 - targets) * np.log(outputs)"): "How much is left for a 0",
        HALF_FILLED.format("targets * np.log(1 - outputs)"): "Both halves keep the ones",
        HALF_FILLED.format("(1 - targets) * -np.log(1 - outputs)"): "The minus belongs to both",
        HALF_FILLED.format("1 - targets * np.log(1 - outputs)"): "Expected",
        PRINTS: "write return instead of print",
        "cross_entropy": "the library's own function",
        "lambda outputs, targets: cross_entropy(outputs, targets)": "it calls cross_entropy",
        BUILT_IN_SUM: "Expected one number",
        f"lambda outputs, targets: -np.sum({ONES})": "where the target is 0 it costs nothing",
        f"lambda outputs, targets: -np.sum({ZEROS})": "where the target is 1 it costs nothing",
        f"lambda outputs, targets: np.sum({ONES} + {ZEROS})": "sign is the wrong way round",
        f"lambda outputs, targets: np.sum(-{ONES} + {ZEROS})": "The minus belongs to both",
        f"lambda outputs, targets: -({ONES} + {ZEROS})": "the cost of each answer",
        f"lambda outputs, targets: -np.mean({ONES} + {ZEROS})": "the mean over all answers",
        f"lambda outputs, targets: -np.sum({ONES} + {ZEROS}) / len(outputs)": "Expected",
        "lambda outputs, targets: np.sum((targets - outputs) ** 2) / 2": "the classic network",
        f"lambda outputs, targets: -np.sum({ONES} @ {ZEROS})": "which one needs a .T",
        f"lambda outputs, targets: -np.sum({ONES.replace('np.log', 'log')})": "It stopped with",
        f"lambda outputs, targets: -np.sum({ONES} + {ZEROS}.T)": "The shapes do not fit",
    },
    "the delta of tanh": {
        "lambda outputs, error: ...": "Not written yet",
        "lambda outputs, error: None": "hands nothing back",
        IN_PLACE: "changes the array it was given",
        CALLS_THE_LIBRARY: "it calls TanhLayer.delta",
        "lambda outputs, error: error * tanh_slope(outputs)": "it calls tanh_slope",
        "lambda outputs, error: error * outputs * (1 - outputs)": "the delta of the sigmoid",
        "lambda outputs, error: 1 - outputs**2": "Multiply it by the error",
        "lambda outputs, error: error + (1 - outputs**2)": "Times, not plus",
        "lambda outputs, error: error * 1 - outputs**2": "put 1 - outputs**2 in brackets",
        "lambda outputs, error: error * (1 - outputs) ** 2": "Only the output is squared",
        "lambda outputs, error: error * (1 - 2 * outputs)": "with two stars",
        "lambda outputs, error: error * (1 - np.tanh(outputs) ** 2)": "through tanh already",
        "lambda outputs, error: error @ (1 - outputs**2)": "which one needs a .T",
        "lambda outputs, error: error * (outputs**2 - 1)": "sign is the wrong way round",
        "lambda outputs, error: (error * (1 - outputs**2)).T": "Rows and columns are exchanged",
        "lambda outputs, error: 0.5": "whatever it is given",
    },
    "a scaled column": {
        "...": "Not written yet",
        "petals": "the centimeters, as measured",
        "petals / petals.max()": "the lowest is not 0",
        "petals - petals.min()": "Now divide",
        "(petals - petals.min()) / petals.max()": "the highest is not 1",
        f"petals - petals.min() / {SPAN}": "put the subtraction in brackets",
        "(petals - petals.min()) / petals.max() - petals.min()": "what you divide by",
        "(petals - petals.mean()) / petals.std()": "to a mean of 0",
        f"(petals.max() - petals) / {SPAN}": "Upside down",
        f"((petals - petals.min()) / {SPAN})[:, None]": "Expected the shape",
        f"np.round((petals - petals.min()) / {SPAN})": "whole numbers",
        "petals.min": "Call it",
    },
}
