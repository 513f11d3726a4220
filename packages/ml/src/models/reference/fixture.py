"""Writes fixtures: a model in its authors' form, in PyTorch, gives the numbers that ours must give from the same weights.

Run a script of this folder with a Python that has torch: `python3 stid.py` writes `stid.json` beside it.
"""
import base64
import json
import pathlib

import numpy
import torch

BATCH, NODES, INPUT_STEPS, TARGET_STEPS, SLOTS = 3, 5, 12, 4, 24

torch.manual_seed(7)
torch.set_default_dtype(torch.float64)


def window(channels):
    """Inputs as the authors' code takes them, [B, T, N, channels]: reading, time of day in [0, 1), day of week / 7."""
    readings = torch.randn(BATCH, INPUT_STEPS, NODES)
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
    walk = adjacency / adjacency.sum(1, keepdim=True)
    return adjacency, walk


def randomise(module):
    """Weights away from any special start, so that no term of the model is hidden."""
    for name, value in [*module.named_parameters(), *module.named_buffers()]:
        if value.dtype.is_floating_point:
            drawn = torch.randn_like(value) * 0.3
            value.data = drawn.abs() + 0.5 if name.endswith("running_var") else drawn


def packed(value):
    value = value.detach()
    kind = "float32" if value.dtype.is_floating_point else "int32"
    raw = numpy.ascontiguousarray(value.numpy().astype(kind)).tobytes()
    return {"shape": list(value.shape), "type": kind, "base64": base64.b64encode(raw).decode()}


def write(script, config, shape, inputs, parameters, prediction):
    """`prediction` as the authors give it, [B, H, N]; stored node first, [N, B, H]."""
    fixture = {
        "config": config,
        "shape": {
            "nodes": NODES,
            "inputSteps": INPUT_STEPS,
            "targetSteps": TARGET_STEPS,
            "calendarFeatures": 0,
            "lagChannels": 0,
            "timeOfDaySlots": 0,
            "dayOfWeek": False,
            "profile": False,
            "masked": False,
            "form": "direct",
            "graph": False,
            **shape,
        },
        "inputs": {name: packed(value) for name, value in inputs.items()},
        "parameters": {name: packed(value) for name, value in parameters.items()},
        "prediction": packed(prediction.permute(2, 0, 1)),
    }
    path = pathlib.Path(script).with_suffix(".json")
    path.write_text(json.dumps(fixture, indent=1) + "\n")
    print(path.name, sum(value.numel() for value in parameters.values()), "parameters")
