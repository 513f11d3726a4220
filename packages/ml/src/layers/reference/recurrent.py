"""Recurrent cells, by nn.GRUCell where it is one, else by the formulas of their papers."""
import torch
from torch import nn
from torch.nn import functional
from torch.nn.utils.stateless import functional_call

from recorded import Cases, leaf, rounded
from sizes import BATCH, INPUT_STEPS, NODES

WIDTH = 3
cases = Cases()

# What the inputs contribute is given, so that the identity is the map of nn.GRUCell's inputs.
driven, hidden = leaf(NODES * BATCH, 3 * WIDTH), leaf(NODES * BATCH, WIDTH)
weight, bias = leaf(WIDTH, 3 * WIDTH), leaf(3 * WIDTH)
maps = {"weight_ih": torch.eye(3 * WIDTH), "bias_ih": torch.zeros(3 * WIDTH), "weight_hh": weight.t(), "bias_hh": bias}
y = functional_call(nn.GRUCell(3 * WIDTH, WIDTH), maps, (driven, hidden))
parameters = {"cell/hidden/weight": weight, "cell/hidden/bias": bias}
cases.add("gru-cell", "one step", {"y": y}, {"driven": driven, "hidden": hidden}, parameters, {"width": WIDTH})

# Li et al. 2018, section 2.3, with the diffusion convolution of equation 2 for every product: two steps from zeros.
adjacency = torch.rand(NODES, NODES) + torch.eye(NODES)
walk = rounded(adjacency / adjacency.sum(1, keepdim=True))
backward = rounded(adjacency.t() / adjacency.t().sum(1, keepdim=True))
powers = [torch.eye(NODES), walk, walk @ walk, backward, backward @ backward]
INPUTS = 2


def diffused(rows):
    """Terms side by side, [N*B, terms C]."""
    x = rows.reshape(NODES, BATCH, -1)
    return torch.cat([torch.tensordot(power, x, 1) for power in powers], 2).reshape(NODES * BATCH, -1)


parameters = {}
for part, outputs in (("gates", 2 * WIDTH), ("candidate", WIDTH)):
    parameters |= {
        f"cell/{part}/input": leaf(5 * INPUTS, outputs, scale=0.4),
        f"cell/{part}/state": leaf(5 * WIDTH, outputs, scale=0.4),
        f"cell/{part}/bias": leaf(outputs),
    }
inputs = {f"x{step}": leaf(NODES * BATCH, INPUTS) for step in (1, 2)}
drive = {"gates": leaf(NODES * BATCH, 2 * WIDTH), "candidate": leaf(NODES * BATCH, WIDTH)}


def convolution(part, x, state, driven_by):
    of_input = diffused(x) @ parameters[f"cell/{part}/input"]
    of_state = diffused(state) @ parameters[f"cell/{part}/state"]
    return of_input + of_state + parameters[f"cell/{part}/bias"] + (driven_by[part] if driven_by else 0)


for name, driven_by in (("two steps", None), ("two driven steps", drive)):
    state = torch.zeros(NODES * BATCH, WIDTH)
    for x in inputs.values():
        reset, update = torch.sigmoid(convolution("gates", x, state, driven_by)).chunk(2, 1)
        candidate = torch.tanh(convolution("candidate", x, reset * state, driven_by))
        state = update * state + (1 - update) * candidate
    cases.add(
        "diffusion-gru-cell",
        name,
        {"y": state},
        {
            "walk": walk,
            "walkTransposed": walk.t(),
            "backwardWalk": backward,
            "backwardWalkTransposed": backward.t(),
            **inputs,
            **({f"drive-{part}": value for part, value in drive.items()} if driven_by else {}),
        },
        parameters,
        {"steps": 2, "inputs": INPUTS, "width": WIDTH},
    )

# Bai et al. 2020, equations 5 to 7: weights of each node from a pool, by the vectors that make the graph.
RANK, CHANNELS = 2, 2
vectors = leaf(NODES, RANK)
parameters = {}
for part, outputs in (("gates", 2 * WIDTH), ("candidate", WIDTH)):
    parameters |= {
        f"cell/{part}/input": leaf(RANK, 2 * CHANNELS * outputs),
        f"cell/{part}/state": leaf(RANK, 2 * WIDTH * outputs),
        f"cell/{part}/bias": leaf(RANK, outputs),
    }
x = leaf(NODES, INPUT_STEPS, BATCH, CHANNELS)
columns = leaf(NODES * BATCH, 3 * WIDTH)
support = functional.softmax(torch.relu(vectors @ vectors.t()), dim=1)
supports = torch.stack([torch.eye(NODES), support])


def adaptive(part, of, state, offset):
    outputs = offset.shape[-1]
    pool = torch.cat(
        [
            parameters[f"cell/{part}/input"].reshape(RANK, 2, CHANNELS, outputs),
            parameters[f"cell/{part}/state"].reshape(RANK, 2, WIDTH, outputs),
        ],
        2,
    )
    weights = torch.einsum("nd,dkio->nkio", vectors, pool)
    steps = torch.einsum("knm,mbc->nbkc", supports, torch.cat([of, state], -1))
    bias = (vectors @ parameters[f"cell/{part}/bias"])[:, None]
    return torch.einsum("nbki,nkio->nbo", steps, weights) + bias + offset


for name, driven_by in (("steps", None), ("driven steps", columns)):
    offset = (torch.zeros(NODES * BATCH, 3 * WIDTH) if driven_by is None else driven_by).reshape(NODES, BATCH, -1)
    state, states = torch.zeros(NODES, BATCH, WIDTH), []
    for of in x.unbind(1):
        z, r = torch.sigmoid(adaptive("gates", of, state, offset[..., : 2 * WIDTH])).chunk(2, -1)
        candidate = torch.tanh(adaptive("candidate", of, z * state, offset[..., 2 * WIDTH :]))
        state = r * state + (1 - r) * candidate
        states.append(state)
    cases.add(
        "node-adaptive-gru",
        name,
        {"y": torch.stack(states, 1)},
        {"x": x, "vectors": vectors, **({} if driven_by is None else {"drive": driven_by})},
        parameters,
        {"channels": CHANNELS, "width": WIDTH, "rank": RANK},
    )

cases.write(__file__)
