"""STGCN-tiny: STGCN (Yu et al. 2018) in a small size, its graph convolution reaching one edge far."""
from torch import nn

from entering import SHAPE, Entering, Recipe
from fixture import both, graph, randomise, write
from stgcn import Stgcn, config, scaled_laplacian

SIZES = {"channels": 4, "graph_channels": 3, "end": 3, "blocks": 1, "kernel": 3, "terms": 2}


class Tiny(nn.Module):
    """What has no time axis is added to the value of the first convolution, and once more to the head."""

    def __init__(self):
        super().__init__()
        self.net = Stgcn(operator, 2, **SIZES)
        self.start, self.head = Entering(SIZES["channels"]), Entering(SIZES["end"])

    def forward(self):
        start = self.start(recipe.static, recipe.calendar).transpose(1, 2).unsqueeze(2)
        head = self.head(recipe.static, recipe.calendar).unsqueeze(1)
        output = self.net(recipe.steps.transpose(1, 2), start, head)
        return recipe.forecast(output.transpose(1, 2))


recipe = Recipe()
operator = scaled_laplacian(graph()[0])
model = Tiny()
randomise(model)
write(
    __file__,
    config("stgcn-tiny", **SIZES),
    {**SHAPE, "graph": True},
    {**recipe.inputs, **both("scaledLaplacian", operator)},
    model,
    lambda: {**model.net.named(), **model.start.named("start-context"), **model.head.named("head-context")},
    model,
)
