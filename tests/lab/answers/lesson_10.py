"""Answers to the exercises of lesson 10."""

PROGRAM = "[*log[:2], *log[2:]]"

RIGHT = {
    "first below 0.05": [
        "np.argmax(history.errors < 0.05)",
        "np.sum(history.errors >= 0.05)",
        "next(k for k, error in enumerate(errors) if error < 0.05)",
        "np.flatnonzero(errors < 0.05)[0]",
    ],
    "your own four-minute program": [
        PROGRAM,
        "log.tolist()",
        "errors[[0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000]]",
    ],
}
WRONG = {
    "first below 0.05": {
        "...": "Not written yet",
        "np.argmax(errors > 0.05)": "where the training begins",
        "np.argmin(errors)": "smallest",
        "np.argmax(errors < 0.1)": "below 0.1",
        "np.sum(errors < 0.05)": "So many are below",
        "errors < 0.05": "list of False and True",
        "np.argmax(errors < 0.05) - 1": "One too few",
        "errors[np.argmax(errors < 0.05)]": "That is the error there",
        "np.argmax": "Call it",
        "700": "is not the number",
    },
    "your own four-minute program": {
        "[..., ...]": "Not written yet",
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
