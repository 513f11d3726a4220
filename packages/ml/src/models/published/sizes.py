"""What the published forms of the teachers declare at 207 nodes (METR-LA), an hour in and out, and what no forecast reads.

The classes are those of the references beside the models, at their papers' sizes: a tensor without a gradient is unread.
From packages/ml: `PYTHONPATH=src/testing:src/models/reference python3 src/models/published/sizes.py`.
"""
import torch

import agcrn
import dcrnn
import graph_wavenet
import mtgnn
import staeformer
import stgcn
import stid
from fixture import randomise
from recorded import save

NODES, STEPS, SLOTS = 207, 12, 288


def sized(module, **sizes):
    """A reference's module with other sizes than those of its fixture."""
    common = {"NODES": NODES, "INPUT_STEPS": STEPS, "TARGET_STEPS": STEPS, "SLOTS": SLOTS}
    for name, value in {**common, **sizes}.items():
        if name in sizes or hasattr(module, name):
            assert hasattr(module, name), name
            setattr(module, name, value)
    return module


def unread(name, parameter):
    """The shape of what has no gradient: of the whole tensor, or of the taps of a convolution along time."""
    if parameter.grad is None:
        return {"tensor": name, "shape": list(parameter.shape)}
    if parameter.dim() < 4 or parameter.shape[3] == 1:
        return None
    taps = int((parameter.grad.abs().sum((0, 1, 2)) == 0).sum())
    return {"tensor": name, "shape": [*parameter.shape[:3], taps]} if taps > 0 else None


def described(model, *inputs):
    randomise(model)
    model.eval()
    model(*inputs).square().sum().backward()
    parts = [unread(name, parameter) for name, parameter in model.named_parameters()]
    return {
        "declared": sum(parameter.numel() for parameter in model.parameters()),
        "unread": [part for part in parts if part],
    }


reading = torch.randn(2, STEPS, NODES, 1)
time = (torch.arange(STEPS) / SLOTS)[None, :, None, None].expand(2, -1, NODES, -1)
history = torch.cat([reading, time, torch.zeros_like(time)], 3)
walk = torch.softmax(torch.randn(NODES, NODES), 1)
wavenet = {"channels": 32, "gates": 32, "skip": 256, "end": 512, "dilations": [1, 2] * 4, "rank": 10}
still = torch.zeros(3 * 64)
for module in (dcrnn, graph_wavenet, mtgnn, agcrn, stgcn):
    sized(module)

teachers = {
    "stid": described(sized(stid, WIDTH=32, BLOCKS=3).Stid(), history),
    "dcrnn": described(sized(dcrnn, WIDTH=64, LAYERS=2).Dcrnn([walk, walk.t()], labels=(None, None)), history[..., :2], (still, still)),
    "stgcn": described(
        stgcn.Stgcn(walk, 1, channels=64, graph_channels=16, end=128, blocks=2, kernel=3, terms=3), history[..., :1]
    ),
    "graph-wavenet": described(
        graph_wavenet.GraphWaveNet(2, **wavenet, walks=2, steps=2, normalises=True), history[..., :2], (walk, walk.t())
    ),
    "mtgnn": described(
        sized(mtgnn, CHANNELS=32, SKIP=64, END=128, VECTORS=40, NEIGHBOURS=20).Mtgnn(), history[..., :2]
    ),
    "agcrn": described(sized(agcrn, WIDTH=64, RANK=10).Agcrn(), history[..., :1], still),
    "staeformer": described(
        sized(staeformer, STEP=24, TIME=24, ADAPTIVE=80, HEADS=4, LAYERS=3, FORWARD=256, WIDTH=152).Staeformer(), history
    ),
}
save(__file__, teachers)
for name, teacher in teachers.items():
    print(name, teacher["declared"], [part["tensor"] for part in teacher["unread"]])
