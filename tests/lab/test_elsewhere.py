import json
import os
import shutil
import subprocess
import sys

import numpy as np
import pytest

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
)
from nnlib.lab import elsewhere
from nnlib.lab.elsewhere import (
    NOT_INSTALLED,
    ask_pytorch,
    in_javascript,
    in_pytorch,
    in_scikit_learn,
    pytorch_gradients,
)

CLASSIC = Network.random([3, 4, 1], seed=1)
SYN0, SYN1 = (layer.synapses for layer in CLASSIC.layers)
TWO_INPUTS = Examples("without the ones", FOUR_EXAMPLES.inputs[:, :2], FOUR_EXAMPLES.targets)

SIZES = [[3, 1], [3, 4, 1], [2, 5, 3, 1], [4, 3, 2], [3, 6, 5, 4, 3]]


@pytest.fixture
def torch():
    """PyTorch, which learners need not have; where it is asked for, a missing one is a failure."""
    found = elsewhere._pytorch()
    if found is None and os.environ.get("NNLIB_REQUIRE_TORCH") == "1":
        pytest.fail("PyTorch is not installed", pytrace=False)
    return found or pytest.skip("PyTorch is not installed")


def random_examples(sizes):
    stream = np.random.RandomState(2)
    inputs, targets = stream.uniform(-2, 2, (7, sizes[0])), stream.uniform(0, 1, (7, sizes[-1]))
    return Examples("random", inputs, targets)


def probabilities(classifier, inputs):
    told = classifier.predict_proba(inputs)
    return told[:, 1:] if classifier.n_outputs_ == 1 else told


@pytest.mark.parametrize("sizes", SIZES)
@pytest.mark.parametrize("hidden", [Layer, TanhLayer, ReluLayer, MomentumLayer])
def test_scikit_learn_gives_the_same_answers(sizes, hidden):
    *first, last = Network.random(sizes, seed=1).layers
    network = Network([*(hidden(layer.synapses) for layer in first), last])
    inputs = random_examples(sizes).inputs
    told = probabilities(in_scikit_learn(network), inputs)
    assert told == pytest.approx(network.predict(inputs), abs=1e-15)


def test_the_bias_of_scikit_learn_is_the_last_row_of_ours():
    classifier = in_scikit_learn(Network([BiasLayer(SYN0), CrossEntropyLayer(SYN1)]))
    assert np.array_equal(classifier.intercepts_[0], SYN0[-1])
    told = probabilities(classifier, TWO_INPUTS.inputs)
    assert told == pytest.approx(CLASSIC.predict(FOUR_EXAMPLES.inputs), abs=1e-15)


@pytest.mark.parametrize("layers", [[TanhLayer, Layer, Layer], [Layer, TanhLayer]])
def test_what_scikit_learn_does_not_have_is_told_in_words(layers):
    network = Network([kind(np.eye(2)) for kind in layers])
    with pytest.raises(ValueError, match="hidden layers of one kind and a sigmoid at the end"):
        in_scikit_learn(network)


def test_without_pytorch_there_is_a_sentence_and_nothing_breaks(monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)  # as if it were not there
    assert in_pytorch(CLASSIC) is None
    assert pytorch_gradients(CLASSIC, FOUR_EXAMPLES) is None
    opinion = ask_pytorch(CLASSIC, FOUR_EXAMPLES)
    assert opinion.words == NOT_INSTALLED
    assert NOT_INSTALLED.index(".") == len(NOT_INSTALLED) - 1, "one sentence"
    assert NOT_INSTALLED in opinion._repr_mimebundle_()["text/html"].replace("&#x27;", "'")


def test_what_is_stored_does_not_tell_whether_pytorch_is_there(monkeypatch):
    here = ask_pytorch(CLASSIC, FOUR_EXAMPLES)._repr_mimebundle_()["text/plain"]
    monkeypatch.setitem(sys.modules, "torch", None)
    assert ask_pytorch(CLASSIC, FOUR_EXAMPLES)._repr_mimebundle_()["text/plain"] == here


@pytest.mark.parametrize("sizes", SIZES)
@pytest.mark.parametrize("hidden", [Layer, TanhLayer, ReluLayer, MomentumLayer])
@pytest.mark.parametrize("last", [Layer, CrossEntropyLayer])
def test_pytorch_gives_the_same_answers_and_the_same_gradient(torch, sizes, hidden, last):
    *first, end = Network.random(sizes, seed=1).layers
    network = Network([*(hidden(each.synapses) for each in first), last(end.synapses)])
    examples = random_examples(sizes)
    step = network.step(examples)
    told = in_pytorch(network)(torch.tensor(examples.inputs))
    assert told.detach().numpy() == pytest.approx(step.layers[-1], abs=1e-14)
    for theirs, ours in zip(pytorch_gradients(network, examples), step.gradients, strict=True):
        assert theirs == pytest.approx(ours, rel=1e-9, abs=1e-12)


@pytest.mark.usefixtures("torch")
def test_the_bias_of_pytorch_is_the_last_row_of_ours_and_has_its_gradient():
    network = Network([BiasLayer(SYN0), CrossEntropyLayer(SYN1)])
    gradients = pytorch_gradients(network, TWO_INPUTS)
    for theirs, ours in zip(gradients, network.step(TWO_INPUTS).gradients, strict=True):
        assert theirs == pytest.approx(ours, rel=1e-12)


@pytest.mark.usefixtures("torch")
def test_pytorch_is_shown_beside_nnlib_with_the_largest_difference():
    words = ask_pytorch(CLASSIC, FOUR_EXAMPLES).words
    step = CLASSIC.step(FOUR_EXAMPLES)
    assert f"answer to 0 0 1{step.l2[0, 0]:>21.7f}{step.l2[0, 0]:>12.7f}" in words
    slope = step.syn0_gradient[1, 2]
    assert f"slope of syn0[1, 2]{slope:>17.7f}{slope:>12.7f}" in words
    assert float(words.rpartition(" ")[2]) < 1e-15


@pytest.mark.skipif(not shutil.which("node"), reason="there is no Node.js to run JavaScript with")
@pytest.mark.parametrize("sizes", [[3, 1], [3, 4, 1], [2, 5, 3, 2]])
def test_javascript_gives_the_same_answers_to_seven_digits(sizes):
    network = Network.random(sizes, seed=1)
    inputs = random_examples(sizes).inputs
    program = (
        in_javascript(network) + f"\nconsole.log(JSON.stringify({inputs.tolist()}.map(predict)));"
    )
    ran = subprocess.run(["node", "-e", program], capture_output=True, text=True, check=True)
    assert json.loads(ran.stdout) == pytest.approx(network.predict(inputs), abs=1e-6)


def test_javascript_is_for_plain_layers():
    with pytest.raises(ValueError, match="expected layers of the class Layer, got TanhLayer"):
        in_javascript(Network([TanhLayer(SYN0), Layer(SYN1)]))
