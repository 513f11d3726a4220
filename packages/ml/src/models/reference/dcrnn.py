"""DCRNN as published (Li et al. 2018): cells over Chebyshev polynomials of both walks, encoder and decoder."""
import torch
from torch import nn

from fixture import INPUT_STEPS, NODES, TARGET_STEPS, graph, randomise, window, write

WIDTH, LAYERS, STEPS = 4, 2, 2
TERMS = 1 + 2 * STEPS


class Convolution(nn.Module):
    def __init__(self, inputs, outputs, supports):
        super().__init__()
        self.supports = supports
        self.weight = nn.Parameter(torch.empty(inputs * TERMS, outputs))
        self.bias = nn.Parameter(torch.empty(outputs))

    def forward(self, x, state):
        """x [B, N, C], state [B, N, WIDTH]."""
        both = torch.cat([x, state], 2)
        batch, nodes, size = both.shape
        start = both.permute(1, 2, 0).reshape(nodes, size * batch)
        terms = [start]
        for support in self.supports:
            before, now = start, support @ start
            terms.append(now)
            for _ in range(2, STEPS + 1):
                before, now = now, 2 * support @ now - before
                terms.append(now)
        stacked = torch.stack(terms).reshape(TERMS, nodes, size, batch).permute(3, 1, 2, 0)
        out = stacked.reshape(batch * nodes, size * TERMS) @ self.weight + self.bias
        return out.reshape(batch, nodes, -1)

    def ours(self, size):
        """Weights by powers of the walks in place of polynomials, term by term, of the input and of the state."""
        cube = self.weight.reshape(size + WIDTH, TERMS, -1)
        own, forward, forward2, backward, backward2 = cube.unbind(1)
        powers = torch.stack([own - forward2 - backward2, forward, 2 * forward2, backward, 2 * backward2])
        return powers[:, :size].reshape(TERMS * size, -1), powers[:, size:].reshape(TERMS * WIDTH, -1)


class Cell(nn.Module):
    def __init__(self, inputs, supports):
        super().__init__()
        self.inputs = inputs
        self.gates = Convolution(inputs + WIDTH, 2 * WIDTH, supports)
        self.candidate = Convolution(inputs + WIDTH, WIDTH, supports)

    def forward(self, x, state):
        reset, update = torch.sigmoid(self.gates(x, state)).split(WIDTH, 2)
        candidate = torch.tanh(self.candidate(x, reset * state))
        return update * state + (1 - update) * candidate


class Dcrnn(nn.Module):
    def __init__(self, supports):
        super().__init__()
        self.encoder = nn.ModuleList(Cell(2 if layer == 0 else WIDTH, supports) for layer in range(LAYERS))
        self.decoder = nn.ModuleList(Cell(1 if layer == 0 else WIDTH, supports) for layer in range(LAYERS))
        self.projection = nn.Linear(WIDTH, 1)

    def forward(self, history):
        batch = history.shape[0]
        states = [torch.zeros(batch, NODES, WIDTH) for _ in range(LAYERS)]
        for step in range(INPUT_STEPS):
            self.advance(self.encoder, history[:, step], states)
        fed, outputs = torch.zeros(batch, NODES, 1), []
        for _ in range(TARGET_STEPS):
            fed = self.projection(self.advance(self.decoder, fed, states))
            outputs.append(fed[..., 0])
        return torch.stack(outputs, 1)

    @staticmethod
    def advance(cells, x, states):
        for layer, cell in enumerate(cells):
            x = states[layer] = cell(x, states[layer])
        return x


adjacency, walk = graph()
backward = adjacency.t() / adjacency.t().sum(1, keepdim=True)
model = Dcrnn([walk, backward])
randomise(model)
history, inputs = window(2)
parameters = {"output/weight": model.projection.weight.t(), "output/bias": model.projection.bias}
for stack in ("encoder", "decoder"):
    for layer, cell in enumerate(getattr(model, stack)):
        for name in ("gates", "candidate"):
            convolution = getattr(cell, name)
            of_input, of_state = convolution.ours(cell.inputs)
            parameters[f"{stack}/layer{layer + 1}/{name}/input"] = of_input
            parameters[f"{stack}/layer{layer + 1}/{name}/state"] = of_state
            parameters[f"{stack}/layer{layer + 1}/{name}/bias"] = convolution.bias
write(
    __file__,
    {"name": "dcrnn", "hidden": WIDTH, "layers": LAYERS, "diffusionSteps": STEPS, "samplingDecay": 2000},
    {"lagChannels": 1, "graph": True},
    {
        **inputs,
        "walk": walk,
        "walkTransposed": walk.t(),
        "backwardWalk": backward,
        "backwardWalkTransposed": backward.t(),
    },
    parameters,
    model(history),
)
