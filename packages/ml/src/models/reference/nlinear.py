"""NLinear (Zeng et al. 2023): nn.Linear along time on what the lags differ from the last one by, for all nodes."""
from torch import nn

from entering import QUANTILES, Head, Recipe
from fixture import INPUT_STEPS, randomise, write


class NLinear(nn.Module):
    def __init__(self):
        super().__init__()
        self.head = Head(INPUT_STEPS)

    def forward(self):
        # It sees the lags alone: a gap is what the data put there.
        return self.head(recipe.inputs["lags"].transpose(0, 1) - recipe.last, recipe)


recipe = Recipe()
model = NLinear()
randomise(model)
write(
    __file__,
    {"name": "nlinear"},
    {"form": "last-value", **QUANTILES},
    {name: recipe.inputs[name] for name in ("lags", "last")},
    model,
    lambda: model.head.named("linear"),
    model,
)
