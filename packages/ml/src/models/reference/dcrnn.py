"""DCRNN as published (Li et al. 2018): cells over Chebyshev polynomials of both walks, encoder and decoder."""
import torch
from torch import nn

from fixture import BATCH, INPUT_STEPS, NODES, TARGET_STEPS, both, graph, randomise, window, write
from recorded import given, rounded

WIDTH, LAYERS, STEPS = 4, 2, 2
TERMS = 1 + 2 * STEPS


class Convolution(nn.Module):
    """Weights are held by powers of the walks, term by term, as ours are; the authors' are those of the polynomials."""

    def __init__(self, inputs, outputs, supports):
        super().__init__()
        self.supports = supports
        self.powers = nn.Parameter(torch.empty(TERMS, inputs, outputs))
        self.bias = nn.Parameter(torch.empty(outputs))

    def weight(self):
        """Rows as the authors have them, [size * TERMS, outputs]: P² is half the second polynomial and half the first."""
        own, forward, forward2, backward, backward2 = self.powers.unbind(0)
        polynomials = [own + (forward2 + backward2) / 2, forward, forward2 / 2, backward, backward2 / 2]
        return torch.stack(polynomials, 1).flatten(0, 1)

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
        out = stacked.reshape(batch * nodes, size * TERMS) @ self.weight() + self.bias
        return out.reshape(batch, nodes, -1)


class Cell(nn.Module):
    def __init__(self, inputs, supports):
        super().__init__()
        self.inputs = inputs
        self.gates = Convolution(inputs + WIDTH, 2 * WIDTH, supports)
        self.candidate = Convolution(inputs + WIDTH, WIDTH, supports)

    def forward(self, x, state, drive):
        of_gates, of_candidate = drive.split([2 * WIDTH, WIDTH], -1)
        reset, update = torch.sigmoid(self.gates(x, state) + of_gates).split(WIDTH, 2)
        candidate = torch.tanh(self.candidate(x, reset * state) + of_candidate)
        return update * state + (1 - update) * candidate


class Dcrnn(nn.Module):
    """`labels` are the target and where it is fed in training, [B, N, H]; what drives stacks and what more is written to
    the decoder are this project's."""

    def __init__(self, supports, labels, inputs=2, written=1):
        super().__init__()
        self.labels = labels
        self.encoder = nn.ModuleList(Cell(WIDTH if layer else inputs, supports) for layer in range(LAYERS))
        self.decoder = nn.ModuleList(Cell(WIDTH if layer else written, supports) for layer in range(LAYERS))
        self.projection = nn.Linear(WIDTH, 1)

    def forward(self, history, drives=(torch.zeros(3 * WIDTH), torch.zeros(3 * WIDTH)), beside=None):
        return self.states(history, drives, beside)[0]

    def states(self, history, drives, beside):
        """The outputs [B, H, N], and the states that they come from, [B, H, N, WIDTH]."""
        target, draws = self.labels
        batch = history.shape[0]
        states = [torch.zeros(batch, NODES, WIDTH) for _ in range(LAYERS)]
        for step in range(INPUT_STEPS):
            self.advance(self.encoder, history[:, step], states, drives[0])
        fed, outputs, written = torch.zeros(batch, NODES, 1), [], []
        for step in range(TARGET_STEPS):
            x = fed if beside is None else torch.cat([fed, beside[..., step, None]], 2)
            written.append(self.advance(self.decoder, x, states, drives[1]))
            fed = self.projection(written[-1])
            outputs.append(fed[..., 0])
            if self.training:
                fed = torch.where(draws[..., step, None] == 1, target[..., step, None], fed)
        return torch.stack(outputs, 1), torch.stack(written, 1)

    @staticmethod
    def advance(cells, x, states, drive):
        for layer, cell in enumerate(cells):
            x = states[layer] = cell(x, states[layer], torch.zeros(3 * WIDTH) if layer else drive)
        return x

    def named(self):
        parameters = {"output/weight": self.projection.weight.t(), "output/bias": self.projection.bias}
        for stack in ("encoder", "decoder"):
            for layer, cell in enumerate(getattr(self, stack)):
                for part in ("gates", "candidate"):
                    convolution, name = getattr(cell, part), f"{stack}/layer{layer + 1}/{part}"
                    # Rows are the terms, each with its columns; of what the decoder is fed the columns, each with its terms.
                    of_input = convolution.powers[:, : cell.inputs]
                    of_input = of_input.transpose(0, 1) if (stack, layer) == ("decoder", 0) else of_input
                    parameters[f"{name}/input"] = of_input.flatten(0, 1)
                    parameters[f"{name}/state"] = convolution.powers[:, cell.inputs :].flatten(0, 1)
                    parameters[f"{name}/bias"] = convolution.bias
        return parameters


def labels():
    """Labels [B, N, H]: those of two steps are drawn, but not where a label is missing."""
    draws = torch.tensor([1.0, 0.0, 1.0, 0.0]) * (torch.rand(BATCH, NODES, TARGET_STEPS) < 0.8)
    return given(BATCH, NODES, TARGET_STEPS), draws


def walks():
    adjacency, walk = graph()
    return walk, rounded(adjacency.t() / adjacency.t().sum(1, keepdim=True))


CONFIG = {"name": "dcrnn", "hidden": WIDTH, "layers": LAYERS, "diffusionSteps": STEPS, "samplingDecay": 2000}

if __name__ == "__main__":
    walk, backward = walks()
    target, draws = labels()
    model = Dcrnn([walk, backward], (target, draws))
    randomise(model)
    history, inputs = window(2)
    write(
        __file__,
        CONFIG,
        {"lagChannels": 1, "graph": True},
        {**inputs, **both("walk", walk), **both("backwardWalk", backward)},
        model,
        model.named,
        lambda: model(history),
        labels={"target": target.transpose(0, 1), "fed": draws.transpose(0, 1)},
    )
