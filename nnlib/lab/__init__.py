"""How nnlib is shown: pictures, sliders, predictions and checks for the lessons.

show      the library's own source
picture   a figure with alternative text: picture(draw_sigmoid)
predict   a question to answer before you see
check     is your function or value right, and if not, what kind of wrong?
"""

from nnlib.lab.canvas import Picture, picture
from nnlib.lab.checks import Verdict, check
from nnlib.lab.explorers import (
    DeltaExplorer,
    ErrorExplorer,
    LearningRateExplorer,
    ProductExplorer,
    SeedExplorer,
    SigmoidExplorer,
    TrainingExplorer,
    WeightRangeExplorer,
)
from nnlib.lab.figures import (
    draw_answers,
    draw_error,
    draw_histogram,
    draw_matrix,
    draw_network,
    draw_sigmoid,
    draw_slope,
    draw_training,
    draw_valley,
)
from nnlib.lab.installation import check_installation
from nnlib.lab.lesson import show
from nnlib.lab.questions import predict
from nnlib.lab.slider import Slider
from nnlib.lab.stepper import Stepper
from nnlib.lab.time_machine import TimeMachine

__all__ = [
    "DeltaExplorer",
    "ErrorExplorer",
    "LearningRateExplorer",
    "Picture",
    "ProductExplorer",
    "SeedExplorer",
    "SigmoidExplorer",
    "Slider",
    "Stepper",
    "TimeMachine",
    "TrainingExplorer",
    "Verdict",
    "WeightRangeExplorer",
    "check",
    "check_installation",
    "draw_answers",
    "draw_error",
    "draw_histogram",
    "draw_matrix",
    "draw_network",
    "draw_sigmoid",
    "draw_slope",
    "draw_training",
    "draw_valley",
    "picture",
    "predict",
    "show",
]
