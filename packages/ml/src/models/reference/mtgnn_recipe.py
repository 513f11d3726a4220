"""MTGNN (Wu et al. 2020) with this project's inputs: what has no time axis enters each step, and the skip of the window."""
import torch
from torch import nn

from entering import SHAPE, STATIC, Entering, Recipe
from fixture import INPUT_STEPS, randomise, write
from mtgnn import CHANNELS, CONFIG, SKIP, Mtgnn


def image(rows):
    """From [B, N, channels] to [B, channels, N, 1]."""
    return rows.transpose(1, 2).unsqueeze(-1)


class Driven(nn.Module):
    def __init__(self):
        super().__init__()
        self.net, self.start = Mtgnn(2), Entering(CHANNELS)
        self.skip = Entering(SKIP, 2 * INPUT_STEPS + STATIC)

    def forward(self):
        # The lags, what has no time axis, then the mask.
        features = torch.cat([recipe.lags, recipe.static, recipe.mask], 2)
        start, skip = self.start(recipe.static, recipe.calendar), self.skip(features, recipe.calendar)
        output = self.net(recipe.steps.transpose(1, 2), image(start), image(skip))
        return recipe.forecast(output.transpose(1, 2))


recipe = Recipe()
model = Driven()
randomise(model)
write(
    __file__,
    CONFIG,
    SHAPE,
    recipe.inputs,
    model,
    lambda: {**model.net.named(), **model.start.named("start/context"), **model.skip.named("window-skip")},
    model,
)
