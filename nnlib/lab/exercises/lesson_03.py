"""Exercises of lesson 03: seeds and streams."""

from nnlib.lab.exercises.exercise import Exercise

GIVEN = "seeded = np.random.RandomState"

EXERCISES = [
    Exercise(
        "03",
        "the second four",
        answer="lambda seed: seeded(seed).random(8)[4:]",
        given=GIVEN,
        calls=["(1,)", "(2,)", "(30,)"],
        hints=[
            "The second four stand at the places 4, 5, 6 and 7. Which numbers come before them?",
            "Whatever is drawn, [4:] drops the first four of it. Four must be left.",
        ],
        mistakes={
            "lambda seed: seeded(seed).random(4)[4:]": (
                "Four are drawn, and all four are dropped: nothing is left. Draw more."
            ),
            "lambda seed: seeded(seed).random(7)[4:]": (
                "Three are left: the places 4, 5 and 6. Place 7 is the eighth number."
            ),
            "lambda seed: seeded(seed).random(9)[4:]": "Five are left: one too many is drawn.",
            "lambda seed: seeded(seed).random(12)[4:]": (
                "Eight are left: the second four, and the third four behind them."
            ),
            "lambda seed: seeded(seed).random(5)[4:]": (
                "One is left, the number at place 4. Three more belong to it."
            ),
            "lambda seed: seeded(seed).random((8, 4))[4:]": (
                "That is a table of rows, four of them dropped. A single number goes in the brackets."
            ),
            "lambda seed: seeded(seed).random(4)": "These are the first four. Drop them.",
            "lambda seed: seeded(seed).random(8)": (
                "The first four are still in front. [4:] behind it drops them."
            ),
            "lambda seed: seeded(seed).random(9)[5:]": (
                "It begins one place too late: the fifth number stands at place 4."
            ),
            "lambda seed: np.random.default_rng(seed).random(8)[4:]": (
                "default_rng is the newer recipe: the same seed, other numbers. Stay with "
                "RandomState."
            ),
            "lambda seed: seeded(seed).randn(8)[4:]": (
                "randn draws from a bell curve, with negative numbers. Use random."
            ),
        },
    ),
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
