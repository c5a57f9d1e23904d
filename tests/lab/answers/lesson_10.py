"""Answers to the exercises of lesson 10."""

PROGRAM = """
def mine(X, y, seed, rounds):
    stream = np.random.RandomState({seed})
    syn0 = {syn0}
    syn1 = 2 * stream.random_sample((4, 1)) - 1
    errors = []
    for iteration in range({rounds}):
        l1 = {l1}
        l2 = {l2}
        l2_error = {error}
        errors.append({note})
        l2_delta = {l2_delta}
        {first}
        l1_error = {l1_error}
        l1_delta = {l1_delta}
        {second}
        {third}
    return errors
"""
WELL = {
    "seed": "seed",
    "syn0": "2 * stream.random_sample((3, 4)) - 1",
    "rounds": "rounds",
    "l1": "sigmoid(X @ syn0)",
    "l2": "sigmoid(l1 @ syn1)",
    "error": "y - l2",
    "note": "np.mean(np.abs(l2_error))",
    "l2_delta": "l2_error * sigmoid_slope(l2)",
    "l1_error": "l2_delta @ syn1.T",
    "l1_delta": "l1_error * sigmoid_slope(l1)",
    "first": "",
    "second": "syn1 += l1.T @ l2_delta",
    "third": "syn0 += X.T @ l1_delta",
}
SYN0 = "    syn0 = 2 * stream.random_sample((3, 4)) - 1\n"
SYN1 = "    syn1 = 2 * stream.random_sample((4, 1)) - 1\n"
THE_VIDEOS = """
def mine(X, y, seed, rounds):
    np.random.seed(seed)
    syn0, syn1 = 2 * np.random.random((3, 4)) - 1, 2 * np.random.random((4, 1)) - 1
    errors = np.zeros(rounds)
    for k in range(rounds):
        l1 = 1 / (1 + np.exp(-np.dot(X, syn0)))
        l2 = 1 / (1 + np.exp(-np.dot(l1, syn1)))
        errors[k] = abs(y - l2).mean()
        l2_delta = (y - l2) * l2 * (1 - l2)
        l1_delta = np.dot(l2_delta, syn1.T) * l1 * (1 - l1)
        syn1 += np.dot(l1.T, l2_delta)
        syn0 += np.dot(X.T, l1_delta)
    return errors
"""
QUESTION_BY_QUESTION = """
def mine(X, y, seed, rounds):
    stream = np.random.RandomState(seed)
    a = stream.uniform(-1, 1, (3, 4))
    b = stream.uniform(-1, 1, 4)
    errors = []
    while len(errors) < rounds:
        total, more_a, more_b = 0, np.zeros((3, 4)), np.zeros(4)
        for question, target in zip(X, y[:, 0]):
            hidden = 1 / (1 + np.exp(-(question @ a)))
            answer = 1 / (1 + np.exp(-(hidden @ b)))
            total += abs(target - answer)
            late = (target - answer) * answer * (1 - answer)
            more_b += late * hidden
            more_a += np.outer(question, late * b * hidden * (1 - hidden))
        errors.append(total / len(X))
        a, b = a + more_a, b + more_b
    return errors
"""
BY_THE_LIBRARY = """
def mine(X, y, seed, rounds):
    network = Network.random([3, 4, 1], seed)
    return train(network, Examples("", X, y), iterations=rounds - 1).errors
"""
STEPS_OF_THE_LIBRARY = """
def mine(X, y, seed, rounds):
    learning = network
    errors = []
    for iteration in range(rounds):
        step = learning.step(Examples("", X, y))
        errors.append(np.mean(np.abs(step.l2_error)))
        learning = step.network
    return errors
"""
STEP_BY_STEP = """
def mine(errors, high, low):
    start = next(k for k, error in enumerate(errors) if error < high)
    for k, error in enumerate(errors):
        if error < low:
            return k - start
"""


SUM1, SUM2 = "l1_error * sigmoid_slope(X @ syn0)", "l2_error * sigmoid_slope(l1 @ syn1)"
TWICE1, TWICE2 = (f"l{k}_error * sigmoid_slope(sigmoid(l{k}))" for k in (1, 2))
FALLING = "1 / (1 + np.exp({}))".format


def program(**changes):
    return PROGRAM.format(**WELL | changes)


RIGHT = {
    "from one level to another": [
        "lambda errors, high, low: np.argmax(errors < low) - np.argmax(errors < high)",
        "lambda e, a, b: np.flatnonzero(e < b)[0] - np.flatnonzero(e < a)[0]",
        STEP_BY_STEP,
    ],
    "your own four-minute program": [
        program(),
        THE_VIDEOS,
        QUESTION_BY_QUESTION,
    ],
}
WRONG = {
    "from one level to another": {
        "lambda errors, high, low: np.argmax(errors < low) - ...": "Not written yet",
        "lambda errors, high, low: np.argmax(errors < low)": "How long is the way",
        "lambda errors, high, low: np.argmax(errors < low) - np.argmax(errors > high)": (
            "How long is the way"
        ),
        "lambda errors, high, low: np.argmax(errors < high) - np.argmax(errors < low)": "back in time",
        "lambda errors, high, low: np.argmax(errors < low) + np.argmax(errors < high)": "not plus",
        "lambda errors, high, low: np.argmax(errors < low) - high": "a level, not an iteration",
        "lambda errors, high, low: np.argmax(errors < low) - errors[np.argmax(errors < high)]": (
            "takes away the error"
        ),
        "lambda errors, high, low: np.sum((errors < high) & (errors >= low))": "That counts errors",
        "lambda errors, high, low: np.sum(errors >= low) - np.sum(errors >= high)": "never rise",
        "lambda errors, high, low: np.argmax(errors < low) - np.argmax(errors < high) + 1": (
            "One too many"
        ),
        "lambda errors, high, low: 339": "the same whatever it is given",
        "lambda errors, high, low: (errors < low) - np.argmax(errors < high)": "Expected one number",
        "np.argmax(errors < 0.1) - np.argmax(errors < 0.4)": "Expected a function",
    },
    "your own four-minute program": {
        "lambda X, y, seed, rounds: ...": "Not written yet",
        program(note="..."): "Not written yet",
        program(seed="1"): "whatever the seed",
        program().replace("2 * ", "").replace(") - 1", ")"): "All weights begin above 0",
        program(syn0="2 * stream.random_sample(3, 4) - 1"): "It stopped with TypeError",
        program().replace(SYN0 + SYN1, SYN1 + SYN0): "drawn in another order",
        program(l1="X @ syn0"): "The hidden layer is not squashed",
        program(second="syn1 -= l1.T @ l2_delta", third="syn0 -= X.T @ l1_delta"): (
            "drive the answers away"
        ),
        program(first="syn1 += l1.T @ l2_delta", second=""): "before the blame went through it",
        program(l2_delta="l2_error"): "l2_delta lacks its slope",
        program(l1_delta="l1_error"): "l1_delta lacks its slope",
        program(l2_delta="l2_error", l1_delta="l1_error"): "both deltas lack their slope",
        program(l2_delta=SUM2): "The slope at l2 is taken of its sum",
        program(l1_delta=SUM1): "The slope at l1 is taken of its sum",
        program(l2_delta=SUM2, l1_delta=SUM1): "Both slopes are taken of sums",
        program(l2_delta=TWICE2): "l2 has been through the sigmoid already",
        program(l1_delta=TWICE1): "l1 has been through the sigmoid already",
        program(l2_delta=TWICE2, l1_delta=TWICE1): "Both slopes are taken of a sigmoid",
        program(l1=FALLING("X @ syn0")): "l1 falls where it should climb",
        program(l2=FALLING("l1 @ syn1")): "l2 falls where it should climb",
        program(l1=FALLING("X @ syn0"), l2=FALLING("l1 @ syn1")): "Both layers fall",
        program(l2="l1 @ syn1"): "The output is not squashed",
        program(error="l2 - y"): "drive the answers away",
        program(second="syn1 -= l1.T @ l2_delta"): "syn1 moves the wrong way",
        program(third="syn0 -= X.T @ l1_delta"): "syn0 moves the wrong way",
        program(l1_error="l2_error @ syn1.T"): "The error is sent back",
        program(l1_error="l2_error @ syn1"): "which one needs a .T",
        program(second="syn1 =+ l1.T @ l2_delta"): "syn1 forgets in every round",
        program(third="syn0 = X.T @ l1_delta"): "syn0 forgets in every round",
        program(second="syn1 =+ l1.T @ l2_delta", third="syn0 =+ X.T @ l1_delta"): (
            "Both matrices forget"
        ),
        program(second="syn1 += l1.T @ l2_delta / 4", third="syn0 += X.T @ l1_delta / 4"): (
            "first number that is not"
        ),
        program(
            second="syn1 += l1.T @ l2_delta / len(X)", third="syn0 += X.T @ l1_delta / len(X)"
        ): "the updates are means over the examples",
        program(third=""): "Only syn1 learns",
        program(second=""): "Only syn0 learns",
        program(second="", third=""): "The error stays as it was",
        program(note="np.mean(l2_error)"): "Plus and minus cancel out",
        program(note="np.mean(l2_error**2)"): "Your list has squares",
        program(note="np.sum(np.abs(l2_error))"): "Your list has sums",
        program(
            third="syn0 += X.T @ l1_delta\n        return errors"
        ): "return stands inside the loop",
        program(rounds="rounds - 1"): "One round too few",
        program(rounds="100"): "There are too many numbers in it",
        program(l1="sigmoid(FOUR_EXAMPLES.inputs @ syn0)"): "It works on the first try",
        program(l1="sigmoid(X * syn0)"): "Then it is @",
        BY_THE_LIBRARY: "it calls train",
        STEPS_OF_THE_LIBRARY: "it calls",
        "lambda X, y, seed, rounds: [0.4964, 0.0086]": "whatever it is given",
        program(
            rounds="min(rounds, 10_000)"
        ): "It works on the short tries, but not on the long one",
        "train": "the library's own function",
        "np.array([0.4964, 0.0086])": "Expected a function",
    },
}
