"""DCRNN (Li et al. 2018) with this project's inputs, and quantiles beside each step that it writes.

What has no time axis drives every step of both stacks, the profile of a target step enters the decoder at that step, and
readings and labels are relative to the last value.
"""
from torch import nn
from torch.nn import functional

from dcrnn import CONFIG, WIDTH, Dcrnn, labels, walks
from entering import QUANTILES, SHAPE, Entering, Recipe
from fixture import both, randomise, write


class Driven(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = Dcrnn([walk, backward], (target - recipe.last, draws), inputs=2, written=2)
        self.reader, self.writer = Entering(3 * WIDTH), Entering(3 * WIDTH)
        self.spread = nn.Linear(WIDTH, 2)

    def forward(self):
        drives = [each(recipe.static, recipe.calendar) for each in (self.reader, self.writer)]
        profile = recipe.inputs["profile"].transpose(0, 1)
        output, written = self.net.states(recipe.steps.transpose(1, 2), drives, profile)
        median, gaps = recipe.forecast(output.transpose(1, 2)), functional.softplus(self.spread(written))
        return {"prediction": median, "quantile1": median - gaps[..., 0], "quantile2": median + gaps[..., 1]}

    def named(self):
        return {
            **self.net.named(),
            **self.reader.named("encoder/context"),
            **self.writer.named("decoder/context"),
            "output/spread/weight": self.spread.weight.t(),
            "output/spread/bias": self.spread.bias,
        }


recipe = Recipe()
walk, backward = walks()
target, draws = labels()
model = Driven()
randomise(model)
write(
    __file__,
    CONFIG,
    {**SHAPE, **QUANTILES, "graph": True},
    {**recipe.inputs, **both("walk", walk), **both("backwardWalk", backward)},
    model,
    model.named,
    model,
    labels={"target": target.transpose(0, 1), "fed": draws.transpose(0, 1)},
)
