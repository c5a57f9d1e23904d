"""Exercises of lesson 15: save and resume."""

from nnlib.lab.exercises.exercise import Exercise
from nnlib.lab.resume_explorer import same_weights

NETWORKS = """
from nnlib.lab.resume_explorer import same_weights

syn0, syn1 = (layer.synapses for layer in Network.random([3, 4, 2], seed=2).layers)
one, twin = (Network([Layer(syn0), Layer(syn1)]) for _ in range(2))
nearly = Network([Layer(syn0), Layer(np.nextafter(syn1, 1))])  # the last bit of each weight
counted, exchanged = (  # the same numbers, in other places
    Network([Layer(table), Layer(syn1)]) for counts in [np.arange(12).reshape(3, 4)]
    for table in (counts, counts[::-1])
)
other_start, opposite = (Network([Layer(-syn0), Layer(each)]) for each in (syn1, -syn1))
small, small_twin = (Network.random([2, 3, 1], seed=2) for _ in range(2))


def tables(one, other, compare):
    # What a comparison says of each pair of tables.
    return [compare(a.synapses, b.synapses) for a, b in zip(one.layers, other.layers)]
"""


def my_bytes(network):
    return sum(8 * layer.synapses.size for layer in network.layers)


def my_shape(syn0, outputs):
    return syn0.shape[1], outputs


EXERCISES = [
    Exercise(
        "15",
        "how many bytes",
        answer=my_bytes,
        given="deep = Network.random([6, 2, 3, 1], seed=2)",
        calls=["(network,)", "(deep,)"],
        hints=[
            "How many weights has a table of 3 rows and 4 columns? The worked example begins with its shape.",
            "A table knows how many numbers it holds: its .size. And the table is layer.synapses.",
        ],
        mistakes={
            "lambda network: sum(layer.synapses.size for layer in network.layers)": (
                "That is how many weights there are. Each takes up eight bytes: leave the 8 * in front."
            ),
            "lambda network: sum(64 * layer.synapses.size for layer in network.layers)": (
                "These are bits, or bytes counted eight times: 64 bits are 8 bytes, and nbytes counts "
                "bytes already."
            ),
            "lambda network: sum(8 * 64 * layer.synapses.size for layer in network.layers)": (
                "Eight bytes are 64 bits, so they are counted twice: the 8 is enough."
            ),
            "lambda network: sum(8 * len(layer.synapses) for layer in network.layers)": (
                "len counts the rows of a table. Every row has several weights."
            ),
            "lambda network: sum(8 * layer.n_out for layer in network.layers)": (
                "That counts the columns of each table. Every column has several weights."
            ),
            "lambda network: sum(8 * sum(layer.synapses.shape) for layer in network.layers)": (
                "Rows and columns are added. Three rows of four are not seven weights."
            ),
            "lambda network: sum(8 * 1 for layer in network.layers)": (
                "Eight bytes for each table. How many weights are in one?"
            ),
            "lambda network: sum(8 * 16 for layer in network.layers)": (
                "16 is all weights of one network, and here it stands for each of its tables. How many "
                "has this layer?"
            ),
            "lambda network: sum(8 * 12 for layer in network.layers)": (
                "12 is the size of syn0. The tables differ: how many weights has this layer?"
            ),
            "lambda network: 8 * network.layers[0].synapses.size": (
                "These are the bytes of the first table. Add those of the others."
            ),
            "lambda network: 8 * network.layers[-1].synapses.size": (
                "These are the bytes of the last table. Add those of the others."
            ),
            "lambda network: [8 * layer.synapses.size for layer in network.layers]": (
                "These are the bytes of each table. How many are they together?"
            ),
            "lambda network: 8 * sum(network.sizes)": (
                "That counts neurons. The weights are between them."
            ),
        },
    ),
    Exercise(
        "15",
        "the same weights",
        answer=same_weights,
        given=NETWORKS,
        calls=[
            "(one, twin)",
            "(one, opposite)",
            "(one, nearly)",
            "(one, other_start)",
            "(other_start, opposite)",
            "(counted, exchanged)",
            "(small, small_twin)",
        ],
        shown=[same_weights],
        hints=[
            "one.layers[0].synapses is the first table of the first network. There is a second table, "
            "and a second network.",
            "np.array_equal(a, b) says whether two tables have the same shape and the same numbers, to "
            "the last bit. Join two of these questions with and.",
        ],
        mistakes={
            "lambda one, other: all(tables(one, other, np.allclose))": (
                "np.allclose is content with nearly equal. Two of the networks differ in the last "
                "bit: np.array_equal sees that."
            ),
            "lambda one, other: tables(one, other, np.array_equal)[0]": (
                "It compares the first tables only. Two networks may differ in the second."
            ),
            "lambda one, other: tables(one, other, np.array_equal)[1]": (
                "It compares the second tables only. Two networks may differ in the first."
            ),
            "lambda one, other: any(tables(one, other, np.array_equal))": (
                "One equal table is enough for it. Join the two questions with and, not with or."
            ),
            "lambda one, other: not all(tables(one, other, np.array_equal))": (
                "The other way round: True where they differ. Is there a not, or a != too many?"
            ),
            "lambda *each: all(tables(*each, lambda a, b: np.sum(a - b) == 0))": (
                "It adds up before it compares. Two weights that have changed places leave every sum as it "
                "was: np.array_equal compares place by place."
            ),
            "lambda *each: all(tables(*each, lambda a, b: np.isclose(a.sum(), b.sum())))": (
                "It compares sums, and nearly: weights that have changed places, or differ in the last bit, "
                "pass. np.array_equal compares place by place."
            ),
            "lambda one, other: one == other": (
                "It says no, whatever it is shown. == between two networks asks whether they are one "
                "and the same object: compare their tables."
            ),
            "lambda one, other: one.sizes == other.sizes": (
                "It says yes to all networks of the same sizes. The weights can differ all the same."
            ),
            "lambda one, other: one.layers[0].synapses == other.layers[0].synapses": (
                "True or False for each weight. np.array_equal makes one answer of it, and there is a "
                "second table."
            ),
        },
    ),
    Exercise(
        "15",
        "a shape that fits",
        answer=my_shape,
        given="mixed_up, small, square = np.zeros((3, 4)), np.ones((5, 2)), np.ones((6, 6))",
        calls=["(mixed_up, 1)", "(small, 3)", "(square, 4)"],
        hints=[
            "Read the last message again: what does it expect, and what did it get?",
            "A row of syn1 for each hidden neuron, a column for each output. Where in syn0.shape stands "
            "how many hidden neurons there are?",
        ],
        mistakes={
            "lambda syn0, outputs: syn0.shape": (
                "That is the shape of syn0. syn1 begins where syn0 ends."
            ),
            "lambda syn0, outputs: (syn0.shape[0], outputs)": (
                "As many rows as inputs. syn1 gets its numbers from the hidden neurons."
            ),
            "lambda syn0, outputs: (len(syn0) + 1, outputs)": (
                "A row more than there are inputs. The rows of syn1 are as many as the columns of syn0."
            ),
            "lambda syn0, outputs: (outputs, syn0.shape[1])": (
                "The two are exchanged: rows first, then columns."
            ),
            "lambda syn0, outputs: (outputs, syn0.shape[0])": (
                "Rows first, then columns; and it is not the inputs that syn1 gets its numbers from."
            ),
            "lambda syn0, outputs: syn0.shape[::-1]": (
                "The rows are right. A column for each output: how many are there to be?"
            ),
            "lambda syn0, outputs: (syn0.shape[1], 1)": (
                "The rows are right. There is one output here, however many are wanted: put outputs."
            ),
            "lambda syn0, outputs: (syn0.shape[1], syn0.shape[1])": (
                "The rows are right. A column for each output: how many are there to be?"
                " Not as many as hidden neurons."
            ),
            "lambda syn0, outputs: (4, outputs)": (
                "The columns are right. Four hidden neurons have only some networks: syn0 says how many."
            ),
            "lambda syn0, outputs: (5, outputs)": (
                "The columns are right. Five rows is what the file has, and they do not fit."
            ),
            "lambda syn0, outputs: (*syn0.shape, outputs)": (
                "These are the sizes of the three layers. A table has rows and columns."
            ),
            "lambda syn0, outputs: syn0.shape[1]": "These are the rows. And the columns?",
            "lambda syn0, outputs: (syn0.shape[1],)": (
                "These are the rows. A column has a shape of two numbers."
            ),
            "lambda syn0, outputs: (syn0.size, outputs)": (
                ".size is how many weights syn0 has. Its columns are syn0.shape[1]."
            ),
            "lambda syn0, outputs: np.zeros((syn0.shape[1], outputs))": (
                "That is a table of the right shape. Only the shape is asked for."
            ),
            "lambda syn0, outputs: syn0.shape[1] * outputs": (
                "That is how many weights syn1 has. The shape is two numbers, with a comma."
            ),
        },
    ),
]
