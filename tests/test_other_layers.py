import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from laws import law, random_examples, same, seeds

from nnlib import (
    FOUR_EXAMPLES,
    BiasLayer,
    CrossEntropyLayer,
    Examples,
    Layer,
    MomentumLayer,
    Network,
    ReluLayer,
    TanhLayer,
    TrainingError,
    load,
    other_layers,
    save,
    train,
)

KINDS = [Layer, TanhLayer, ReluLayer, CrossEntropyLayer, BiasLayer, MomentumLayer]
ALL_KINDS = [
    kind
    for kind in vars(other_layers).values()
    if isinstance(kind, type) and issubclass(kind, Layer)
]
CLASSIC = Network.random([3, 4, 1], seed=1)
SYN0, SYN1 = (layer.synapses for layer in CLASSIC.layers)


class MomentumAndBias(MomentumLayer, BiasLayer):
    """Two changes at once."""


class BiasedTanh(BiasLayer, TanhLayer):
    """Two changes at once."""


class BiasedCrossEntropy(BiasLayer, CrossEntropyLayer):
    """Two changes at once."""


hidden_kinds = st.sampled_from(
    [Layer, TanhLayer, ReluLayer, BiasLayer, MomentumLayer, MomentumAndBias, BiasedTanh]
)
last_kinds = st.sampled_from([*KINDS, MomentumAndBias, BiasedTanh, BiasedCrossEntropy])


@st.composite
def mixed_networks_with_examples(draw):
    """A network with layers of any kinds, and examples that fit it."""
    sizes = draw(st.lists(st.integers(1, 4), min_size=2, max_size=4))
    kinds = [draw(hidden_kinds) for _ in sizes[2:]] + [draw(last_kinds)]
    stream = np.random.RandomState(draw(seeds))
    layers = [
        kind(stream.uniform(-1, 1, (n_in + issubclass(kind, BiasLayer), n_out)))
        for kind, n_in, n_out in zip(kinds, sizes[:-1], sizes[1:], strict=True)
    ]
    return Network(layers), random_examples(sizes, draw(st.integers(1, 5)), draw(seeds))


def with_weight(network, k, place, value):
    layers = list(network.layers)
    synapses = layers[k].synapses.copy()
    synapses[place] = value
    layers[k] = type(layers[k])(synapses)
    return Network(layers)


@law
@given(mixed_networks_with_examples())
def test_the_gradient_of_any_mixture_equals_the_central_difference(both):
    network, examples = both
    step, h = network.step(examples), 1e-5
    for layer, values in zip(network.layers, step.layers[1:], strict=True):
        # At 0 relu has a corner, and its slope is anybody's choice.
        assume(not isinstance(layer, ReluLayer) or np.all((values == 0) | (values > 1e-3)))
        if isinstance(layer, ReluLayer):
            before = step.layers[network.layers.index(layer)]
            assume(np.all(np.abs(before @ layer.synapses) > 1e-3))
    for k, layer in enumerate(network.layers):
        for place in np.ndindex(*layer.synapses.shape):
            value = layer.synapses[place]
            up, down = (
                with_weight(network, k, place, value + nudge).loss(examples) for nudge in (h, -h)
            )
            slope = (up - down) / (2 * h)
            assert step.gradients[k][place] == pytest.approx(slope, rel=1e-6, abs=1e-7)


@law
@given(mixed_networks_with_examples(), st.integers(0, 6), st.integers(0, 6))
def test_training_any_mixture_is_stepping_and_can_be_resumed(both, first, second):
    network, examples = both
    one_go = train(network, examples, first + second, 0.1)
    resumed = train(train(network, examples, first, 0.1).network, examples, second, 0.1)
    stepped = network
    for _ in range(first + second):
        stepped = stepped.step(examples, 0.1).network
    assert same(one_go.network, stepped)
    assert same(one_go.network, resumed.network)
    assert [type(layer) for layer in stepped.layers] == [type(layer) for layer in network.layers]


def test_the_constant_third_input_has_been_a_bias_all_along():
    two_inputs = Examples("without the ones", FOUR_EXAMPLES.inputs[:, :2], FOUR_EXAMPLES.targets)
    network = Network([BiasLayer(SYN0), Layer(SYN1)])
    assert network.sizes == [2, 4, 1]
    trained = train(network, two_inputs, 1_000).network
    classic = train(CLASSIC, FOUR_EXAMPLES, 1_000).network
    for one, other in zip(trained.layers, classic.layers, strict=True):
        assert one.synapses == pytest.approx(other.synapses, rel=1e-9)


def test_cross_entropy_moves_an_answer_that_is_certain_and_wrong_where_squared_error_does_not():
    outputs, error = [[0.999]], [[-0.999]]
    assert CrossEntropyLayer(SYN1).delta(outputs, error) == -0.999
    assert Layer(SYN1).delta(outputs, error) == pytest.approx(-0.999 * 0.000999)


def test_momentum_keeps_a_share_of_the_last_step():
    layer = MomentumLayer([[1.0]], momentum=0.5)
    once = layer.step([[1.0]], [[0.25]])
    twice = once.step([[1.0]], [[0.25]])
    assert once.synapses.item() == 1.25
    assert twice.synapses.item() == 1.25 + 0.25 + 0.5 * 0.25
    assert layer.velocity.item() == 0


def test_no_momentum_is_the_classic_training():
    network = Network([MomentumLayer(SYN0, 0.0), MomentumLayer(SYN1, 0.0)])
    assert same(
        train(network, FOUR_EXAMPLES, 500).network, train(CLASSIC, FOUR_EXAMPLES, 500).network
    )


def test_relu_hands_on_what_is_positive_and_takes_no_blame_for_the_rest():
    layer = ReluLayer([[1.0, -1.0]])
    outputs = layer.forward([[2.0]])
    assert outputs.tolist() == [[2.0, 0.0]]
    assert layer.delta(outputs, [[0.5, 0.5]]).tolist() == [[0.5, 0.0]]


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_every_kind_survives_being_saved(kind, tmp_path):
    trained = train(Network([kind(SYN0[:3, :3]), kind(SYN0)][:1]), example_for(kind), 5, 0.1)
    save(tmp_path / "network.npz", trained.network)
    back = load(tmp_path / "network.npz")
    assert [type(layer) for layer in back.layers] == [kind]
    assert same(back, trained.network)
    again = train(back, example_for(kind), 5, 0.1).network
    assert same(again, train(trained.network, example_for(kind), 5, 0.1).network)


def example_for(kind):
    n_in = 3 - issubclass(kind, BiasLayer)
    return Examples("one", np.ones((1, n_in)), np.ones((1, 3)))


def test_a_kind_of_ones_own_is_not_saved_as_something_else(tmp_path):
    with pytest.raises(ValueError, match="expected layers of the classes Layer, TanhLayer"):
        save(tmp_path / "network.npz", Network([BiasedTanh(SYN0)]))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("arrays", "words"),
    [
        ({"kind0": "Ghost"}, "expected kind0 to be one of Layer, TanhLayer"),
        ({"kind0": "MomentumLayer"}, "expected the number momentum0 and the table velocity0"),
        (
            {"kind0": "MomentumLayer", "momentum0": 2.0, "velocity0": SYN0},
            "expected momentum to be a number from 0 to below 1, got 2.0",
        ),
        (
            {"kind0": "MomentumLayer", "momentum0": 0.5, "velocity0": SYN1},
            r"expected velocity of shape \(3, 4\), got \(4, 1\)",
        ),
    ],
)
def test_a_file_with_a_layer_that_cannot_be_is_refused_in_words(tmp_path, arrays, words):
    np.savez(tmp_path / "network.npz", syn0=SYN0, **arrays)
    with pytest.raises(ValueError, match=words):
        load(tmp_path / "network.npz")


@pytest.mark.parametrize("kind", [TanhLayer, MomentumLayer])
def test_weights_that_run_away_are_told_with_the_iteration(kind):
    network = Network([kind(SYN0), Layer(SYN1)])
    with pytest.raises(TrainingError, match=r"ran away at iteration 0: .*smaller than 1e\+200"):
        train(network, FOUR_EXAMPLES, 10, 1e200)


def test_only_the_last_layer_has_a_loss():
    with pytest.raises(ValueError, match="at the end only, got CrossEntropyLayer"):
        Network([CrossEntropyLayer(SYN0), Layer(SYN1)])


def test_a_bias_needs_something_to_be_added_to():
    with pytest.raises(ValueError, match="two rows or more"):
        BiasLayer([[1.0]])
    with pytest.raises(ValueError, match=r"inputs of shape \(examples, 2\), got \(1, 3\)"):
        BiasLayer(SYN0).forward([[1, 2, 3]])


@pytest.mark.parametrize("momentum", [1, -0.1, "much", np.nan, True])
def test_momentum_is_a_share(momentum):
    with pytest.raises(ValueError, match="expected momentum to be a number from 0 to below 1"):
        MomentumLayer(SYN0, momentum)
