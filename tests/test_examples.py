from dataclasses import FrozenInstanceError

import numpy as np
import pytest

from nnlib import FOUR_EXAMPLES, HELD_OUT_EXAMPLES, Examples, Layer


def test_the_four_examples_are_those_of_the_video():
    assert FOUR_EXAMPLES.inputs.tolist() == [[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]]
    assert FOUR_EXAMPLES.targets.tolist() == [[0], [1], [1], [0]]


def test_the_four_and_those_held_out_are_all_eight_and_follow_one_rule():
    inputs = np.vstack([FOUR_EXAMPLES.inputs, HELD_OUT_EXAMPLES.inputs])
    targets = np.vstack([FOUR_EXAMPLES.targets, HELD_OUT_EXAMPLES.targets])
    assert len(np.unique(inputs, axis=0)) == 8
    assert np.array_equal(targets[:, 0], inputs[:, 0] != inputs[:, 1])


def test_length_is_the_number_of_rows():
    assert len(Examples("five", np.zeros((5, 2)), np.zeros((5, 3)))) == 5


def test_examples_do_not_change_when_the_tables_they_came_from_do():
    inputs, targets = np.zeros((2, 2)), np.ones((2, 1))
    examples = Examples("mine", inputs, targets)
    inputs[:], targets[:] = 7, 7
    assert np.all(examples.inputs == 0)
    assert np.all(examples.targets == 1)


def test_examples_cannot_be_changed():
    for table in (FOUR_EXAMPLES.inputs, FOUR_EXAMPLES.targets):
        with pytest.raises(ValueError, match="read-only"):
            table[0, 0] = 5
    with pytest.raises(FrozenInstanceError):
        FOUR_EXAMPLES.inputs = np.zeros((4, 3))


@pytest.mark.parametrize(
    ("inputs", "targets", "words"),
    [
        (
            [[0], [1]],
            [0, 1],
            r"targets of shape (2, n_out), got (2,): write it as a column, [[0], ",
        ),
        ([0, 1], [[0], [1]], "inputs of shape (examples, n_in), got (2,): write it as a column"),
        ([[0], [1]], [[0], [1], [1]], "targets of shape (2, n_out), got (3, 1)"),
        ([[0], [1]], 1, "targets of shape (2, n_out), got ()"),
        (np.zeros((2, 2, 2)), [[0], [1]], "inputs of shape (examples, n_in), got (2, 2, 2)"),
        ([], [], "inputs of shape (examples, n_in), got (0,)"),
        ([[]], [[1]], "inputs of shape (examples, n_in), got (1, 0)"),
        (np.zeros((0, 3)), np.zeros((0, 1)), "inputs of shape (examples, n_in), got (0, 3)"),
        ([[0]], [[]], "targets of shape (1, n_out), got (1, 0)"),
        (
            [[0, 1], [np.nan, 1]],
            [[0], [1]],
            "inputs to hold finite numbers (up to 1e+100), got nan at",
        ),
        (
            [[0], [1]],
            [[0], [np.inf]],
            "targets to hold finite numbers (up to 1e+100), got inf at [1, 0]",
        ),
        ([[1e200]], [[1]], "inputs to hold finite numbers (up to 1e+100), got 1e+200 at [0, 0]"),
        ([["zero"]], [[0]], "inputs to be made of numbers, got [['zero']]"),
        ([[0]], [["1"]], "targets to be made of numbers, got [['1']]"),
        (None, [[0]], "inputs to be made of numbers, got None"),
        ([[0, 1], [1]], [[0], [1]], "inputs with rows of equal length, got [[0, 1], [1]]"),
    ],
)
def test_a_bad_table_is_named_with_what_was_expected_and_what_came(inputs, targets, words):
    with pytest.raises(ValueError) as error:
        Examples("mine", inputs, targets)
    assert str(error.value).startswith(f"expected {words}")


def test_a_flat_list_is_told_the_ways_to_write_it_that_can_be_right_and_no_other():
    flat, column, row = [0, 1], "as a column, [[0], [1]]", "as one row, [[0, 1]]"
    for make, ways in (
        (lambda: Examples("mine", [[0], [1]], flat), f": write it {column}"),
        (lambda: Layer(np.ones((2, 1))).forward(flat), f": write it {row}"),
        (lambda: Layer(flat), f": write it {column}, or {row}"),
        (lambda: Layer(np.ones((3, 1))).forward(flat), "got (2,)"),  # neither
    ):
        with pytest.raises(ValueError) as error:
            make()
        assert str(error.value).endswith(ways)


def test_an_error_about_a_large_table_stays_on_one_short_line():
    with pytest.raises(ValueError) as error:
        Examples("mine", np.full((100, 100), "text"), [[0]])
    assert "\n" not in str(error.value)
    assert len(str(error.value)) < 120


def test_batches_are_all_the_examples_once_in_another_order():
    examples = Examples("ten", np.arange(20).reshape(10, 2), np.arange(10)[:, None])
    batches = list(examples.batches(4, seed=1))
    assert [len(batch) for batch in batches] == [4, 4, 2]
    inputs = np.concatenate([batch.inputs for batch in batches])
    targets = np.concatenate([batch.targets for batch in batches])
    assert not np.array_equal(targets, examples.targets)
    assert np.array_equal(inputs[:, :1], 2 * targets)  # each question kept its answer
    assert sorted(targets[:, 0]) == list(range(10))


def test_a_seed_shuffles_the_same_way_each_time_and_a_stream_another_way():
    def order(seed):
        return [batch.inputs.tobytes() for batch in FOUR_EXAMPLES.batches(1, seed)]

    stream = np.random.RandomState(1)
    assert order(1) == order(1) == order(stream)
    assert order(stream) != order(1)


@pytest.mark.parametrize("size", [0, 2.5, "all"])
def test_a_batch_has_a_whole_number_of_examples(size):
    with pytest.raises(ValueError, match="expected size to be a whole number from 1 up"):
        next(FOUR_EXAMPLES.batches(size, seed=1))
