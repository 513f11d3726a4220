"""Graph WaveNet-tiny: Graph WaveNet (Wu et al. 2019) in a small size, over the graph that it learns alone."""
from torch import nn

from entering import SHAPE, Entering, Recipe
from fixture import randomise, write
from graph_wavenet import GraphWaveNet, config

SIZES = {"channels": 4, "skip": 5, "end": 6, "dilations": [1, 2, 4, 5], "rank": 2}
GATES = 3


class Tiny(nn.Module):
    """What has no time axis enters every step, and once more the head."""

    def __init__(self):
        super().__init__()
        self.net = GraphWaveNet(2, **SIZES, gates=GATES, walks=0, steps=1, normalises=False)
        self.start, self.head = Entering(SIZES["channels"]), Entering(SIZES["skip"])

    def forward(self):
        contexts = [
            each(recipe.static, recipe.calendar).transpose(1, 2).unsqueeze(-1) for each in (self.start, self.head)
        ]
        output = self.net(recipe.steps.transpose(1, 2), (), *contexts)
        return recipe.forecast(output.transpose(1, 2))


recipe = Recipe()
model = Tiny()
randomise(model)
write(
    __file__,
    {**config("graph-wavenet-tiny", **SIZES), "gateChannels": GATES},
    SHAPE,
    recipe.inputs,
    model,
    lambda: {**model.net.named(), **model.start.named("start/context"), **model.head.named("head-context")},
    model,
)
