"""Exercises of lesson 03: seeds and streams."""

from nnlib.lab.exercises.exercise import Exercise

GIVEN = "seeded = np.random.RandomState"

EXERCISES = [
    Exercise(
        "03",
        "twelve numbers of seed 1",
        answer="seeded(1).random((3, 4))",
        given=GIVEN,
        hints=[
            "A fresh stream with seed 1 is np.random.RandomState(1). The table above was drawn with "
            "seed 7.",
            "The shape goes inside a second pair of brackets: (3, 4), rows first.",
        ],
        mistakes={
            "seeded(7).random((3, 4))": "That is the stream of seed 7. Seed 1, please.",
            "seeded(0).random((3, 4))": "That is the stream of seed 0. Seed 1, please.",
            "seeded(1).random((4, 3))": "4 rows and 3 columns. Rows come first: (3, 4).",
            "seeded(1).random(12)": "The right numbers in one row. As a table their shape is (3, 4).",
            "seeded(1).random(3)": "Three numbers. A table needs its two sizes in brackets: (3, 4).",
            "seeded(1).random()": "One number. The shape of a table goes into the brackets.",
            "2 * seeded(1).random((3, 4)) - 1": (
                "These are stretched already. Here the numbers are wanted as they come."
            ),
            "seeded(1).randn(3, 4)": (
                "randn draws from a bell curve, with negative numbers. random is the one."
            ),
            "seeded(1).random((4, 4))[1:]": (
                "That stream was not fresh: four numbers had been drawn from it before."
            ),
            "seeded(1).random((7, 4))[3:6]": (
                "That stream was not fresh: twelve numbers had been drawn from it before. Make it "
                "anew in this cell."
            ),
            "np.random.default_rng(1).random((3, 4))": (
                "default_rng is NumPy's newer stream: the same seed, other numbers. The video used "
                "RandomState."
            ),
        },
    ),
    Exercise(
        "03",
        "the last place",
        answer="syn0.size + syn1.size - 1",
        hints=[
            "The first table takes 12 numbers. The first of them is at place 0. Where is its last?",
            "Not sure? Draw both tables from one stream, then 20 numbers with a fresh one, and look "
            "for the last number.",
        ],
        mistakes={
            "16": "So many numbers are drawn. The first of them is at place 0.",
            "12": "There the second table begins. Where is its last number?",
            "11": "There the first table ends. The second takes four more.",
            "3": "That is its place in the second table. The first one has taken 12 before.",
            "4": "The second table has 4 numbers. The first one has taken 12 before.",
            "14": "One too few. Four numbers from place 12 on: 12, 13, ...",
            "17": "Two too many. 16 numbers, and the first is at place 0.",
            "12 * 4 - 1": "The tables are drawn one after the other: 12 and 4 are added.",
        },
    ),
]
