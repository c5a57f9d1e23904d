"""How Sphinx builds the static edition: MyST-NB reads the notebooks, Furo is the look of the pages.

Chosen because search, contents and both themes work from a folder: no server, no network, and
nothing is run. (Plain nbconvert has no search; Jupyter Book 2 and Pagefind need a server.)
"""

import re

from docutils import nodes
from docutils.utils.math import latex2mathml
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

project = "A neural network, number by number"
html_title = project
author = "the nnlib authors"
copyright = "the nnlib authors. Lessons: CC BY 4.0. Code: BSD 3-Clause"
language = "en"

extensions = ["myst_nb"]
nb_execution_mode = "off"
nb_ipywidgets_js: dict[str, dict[str, str]] = {}  # they would come from the network
myst_enable_extensions = ["dollarmath"]

html_theme = "furo"
templates_path = ["_templates"]
html_static_path = ["_static"]
html_css_files = ["stepper.css", "edition.css"]
html_js_files = ["stepper.js", "edition.js"]
html_theme_options = {
    "light_css_variables": {
        "color-brand-primary": "#0b5c8f",
        "color-brand-content": "#0b5c8f",
        "color-brand-visited": "#0b5c8f",
        "color-foreground-muted": "#5a6472",
        "color-link-underline": "#8fb3cc",
        "color-link-underline--visited": "#8fb3cc",
        "code-background": "#f3f5f7",
        "mark": "#d55e00",
    },
    "dark_css_variables": {
        "color-brand-primary": "#6cc0f0",
        "color-brand-content": "#6cc0f0",
        "color-brand-visited": "#6cc0f0",
        "color-foreground-muted": "#a3acb9",
        "color-link-underline": "#4d7f9e",
        "color-link-underline--visited": "#4d7f9e",
        "code-background": "#1c2128",
        "mark": "#ff9a4d",
    },
}
html_show_sourcelink = False
html_copy_source = False
html_use_index = False
html_show_search_summary = False  # it would be fetched, which browsers refuse from a folder
html_math_renderer = "mathml"
# Readable by everybody: axe has looked at both.
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "github-dark-high-contrast"


def mathml(tex: str, as_block: bool) -> str:
    """A formula as browsers draw it by themselves; of 1 and 2, docutils would make a 12."""
    braced = re.sub(r"(\\[td]?frac)(\d)(\d)", r"\1{\2}{\3}", tex)
    formula: str = latex2mathml.tex2mathml(braced, as_block)
    return formula


def visit_math(translator: HTML5Translator, node: nodes.math) -> None:
    """A formula in a sentence."""
    translator.body.append(mathml(node.astext(), as_block=False))
    raise nodes.SkipNode


def visit_math_block(translator: HTML5Translator, node: nodes.math_block) -> None:
    """A formula on a line of its own."""
    translator.body.append(f'<div class="formula">{mathml(node.astext(), as_block=True)}</div>')
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    """Called by Sphinx."""
    app.add_html_math_renderer("mathml", (visit_math, None), (visit_math_block, None))
