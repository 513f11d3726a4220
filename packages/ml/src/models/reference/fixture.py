"""Writes fixtures: a model in its authors' form, in PyTorch, gives the numbers that ours must give from the same weights.

From packages/ml, `PYTHONPATH=src/testing python3 src/models/reference/stid.py` writes `stid.json` beside the script.
"""
import torch
from torch import nn

from recorded import directed, given, packed, rounded, save

BATCH, NODES, INPUT_STEPS, TARGET_STEPS, SLOTS = 3, 5, 12, 4, 24
"""Share of what a dropout drops in training."""
RATE = 0.25


def window(channels):
    """Inputs as the authors' code takes them, [B, T, N, channels]: reading, time of day in [0, 1), day of week / 7."""
    readings = given(BATCH, INPUT_STEPS, NODES)
    start = torch.tensor([2, 11, 20])
    steps = start[:, None] + torch.arange(INPUT_STEPS)
    slots, days = steps % SLOTS, (torch.tensor([0, 3, 6])[:, None] + steps // SLOTS) % 7
    shared = torch.stack([slots / SLOTS, days / 7], -1)[:, :, None, :].expand(-1, -1, NODES, -1)
    history = torch.cat([readings[..., None], shared], -1)[..., :channels]
    inputs = {
        "lags": readings.permute(2, 0, 1),
        "last": readings[:, -1, :].t()[..., None],
        "lagCalendar": shared[:, :, 0, : channels - 1],
        "slots": slots,
        "weekdays": days,
    }
    return history, inputs


def graph():
    """A directed weighted graph, and the random walk along its edges, rows summing to 1."""
    adjacency = torch.rand(NODES, NODES) * (torch.rand(NODES, NODES) < 0.6)
    adjacency.fill_diagonal_(1.0)
    return adjacency, rounded(adjacency / adjacency.sum(1, keepdim=True))


def both(name, matrix):
    """A form of the graph and its transpose, as inputs."""
    return {name: matrix, f"{name}Transposed": matrix.t()}


def matrix(convolution):
    """Rows of our weight: the taps from old to new, the input channels of each."""
    return convolution.weight[:, :, 0].permute(2, 1, 0).flatten(0, 1)


def affine(name, module):
    """Weight and bias of nn.Linear or of a convolution along time under our names."""
    weight = module.weight.t() if isinstance(module, nn.Linear) else matrix(module)
    return {f"{name}/weight": weight, f"{name}/bias": module.bias}


class Dropout(nn.Module):
    """Dropout by a mask that is drawn once and written down: `order` are the axes of x in our order."""

    masks = {}

    def __init__(self, name, order):
        super().__init__()
        self.name, self.order = name, order

    def forward(self, x):
        if not self.training:
            return x
        turned = x.permute(self.order)
        if self.name not in Dropout.masks:
            Dropout.masks[self.name] = torch.rand(turned.shape) >= RATE
        kept = turned * Dropout.masks[self.name] / (1 - RATE)
        return kept.permute([self.order.index(axis) for axis in range(len(self.order))])


def randomise(module):
    """Weights away from any special start, so that no term of the model is hidden."""
    for name, value in [*module.named_parameters(), *module.named_buffers()]:
        if value.dtype.is_floating_point:
            drawn = torch.randn_like(value) * 0.3
            value.data = rounded(drawn.abs() + 0.5 if name.endswith("running_var") else drawn)


def slopes(model, named):
    """The gradients of the model's own tensors under our names: `named` does no more than reorder numbers."""
    for parameter in model.parameters():
        parameter.data = torch.zeros_like(parameter) if parameter.grad is None else parameter.grad
    return {name: value for name, value in named().items() if "/running-" not in name}


def write(script, config, shape, inputs, model, named, predict, labels=None):
    """The model's outputs, and in training those with dropout and the gradients of their directed sum.

    `named` gives the model's weights under our names; `predict` gives [B, H, N], or several such outputs by name;
    `labels` are further inputs of the training.
    """

    def outputs():
        found = predict()
        found = found if isinstance(found, dict) else {"prediction": found}
        return {name: value.permute(2, 0, 1) for name, value in found.items()}

    sizes = {"nodes": NODES, "inputSteps": INPUT_STEPS, "targetSteps": TARGET_STEPS}
    none = dict.fromkeys(("calendarFeatures", "lagChannels", "timeOfDaySlots", "covariates", "memoryFeatures"), 0)
    off = dict.fromkeys(("dayOfWeek", "profile", "masked", "graph", "event"), False)
    model.eval()
    recorded = {
        "config": config,
        "shape": {**sizes, **none, **off, "form": "direct", "quantiles": [], **shape},
        "inputs": {name: packed(value) for name, value in inputs.items()},
        "parameters": {name: packed(value) for name, value in named().items()},
        "outputs": {name: packed(value) for name, value in outputs().items()},
    }
    model.train()
    trained = outputs()
    sum(directed(value) for value in trained.values()).backward()
    following = {name: packed(value) for name, value in named().items() if "/running-" in name}
    recorded["training"] = {
        "masks": {name: packed(mask) for name, mask in Dropout.masks.items()},
        "labels": {name: packed(value) for name, value in (labels or {}).items()},
        "outputs": {name: packed(value) for name, value in trained.items()},
        "running": following,
        "gradients": {name: packed(value) for name, value in slopes(model, named).items()},
    }
    save(script, recorded)
