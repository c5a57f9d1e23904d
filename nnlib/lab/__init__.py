"""How nnlib is shown: pictures, sliders, predictions and checks for the lessons.

show      the library's own source
picture   a figure with alternative text: picture(draw_sigmoid)
predict   a question to answer before you see
check     is your function or value right, and if not, what kind of wrong?
"""

from nnlib.lab.canvas import Picture, picture
from nnlib.lab.checks import Verdict, check
from nnlib.lab.crowds import CrowdExplorer, draw_crowd
from nnlib.lab.digit_explorer import (
    DigitExplorer,
    draw_accuracy,
    draw_confusion,
    draw_digits,
    draw_features,
)
from nnlib.lab.exam import ExamExplorer, count_right, draw_rules, draw_scores
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
from nnlib.lab.four_minutes import FOUR_MINUTES, first_difference
from nnlib.lab.gradient_explorer import GradientExplorer, draw_gradients
from nnlib.lab.installation import check_installation
from nnlib.lab.lesson import show
from nnlib.lab.lines import (
    HiddenExplorer,
    LineExplorer,
    draw_hidden_plane,
    draw_plane,
    side_of_line,
)
from nnlib.lab.mistake_explorer import MistakeExplorer, MysteryExplorer, draw_run
from nnlib.lab.painter import Painter
from nnlib.lab.progress import my_progress
from nnlib.lab.questions import predict
from nnlib.lab.resume_explorer import ResumeExplorer
from nnlib.lab.slider import Slider
from nnlib.lab.stepper import Stepper
from nnlib.lab.time_machine import TimeMachine
from nnlib.lab.variations import VariationExplorer

__all__ = [
    "FOUR_MINUTES",
    "CrowdExplorer",
    "DeltaExplorer",
    "DigitExplorer",
    "ErrorExplorer",
    "ExamExplorer",
    "GradientExplorer",
    "HiddenExplorer",
    "LearningRateExplorer",
    "LineExplorer",
    "MistakeExplorer",
    "MysteryExplorer",
    "Painter",
    "Picture",
    "ProductExplorer",
    "ResumeExplorer",
    "SeedExplorer",
    "SigmoidExplorer",
    "Slider",
    "Stepper",
    "TimeMachine",
    "TrainingExplorer",
    "VariationExplorer",
    "Verdict",
    "WeightRangeExplorer",
    "check",
    "check_installation",
    "count_right",
    "draw_accuracy",
    "draw_answers",
    "draw_confusion",
    "draw_crowd",
    "draw_digits",
    "draw_error",
    "draw_features",
    "draw_gradients",
    "draw_hidden_plane",
    "draw_histogram",
    "draw_matrix",
    "draw_network",
    "draw_plane",
    "draw_rules",
    "draw_run",
    "draw_scores",
    "draw_sigmoid",
    "draw_slope",
    "draw_training",
    "draw_valley",
    "first_difference",
    "my_progress",
    "picture",
    "predict",
    "show",
    "side_of_line",
]
