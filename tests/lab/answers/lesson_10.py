"""Answers to the exercises of lesson 10."""

PROGRAM = "[*log[:2], *log[2:]]"
STEP_BY_STEP = """
def mine(errors, high, low):
    start = next(k for k, error in enumerate(errors) if error < high)
    for k, error in enumerate(errors):
        if error < low:
            return k - start
"""

RIGHT = {
    "from one level to another": [
        "lambda errors, high, low: np.argmax(errors < low) - np.argmax(errors < high)",
        "lambda e, a, b: np.flatnonzero(e < b)[0] - np.flatnonzero(e < a)[0]",
        STEP_BY_STEP,
    ],
    "your own four-minute program": [
        PROGRAM,
        "log.tolist()",
        "errors[[0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000]]",
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
        "...": "Not written yet",
        "[*wrong['order'], *log[2:]]": "drawn in another order",
        "[*wrong['positive'], *log[2:]]": "All weights begin above 0",
        "[*wrong['sign'], *log[2:]]": "drive the answers away",
        "[*wrong['late'], *log[2:]]": "before the blame went through it",
        "[*wrong['no_output_slope'], *log[2:]]": "l2_delta lacks its slope",
        "[*wrong['no_hidden_slope'], *log[2:]]": "l1_delta lacks its slope",
        "[*wrong['frozen0'], *log[2:]]": "Only syn1 learns",
        "[*wrong['frozen1'], *log[2:]]": "Only syn0 learns",
        "[log[0]] * 7": "no update happens",
        "log[:6].tolist()": "rows are not as many",
        "[]": "Expected the shape",
        "errors[1::10_000]": "one update late",
        "np.round(log, 6)": "about three digits",
    },
}
