"""A GRU shared by all nodes: nn.GRU over the steps of each node, beside which everything without a time axis stands."""
import torch
from torch import nn

from entering import CALENDAR, CHANNELS, QUANTILES, SHAPE, STATIC, Head, Recipe
from fixture import BATCH, INPUT_STEPS, NODES, randomise, write

WIDTH, EMBEDDING = 4, 2
STEP = 2 + CHANNELS


class Gru(nn.Module):
    def __init__(self):
        super().__init__()
        self.nodes = nn.Parameter(torch.empty(NODES, EMBEDDING))
        self.gru = nn.GRU(STEP + STATIC + EMBEDDING + CALENDAR, WIDTH, batch_first=True)
        self.head = Head(WIDTH)

    def forward(self):
        still = torch.cat([recipe.static, self.nodes.expand(BATCH, -1, -1), recipe.calendar], 2)
        steps = torch.cat([recipe.steps, still[:, :, None].expand(-1, -1, INPUT_STEPS, -1)], 3)
        _, state = self.gru(steps.flatten(0, 1))
        return self.head(state[0].reshape(BATCH, NODES, WIDTH), recipe)


def named():
    gru = model.gru
    step, calendars, static, node_weight, calendar = gru.weight_ih_l0.t().split([2, CHANNELS, STATIC, EMBEDDING, CALENDAR])
    return {
        "step/weight": step,
        "step/calendar": calendars,
        "context/features": static,
        "context/nodes": model.nodes,
        "context/node-weight": node_weight,
        "context/calendar": calendar,
        "context/bias": gru.bias_ih_l0,
        "cell/hidden/weight": gru.weight_hh_l0.t(),
        "cell/hidden/bias": gru.bias_hh_l0,
        **model.head.named(),
    }


recipe = Recipe(CHANNELS)
model = Gru()
randomise(model)
write(
    __file__,
    {"name": "gru", "hidden": WIDTH, "nodeEmbedding": EMBEDDING},
    {**SHAPE, **QUANTILES, "lagChannels": CHANNELS},
    recipe.inputs,
    model,
    named,
    model,
)
