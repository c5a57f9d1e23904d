import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import law, networks_with_examples
from sklearn.metrics import log_loss, mean_squared_error

from nnlib import cross_entropy, squared_error

probabilities = st.floats(0.01, 0.99)


def test_squared_error_worked_out_by_hand():
    assert squared_error([[1.0, 0.5]], [[0.0, 0.0]]) == 0.5 * (1 + 0.25)


def test_cross_entropy_worked_out_by_hand():
    # certain to one half: log 2 each; certain to 1/4 of what happens: log 4
    assert cross_entropy([[0.5], [0.5]], [[0], [1]]) == pytest.approx(2 * np.log(2))
    assert cross_entropy([[0.25]], [[1]]) == pytest.approx(np.log(4))
    assert cross_entropy([[0.25]], [[0]]) == pytest.approx(np.log(4 / 3))


def test_a_right_answer_that_is_certain_costs_nothing_and_a_wrong_one_everything():
    assert cross_entropy([[0.0, 1.0]], [[0, 1]]) == 0
    assert cross_entropy([[0.0]], [[1]]) == np.inf
    assert cross_entropy([[1.0]], [[0]]) == np.inf
    assert cross_entropy([[1.0]], [[0.5]]) == np.inf


@law
@given(st.lists(st.tuples(probabilities, st.integers(0, 1)), min_size=1))
def test_both_agree_with_scikit_learn(pairs):
    outputs, targets = (np.array(each, dtype=float)[:, None] for each in zip(*pairs, strict=True))
    assert squared_error(outputs, targets) == pytest.approx(
        mean_squared_error(targets, outputs) * len(pairs) / 2
    )
    assert cross_entropy(outputs, targets) == pytest.approx(
        log_loss(targets, outputs, normalize=False, labels=[0, 1])
    )


@law
@given(networks_with_examples())
def test_a_network_is_judged_by_the_loss_of_its_last_layer(both):
    network, examples = both
    assert network.loss(examples) == squared_error(
        network.predict(examples.inputs), examples.targets
    )


@pytest.mark.parametrize(
    ("outputs", "targets", "words"),
    [
        ([[1.5]], [[1]], "expected outputs between 0 and 1, got 1.5"),
        ([[0.5]], [[-1]], "expected targets between 0 and 1, got -1"),
        ([[0.5]], [[1, 0]], r"expected targets of shape \(1, 1\), got \(1, 2\)"),
        ([0.5], [[1]], "expected outputs of shape"),
    ],
)
def test_what_is_no_probability_is_refused_in_words(outputs, targets, words):
    with pytest.raises(ValueError, match=words):
        cross_entropy(outputs, targets)
