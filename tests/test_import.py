from pathlib import Path

import pytest
from child import python

import nnlib

LOOK = """
import sys
import numpy.random  # NumPy itself waits with this until somebody needs it
before = set(sys.modules)
import nnlib
added = {name for name in set(sys.modules) - before if name.split(".")[0] != "numpy"}
print(*sorted(name for name in added if name.split(".")[0] not in sys.stdlib_module_names))
"""


def test_importing_nnlib_loads_numpy_the_standard_library_and_nothing_else():
    core = {path.stem for path in Path(nnlib.__file__).parent.glob("*.py")}
    modules = {f"nnlib.{name}" for name in core - {"__init__", "__main__"}}
    assert set(python("-c", LOOK).stdout.split()) == {"nnlib"} | modules


LOOK_AT_LAB = """
import sys
import anywidget, ipywidgets, matplotlib.backends.backend_agg, matplotlib.figure
import contourpy, numpy.random  # matplotlib's and NumPy's own: they wait until somebody needs them
before = set(sys.modules)
import nnlib.lab
added = {name for name in set(sys.modules) - before if name.split(".")[0] != "nnlib"}
print(*sorted(name for name in added if name.split(".")[0] not in sys.stdlib_module_names))
"""


def test_importing_the_lab_loads_matplotlib_ipywidgets_anywidget_and_nothing_else():
    # What a lesson needs beyond that (scikit-learn, PyTorch, tqdm) is imported where it is used.
    assert python("-c", LOOK_AT_LAB).stdout.split() == []


@pytest.mark.parametrize(
    "package", ["sklearn", "scipy", "torch", "pandas", "tqdm", "matplotlib.pyplot", "nbformat"]
)
def test_importing_the_lab_does_not_load(package):
    look = f"import sys, nnlib.lab; print({package!r} in sys.modules)"
    assert python("-c", look).stdout.split() == ["False"]


@pytest.mark.parametrize("look", [LOOK, LOOK_AT_LAB])
def test_this_would_notice_another_package(look):
    look = look.replace("import nnlib", "import tqdm, nnlib")
    assert "tqdm" in python("-c", look).stdout.split()


def test_the_names_that_the_lessons_rely_on_are_there():
    names = """sigmoid sigmoid_slope Layer Network Examples FOUR_EXAMPLES
               train train_many History save load"""
    assert set(names.split()) <= set(nnlib.__all__)
    assert all(hasattr(nnlib, name) for name in nnlib.__all__)
