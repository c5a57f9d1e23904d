"""Exercises of lesson 03: seeds and streams."""

import numpy as np

from nnlib.lab.exercises.exercise import Exercise

GIVEN = "seeded = np.random.RandomState"


def my_second_four(seed):
    return np.random.RandomState(seed).random(8)[4:]


def my_table(seed, rows, columns):
    return np.random.RandomState(seed).random((rows, columns))


def my_last_place(rows, columns, more):
    return rows * columns + more - 1


EXERCISES = [
    Exercise(
        "03",
        "the second four",
        answer=my_second_four,
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
        "a table from a seed",
        answer=my_table,
        given=GIVEN,
        calls=["(1, 3, 4)", "(2, 5, 2)", "(30, 1, 6)"],
        hints=[
            "np.random.RandomState(7) was a fresh stream with seed 7. What stands in place of the 7?",
            "The size goes inside a second pair of brackets, rows first, as in .random((2, 3)).",
        ],
        mistakes={
            "lambda seed, rows, columns: seeded(7).random((rows, columns))": (
                "That is the stream of seed 7, whatever comes in. Use seed."
            ),
            "lambda seed, rows, columns: seeded(1).random((rows, columns))": (
                "That is the stream of seed 1, whatever comes in. Use seed."
            ),
            "lambda seed, rows, columns: seeded(seed).random((3, 4))": (
                "Always 3 rows and 4 columns. Use rows and columns."
            ),
            "lambda seed, rows, columns: seeded(seed).random((2, 3))": (
                "Always 2 rows and 3 columns. Use rows and columns."
            ),
            "lambda seed, rows, columns: seeded(1).random((3, 4))": (
                "Right for seed 1, 3 rows and 4 columns, and always those. Use the three names."
            ),
            "lambda seed, rows, columns: seeded(seed).random((columns, rows))": (
                "Rows and columns are exchanged. Rows come first: (rows, columns)."
            ),
            "lambda seed, rows, columns: seeded(seed).random(rows * columns)": (
                "The right numbers in one row. A table needs its two sizes in brackets."
            ),
            "lambda seed, rows, columns: seeded(seed).random(rows + columns)": (
                "That draws rows + columns numbers, in one row. A table needs its two sizes in "
                "brackets, with a comma."
            ),
            "lambda seed, rows, columns: seeded(seed).random(rows)": (
                "One number for each row. Each row has as many as there are columns."
            ),
            "lambda seed, rows, columns: seeded(seed).random()": (
                "One number. The size of a table goes into the brackets."
            ),
            "lambda seed, rows, columns: 2 * seeded(seed).random((rows, columns)) - 1": (
                "These are stretched already. Here the numbers are wanted as they come."
            ),
            "lambda seed, rows, columns: seeded(seed).randn(rows, columns)": (
                "randn draws from a bell curve, with negative numbers. random is the one."
            ),
            "lambda seed, rows, columns: seeded(seed).random((rows + 1, columns))[1:]": (
                "That stream was not fresh: some numbers had been drawn from it before."
            ),
            "lambda seed, rows, columns: np.random.default_rng(seed).random((rows, columns))": (
                "default_rng is NumPy's newer recipe: the same seed, other numbers. The video used "
                "RandomState."
            ),
        },
    ),
    Exercise(
        "03",
        "the last place",
        answer=my_last_place,
        calls=["(3, 4, 4)", "(2, 3, 1)", "(5, 1, 10)"],
        hints=[
            "A table of 3 rows and 4 columns takes 12 numbers. The first of them is at place 0. Where "
            "is its last? And where do the others begin?",
            "Not sure? Draw a table of 2 rows and 3 columns and one more number from one stream, then "
            "7 numbers from a fresh one, and look for the last.",
        ],
        mistakes={
            "lambda rows, columns, more: rows * columns + more": (
                "So many numbers are drawn. The first of them is at place 0."
            ),
            "lambda rows, columns, more: rows * columns": (
                "There the numbers behind the table begin. Where do they end?"
            ),
            "lambda rows, columns, more: rows * columns - 1": (
                "There the table ends. Behind it more numbers are drawn."
            ),
            "lambda rows, columns, more: more - 1": (
                "That is its place among those behind the table. The table's own numbers come before."
            ),
            "lambda rows, columns, more: more": (
                "So many come behind the table. The table's own numbers come before them."
            ),
            "lambda rows, columns, more: rows + columns + more - 1": (
                "rows + columns is too small: each row has a number in every column. That is times."
            ),
            "lambda rows, columns, more: rows + columns + more": (
                "A table has rows times columns numbers, and the first number is at place 0."
            ),
            "lambda rows, columns, more: rows * columns * more - 1": (
                "The numbers behind the table are drawn after it: they are added, not multiplied."
            ),
            "lambda rows, columns, more: rows * columns + more - 2": (
                "One too few: 1 is taken away twice. There is one place 0 in the row, not two."
            ),
            "lambda rows, columns, more: rows * columns + more + 1": (
                "Two too many. To begin at 0 makes a place smaller by 1, not larger."
            ),
            "lambda rows, columns, more: rows * (columns + more) - 1": (
                "It draws more numbers for each row. They come once, behind the table."
            ),
            "lambda rows, columns, more: 15": (
                "15 is right for 3 rows, 4 columns and 4 more. Calculate with the three names."
            ),
        },
    ),
]
