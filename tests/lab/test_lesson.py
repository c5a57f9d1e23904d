import inspect

import pytest

from nnlib import FOUR_EXAMPLES, Layer, Network, sigmoid
from nnlib.lab import show


@pytest.mark.parametrize(
    ("thing", "place", "first_line"),
    [
        (sigmoid, "nnlib/activations.py", "def sigmoid("),
        (Layer.forward, "nnlib/layer.py", "def forward("),
        (Layer.n_in, "nnlib/layer.py", "@property"),
        (Network.random, "nnlib/network.py", "@classmethod"),
        (Layer, "nnlib/layer.py", "@dataclass"),
    ],
)
def test_functions_methods_properties_and_classes_are_shown(thing, place, first_line):
    source = show(thing)
    assert source.place == place
    assert source.code.startswith(first_line)
    assert not source.code.endswith("\n")


def test_what_is_shown_is_the_librarys_own_text():
    assert show(sigmoid).code == inspect.getsource(sigmoid).rstrip()
    assert "        return sigmoid(inputs @ self.synapses)" in inspect.getsource(Layer.forward)
    assert "    return sigmoid(inputs @ self.synapses)" in show(Layer.forward).code.splitlines()


def test_several_things_are_shown_one_below_the_other():
    source = show(Layer.forward, Layer.delta)
    assert source.place == "nnlib/layer.py"
    assert source.code == f"{show(Layer.forward).code}\n\n{show(Layer.delta).code}"
    assert show(sigmoid, Layer).place == "nnlib/activations.py, nnlib/layer.py"


def test_nothing_to_show_is_told_so():
    with pytest.raises(TypeError, match="to show, got nothing"):
        show()


def test_it_is_colored_and_can_be_compared():
    bundle = show(sigmoid)._repr_mimebundle_()
    code = inspect.getsource(sigmoid).rstrip()
    assert bundle["text/markdown"] == f"`nnlib/activations.py`\n\n```python\n{code}\n```"
    assert bundle["text/plain"] == f"# nnlib/activations.py\n{code}"


@pytest.mark.parametrize("thing", [3, "sigmoid", FOUR_EXAMPLES, len, None])
def test_what_has_no_source_is_refused_in_words(thing):
    with pytest.raises(TypeError, match="expected a function, a method or a class to show, got "):
        show(thing)
