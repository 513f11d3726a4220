"""Graphs learned over more than 2,000 nodes, which the layers keep in two factors; here they are written out.

Numbers of so many nodes are not recorded but made by a formula from one phase each, by which the gradients are taken; of
the results one node of every 200 is.
"""
import torch

from recorded import Cases, leaf

NODES, RANK, EVERY = 2001, 2, 200
cases = Cases()


def waves(phase, *shape):
    """The cosine of 0.7 times each number's place, from a phase on."""
    places = torch.arange(torch.Size(shape).numel())
    return torch.cos(0.7 * places + phase).reshape(shape)


phases = {name: leaf(1) for name in ("x", "from", "to")}
x = waves(phases["x"], NODES, 2)

# Shen et al. 2021: the softmaxes of both factors, one after the other.
met = torch.softmax(waves(phases["from"], NODES, RANK), 1) @ torch.softmax(waves(phases["to"], RANK, NODES), 1)
cases.add("graph-mix", "large", {"y": (met @ x)[::EVERY]}, phases, settings={"nodes": NODES})

# The same of MTGNN's vectors; to itself a node goes as if it had three neighbours of weight 1.
maps = {}
for side in ("from", "to"):
    maps |= {f"graph/{side}-map/weight": leaf(RANK, RANK), f"graph/{side}-map/bias": leaf(RANK)}
first, second = (
    torch.tanh(3 * (waves(phases[side], NODES, RANK) @ maps[f"graph/{side}-map/weight"] + maps[f"graph/{side}-map/bias"]))
    for side in ("from", "to")
)
outputs = {}
for name, origin, target in (("along", first, second), ("against", second, first)):
    met = torch.softmax(origin, 1) @ torch.softmax(target.t(), 1)
    outputs[name] = (0.95 * (x + 3 * met @ x) / 4)[::EVERY]
cases.add("learned-graph", "large", outputs, {**phases, **maps}, settings={"nodes": NODES, "neighbours": 3})

cases.write(__file__)
