import sys

import pytest

from nnlib.lab import check_installation
from nnlib.lab.installation import NEEDED


def test_a_good_installation_is_told_so():
    lines = check_installation().words.splitlines()
    assert lines[:-1] == ["Python: good.", *(f"{name}: good." for name in NEEDED)]
    assert lines[-1] == "Everything is here."


@pytest.mark.parametrize(
    ("name", "version", "floor"),
    [
        ("numpy", "1.26.4", "2.2"),
        ("numpy", "2.1.9", "2.2"),
        ("matplotlib", "3.9.0", "3.10"),
        ("ipywidgets", "7.8.5", "8.1"),
        ("anywidget", "0.8.0rc1", "0.9"),
    ],
)
def test_a_package_that_is_too_old_is_named_with_what_to_do(monkeypatch, name, version, floor):
    monkeypatch.setattr(sys.modules[name], "__version__", version)
    words = check_installation().words
    assert f"{name}: {version} is too old, {floor} is needed." in words
    assert "Close JupyterLab and run: python start.py" in words
    assert "Everything is here." not in words


@pytest.mark.parametrize("version", ["2.2", "2.10.0", "3.0.0rc1"])
def test_a_newer_version_is_good(monkeypatch, version):
    monkeypatch.setattr(sys.modules["numpy"], "__version__", version)
    assert "numpy: good." in check_installation().words


def test_an_old_python_is_told_so(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 10, 9))
    assert "Python: too old. Install Python 3.11 or newer." in check_installation().words


def test_the_slider_proves_that_python_hears_the_browser():
    found = check_installation()
    assert "not been moved yet" in found.answer.value
    for place in (10, 0):
        found.slider.index = place
        assert f"Python heard you: <b>{place}</b>" in found.answer.value


def test_without_a_kernel_the_page_says_what_is_missing():
    found = check_installation()
    bundle = found._repr_mimebundle_()
    assert bundle["text/plain"] == found.words
    assert "If you see no slider here" in bundle["text/html"]
    assert "application/vnd.jupyter.widget-view+json" in bundle
