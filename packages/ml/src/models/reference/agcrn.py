"""AGCRN as published (Bai et al. 2020), its weights combined for each node."""
import torch
from torch import nn
from torch.nn import functional

from fixture import NODES, TARGET_STEPS, randomise, window, write

WIDTH, LAYERS, RANK = 4, 2, 3


class NodeAdaptiveConvolution(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.weights_pool = nn.Parameter(torch.empty(RANK, 2, inputs, outputs))
        self.bias_pool = nn.Parameter(torch.empty(RANK, outputs))

    def forward(self, x, nodes):
        support = functional.softmax(torch.relu(nodes @ nodes.t()), dim=1)
        supports = torch.stack([torch.eye(NODES), support])
        weights = torch.einsum("nd,dkio->nkio", nodes, self.weights_pool)
        steps = torch.einsum("knm,bmc->bknc", supports, x).permute(0, 2, 1, 3)
        return torch.einsum("bnki,nkio->bno", steps, weights) + nodes @ self.bias_pool


class Cell(nn.Module):
    def __init__(self, inputs):
        super().__init__()
        self.gate = NodeAdaptiveConvolution(inputs + WIDTH, 2 * WIDTH)
        self.update = NodeAdaptiveConvolution(inputs + WIDTH, WIDTH)

    def forward(self, x, state, nodes, drive):
        of_gates, of_candidate = drive.split([2 * WIDTH, WIDTH], -1)
        z, r = torch.sigmoid(self.gate(torch.cat([x, state], -1), nodes) + of_gates).split(WIDTH, -1)
        candidate = torch.tanh(self.update(torch.cat([x, z * state], -1), nodes) + of_candidate)
        return r * state + (1 - r) * candidate


class Agcrn(nn.Module):
    def __init__(self, inputs=1):
        super().__init__()
        self.nodes = nn.Parameter(torch.empty(NODES, RANK))
        self.cells = nn.ModuleList([Cell(inputs if index == 0 else WIDTH) for index in range(LAYERS)])
        self.end = nn.Conv2d(1, TARGET_STEPS, (1, WIDTH))

    def forward(self, history, context=torch.zeros(3 * WIDTH)):
        """What drives the first layer beside its inputs, context, is this project's; zeros where there is nothing."""
        steps = history
        for index, cell in enumerate(self.cells):
            drive = torch.zeros(3 * WIDTH) if index else context
            state, states = torch.zeros(history.shape[0], NODES, WIDTH), []
            for x in steps.unbind(1):
                state = cell(x, state, self.nodes, drive)
                states.append(state)
            steps = torch.stack(states, 1)
        return self.end(steps[:, -1:]).squeeze(-1)

    def named(self):
        parameters = {
            "nodes": self.nodes,
            "output/weight": self.end.weight[:, 0, 0].t(),
            "output/bias": self.end.bias,
        }
        for index, cell in enumerate(self.cells):
            for ours, theirs in (("gates", cell.gate), ("candidate", cell.update)):
                inputs_width = theirs.weights_pool.shape[2] - WIDTH
                name = f"layer{index + 1}/{ours}"
                parameters[f"{name}/input"] = theirs.weights_pool[:, :, :inputs_width].flatten(1)
                parameters[f"{name}/state"] = theirs.weights_pool[:, :, inputs_width:].flatten(1)
                parameters[f"{name}/bias"] = theirs.bias_pool
        return parameters


if __name__ == "__main__":
    model = Agcrn()
    randomise(model)
    history, inputs = window(1)
    write(
        __file__,
        {"name": "agcrn", "hidden": WIDTH, "layers": LAYERS, "nodeEmbedding": RANK},
        {},
        inputs,
        model,
        model.named,
        lambda: model(history),
    )
