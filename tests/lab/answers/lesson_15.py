"""Answers to the exercises of lesson 15."""

LOOPS = """
def mine(one, other):
    for layer, twin in zip(one.layers, other.layers):
        for a, b in zip(layer.synapses.ravel(), twin.synapses.ravel()):
            if a != b:
                return False
    return True
"""
BOTH = """
def mine(one, other):
    (a, b), (c, d) = one.layers, other.layers
    return {0}
"""
PRINTS = """
def mine(one, other):
    print(np.array_equal(one.layers[0].synapses, other.layers[0].synapses))
"""
ONE_SIZE = """
def mine(one, other):
    for row in range(3):
        for column in range(4):
            if one.layers[0].synapses[row, column] != other.layers[0].synapses[row, column]:
                return False
    return np.array_equal(one.layers[1].synapses, other.layers[1].synapses)
"""
HALF_FILLED = """
def mine(network):
    return sum(8 * {0} for layer in network.layers)
"""
ADDED_UP = """
def mine(network):
    bits = 0
    for layer in network.layers:
        for row in layer.synapses:
            bits += 64 * len(row)
    return bits // 8
"""
PRINTS_BYTES = """
def mine(network):
    print(sum(8 * layer.synapses.size for layer in network.layers))
"""
SHAPE = """
def mine(syn0, outputs):
    return {0}
"""
FIRST, SECOND = "np.array_equal(a.synapses, c.synapses)", "np.array_equal(b.synapses, d.synapses)"

RIGHT = {
    "how many bytes": [
        HALF_FILLED.format("layer.synapses.size"),
        HALF_FILLED.format("len(layer.synapses) * layer.n_out"),
        HALF_FILLED.format("np.prod(layer.synapses.shape)"),
        "lambda network: sum(layer.synapses.nbytes for layer in network.layers)",
        ADDED_UP,
    ],
    "the same weights": [
        BOTH.format(f"{FIRST} and {SECOND}"),
        BOTH.format("np.all(a.synapses == c.synapses) and np.all(b.synapses == d.synapses)"),
        LOOPS,
    ],
    "a shape that fits": [
        SHAPE.format("syn0.shape[1], outputs"),
        SHAPE.format("(len(syn0[0]), outputs)"),
        SHAPE.format("[syn0.shape[-1], outputs]"),
        SHAPE.format("np.zeros((syn0.T.shape[0], outputs)).shape"),
        "lambda table, n: (len(table.T), n)",
    ],
}
WRONG = {
    "how many bytes": {
        HALF_FILLED.format("..."): "Not written yet",
        HALF_FILLED.format("1"): "for each table",
        HALF_FILLED.format("16"): "How many has this layer",
        HALF_FILLED.format("12"): "the size of syn0",
        HALF_FILLED.format("64 * layer.synapses.size"): "counted twice",
        HALF_FILLED.format("layer.synapses.nbytes"): "nbytes counts bytes already",
        HALF_FILLED.format("len(layer.synapses)"): "len counts the rows",
        HALF_FILLED.format("layer.synapses.shape[1]"): "the columns of each table",
        HALF_FILLED.format("sum(layer.synapses.shape)"): "are not seven weights",
        HALF_FILLED.format("layer.synapses"): "The shapes do not fit",
        HALF_FILLED.format("layer.synapses.shape"): "It stopped with TypeError",
        HALF_FILLED.format("layer.synapsis.size"): "Did you mean synapses?",
        "lambda network: 64 * sum(layer.synapses.size for layer in network.layers)": "These are bits",
        "lambda network: 16": "whatever it is given",
        "lambda network: sum(each.synapses.size for each in network.layers)": "leave the 8 *",
        "lambda network: network.layers[0].synapses.nbytes": "of the first table",
        "lambda network: [each.synapses.nbytes for each in network.layers]": "How many are they together",
        "lambda network: 8 * sum(network.sizes)": "counts neurons",
        PRINTS_BYTES: "write return instead of print",
        "128": "Expected a function",
    },
    "the same weights": {
        BOTH.format("..."): "Not written yet",
        PRINTS: "write return instead of print",
        "same_weights": "the library's own function",
        "lambda one, other: same_weights(one, other)": "it calls same_weights",
        "lambda one, other: one == other": "whatever it is shown",
        "lambda one, other: one.sizes == other.sizes": "of the same sizes",
        "lambda one, other: one is other": "whatever it is shown",
        BOTH.format(FIRST): "the first tables only",
        BOTH.format(SECOND): "the second tables only",
        BOTH.format(f"{FIRST} or {SECOND}"): "with and, not with or",
        BOTH.format(f"not ({FIRST} and {SECOND})"): "The other way round",
        BOTH.format(f"({FIRST}, {SECOND})"): "Expected one number",
        BOTH.format(
            "np.isclose(a.synapses.sum(), c.synapses.sum())"
            " and np.isclose(b.synapses.sum(), d.synapses.sum())"
        ): "It compares sums, and nearly",
        BOTH.format(
            "np.sum(a.synapses - c.synapses) == 0 and np.sum(b.synapses - d.synapses) == 0"
        ): "have changed places",
        BOTH.format(
            "a.synapses.sum() == c.synapses.sum() and b.synapses.sum() == d.synapses.sum()"
        ): "have changed places",
        BOTH.format("a.synapses == c.synapses"): "for each weight",
        BOTH.format("a.synapses == c.synapses and b.synapses == d.synapses"): "It stopped with",
        BOTH.format(f"{FIRST} and {SECOND}").replace("array_equal", "allclose"): "nearly equal",
        BOTH.format("np.array_equal(a, c) and np.array_equal(b, d)"): "whatever it is shown",
        BOTH.format("np.array_equal(a.synapsis, c.synapses)"): "Did you mean synapses?",
        ONE_SIZE: "not on every one (here Network([2, 3, 1]), Network([2, 3, 1]))",
        "lambda one: True": "as many names in its brackets",
    },
    "a shape that fits": {
        SHAPE.format("..."): "Not written yet",
        SHAPE.format("(syn0.shape[1], ...)"): "Not written yet",
        SHAPE.format("(5, 1)"): "whatever it is given",
        SHAPE.format("(4, 1)"): "whatever it is given",
        SHAPE.format("(4, outputs)"): "Four hidden neurons",
        SHAPE.format("(syn0.shape[1], 1)"): "The rows are right",
        SHAPE.format("syn0.shape"): "the shape of syn0",
        SHAPE.format("syn0.shape[0], outputs"): "As many rows as inputs",
        SHAPE.format("outputs, syn0.shape[1]"): "rows first, then columns",
        SHAPE.format("syn0.shape[::-1]"): "how many are there to be",
        SHAPE.format("syn0.shape[1], syn0.shape[1]"): "Not as many as hidden neurons",
        SHAPE.format("(3, syn0.shape[1], outputs)"): "Expected 2 results",
        SHAPE.format("(len(syn0), syn0.shape[1], outputs)"): "the sizes of the three layers",
        SHAPE.format("syn0.shape[1]"): "And the columns?",
        SHAPE.format("np.zeros((syn0.shape[1], outputs))"): "Only the shape is asked for",
        SHAPE.format("syn0.shape(1), outputs"): "Is a * missing there",
        SHAPE.format("syn0.shape[2], outputs"): "Python counts from 0",
        SHAPE.format("syn0.shap[1], outputs"): "Did you mean shape?",
        SHAPE.format("syn0[1], outputs"): "Expected one number",
        SHAPE.format("syn0.shape[1] - 1, outputs"): "One too few",
        SHAPE.format("None"): "hands nothing back",
        SHAPE.format("Network.random([*syn0.shape, outputs]).layers[1].synapses.shape"): (
            "it calls Network.random"
        ),
        "(4, 1)": "Expected a function",
    },
}
