"""Graph WaveNet as published (Wu et al. 2019), with its convolutions over node and time.

Its convolution over a graph multiplies by the transpose of what it is given, so it is given transposes: a step is P x, as
in the paper.
"""
import torch
from torch import nn
from torch.nn import functional

from fixture import INPUT_STEPS, NODES, RATE, TARGET_STEPS, Dropout, affine, both, graph, randomise, window, write
from recorded import rounded


def along(x, support):
    return torch.einsum("ncvl,vw->ncwl", x, support).contiguous()


class GraphConvolution(nn.Module):
    def __init__(self, name, inputs, outputs, supports, steps):
        super().__init__()
        self.steps = steps
        self.mlp = nn.Conv2d((1 + steps * supports) * inputs, outputs, (1, 1))
        self.drop = Dropout(f"{name}/dropout", (2, 3, 0, 1))

    def forward(self, x, supports):
        out = [x]
        for support in supports:
            stepped = x
            for _ in range(self.steps):
                stepped = along(stepped, support)
                out.append(stepped)
        return self.drop(self.mlp(torch.cat(out, 1)))


class GraphWaveNet(nn.Module):
    """`walks` counts the walks over the given graph; `gates` are the channels of the gated convolutions."""

    def __init__(self, inputs, channels, gates, skip, end, dilations, rank, walks, steps, normalises):
        super().__init__()
        self.dilations, self.normalises = dilations, normalises
        self.start = nn.Conv2d(inputs, channels, (1, 1))
        self.source, self.target = nn.Parameter(torch.empty(NODES, rank)), nn.Parameter(torch.empty(rank, NODES))
        made = lambda layer: nn.ModuleList([layer(index, dilation) for index, dilation in enumerate(dilations)])
        self.filter = made(lambda _, dilation: nn.Conv2d(channels, gates, (1, 2), dilation=dilation))
        self.gate = made(lambda _, dilation: nn.Conv2d(channels, gates, (1, 2), dilation=dilation))
        self.skip = made(lambda *_: nn.Conv2d(gates, skip, (1, 1)))
        self.mix = made(lambda index, _: GraphConvolution(f"layer{index + 1}", gates, channels, 1 + walks, steps))
        self.norm = made(lambda *_: nn.BatchNorm2d(channels) if normalises else nn.Identity())
        # The authors' code declares it beside every layer; it is read where a model has no graph.
        self.residual_convs = made(lambda *_: nn.Conv2d(channels, channels, (1, 1)))
        self.end_1, self.end_2 = nn.Conv2d(skip, end, (1, 1)), nn.Conv2d(end, TARGET_STEPS, (1, 1))

    def forward(self, history, walks, start_context=0, head_context=0):
        """history [B, T, N, inputs]; contexts [B, channels, N, 1] are this project's, 0 where there are none."""
        x = history.permute(0, 3, 2, 1)
        x = self.start(functional.pad(x, (1 + sum(self.dilations) - INPUT_STEPS, 0, 0, 0))) + start_context
        adaptive = functional.softmax(torch.relu(self.source @ self.target), dim=1)
        supports = [support.t() for support in (*walks, adaptive)]
        skips = 0
        for index, (filtered, gated, skip, mix, norm) in enumerate(
            zip(self.filter, self.gate, self.skip, self.mix, self.norm)
        ):
            residual = x
            x = torch.tanh(filtered(x)) * torch.sigmoid(gated(x))
            s = skip(x)
            skips = s + (skips[..., -s.shape[3] :] if torch.is_tensor(skips) else skips)
            if index + 1 < len(self.dilations):
                # The authors' last layer mixes too; nothing reads what comes of it.
                x = norm(mix(x, supports) + residual[..., -x.shape[3] :])
        return self.end_2(torch.relu(self.end_1(torch.relu(skips + head_context)))).squeeze(-1)

    def named(self):
        parameters = {
            "adaptive/from": self.source,
            "adaptive/to": self.target,
            **affine("start", self.start),
            **affine("end", self.end_1),
            **affine("output", self.end_2),
        }
        for index in range(len(self.dilations)):
            layer = f"layer{index + 1}"
            maps = {"filter": self.filter[index], "gate": self.gate[index], "skip": self.skip[index]}
            if index + 1 < len(self.dilations):
                maps["mix"] = self.mix[index].mlp
                if self.normalises:
                    norm = self.norm[index]
                    parameters[f"{layer}/norm/scale"] = norm.weight
                    parameters[f"{layer}/norm/shift"] = norm.bias
                    parameters[f"{layer}/norm/running-mean"] = norm.running_mean.clone()
                    parameters[f"{layer}/norm/running-variance"] = norm.running_var.clone()
            for name, convolution in maps.items():
                parameters |= affine(f"{layer}/{name}", convolution)
        return parameters


def config(name, channels, skip, end, dilations, rank):
    return {
        "name": name,
        "channels": channels,
        "skipChannels": skip,
        "endChannels": end,
        "dilations": dilations,
        "adaptiveRank": rank,
        "dropout": RATE,
    }


if __name__ == "__main__":
    sizes = {"channels": 4, "skip": 5, "end": 6, "dilations": [1, 2, 1, 2, 1, 2, 1, 2], "rank": 2}
    model = GraphWaveNet(2, **sizes, gates=4, walks=2, steps=2, normalises=True)
    randomise(model)
    adjacency, walk = graph()
    backward = rounded(adjacency.t() / adjacency.t().sum(1, keepdim=True))
    history, inputs = window(2)
    write(
        __file__,
        {**config("graph-wavenet", **sizes), "walkSteps": 2, "backwardWalk": True, "batchNormalisation": True},
        {"lagChannels": 1, "graph": True},
        {**inputs, **both("walk", walk), **both("backwardWalk", backward)},
        model,
        model.named,
        lambda: model(history, (walk, backward)),
    )
