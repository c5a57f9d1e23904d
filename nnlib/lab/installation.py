"""Does everything work on this machine? An answer in words, with what to do if not."""

import sys
from typing import Any

import ipywidgets

from nnlib.lab.slider import Slider

NEEDED = {"numpy": (2, 2), "matplotlib": (3, 10), "ipywidgets": (8, 1), "anywidget": (0, 9)}


class Installation(ipywidgets.VBox):
    """What was found, and a slider to try by hand."""

    def __init__(self) -> None:
        self.words = "\n".join(line for line in _findings())
        self.slider = Slider("Now move me", range(11), 0)
        self.answer = ipywidgets.HTML("The slider has not been moved yet.")
        found = ipywidgets.HTML("<br>".join(self.words.splitlines()))
        super().__init__([found, self.slider, self.answer])
        self.slider.observe(self._moved, names="index")

    def _moved(self, _: Any) -> None:
        self.answer.value = (
            f"Python heard you: <b>{self.slider.value}</b>. Sliders work. You are ready."
        )

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        still = (
            "If you see no slider here, this page is a picture of the lesson, or its kernel is "
            "not running: open it in JupyterLab and run this cell."
        )
        return super()._repr_mimebundle_(**options) | {
            "text/html": "<br>".join([*self.words.splitlines(), still]),
            "text/plain": self.words,
        }


def check_installation() -> Installation:
    """Look at Python and each package the lessons need, and let the reader try a slider."""
    return Installation()


def _findings() -> list[str]:
    good = sys.version_info >= (3, 11)
    findings = ["Python: good." if good else "Python: too old. Install Python 3.11 or newer."]
    for name, floor in NEEDED.items():
        version = sys.modules[name].__version__  # nnlib.lab has imported it
        found = tuple(
            int("".join(filter(str.isdigit, part)) or 0) for part in version.split(".")[:2]
        )
        if found >= floor:
            findings.append(f"{name}: good.")
        else:
            wanted = ".".join(map(str, floor))
            findings.append(
                f"{name}: {version} is too old, {wanted} is needed. "
                "Close JupyterLab and run: python start.py"
            )
    if all(finding.endswith("good.") for finding in findings):
        findings.append("Everything is here.")
    return findings
