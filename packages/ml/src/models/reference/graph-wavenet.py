"""Graph WaveNet as published (Wu et al. 2019), with its convolutions over node and time.

Its convolution over a graph multiplies by the transpose of what it is given, so it is given transposes: a step is P x, as
in the paper.
"""
import torch
from torch import nn
from torch.nn import functional

from fixture import INPUT_STEPS, NODES, TARGET_STEPS, graph, randomise, window, write

CHANNELS, SKIP, END, RANK, STEPS = 4, 5, 6, 2, 2
DILATIONS = [1, 2, 1, 2, 1, 2, 1, 2]


def along(x, support):
    return torch.einsum("ncvl,vw->ncwl", x, support).contiguous()


class GraphConvolution(nn.Module):
    def __init__(self, supports):
        super().__init__()
        self.mlp = nn.Conv2d((1 + STEPS * supports) * CHANNELS, CHANNELS, (1, 1))

    def forward(self, x, supports):
        out = [x]
        for support in supports:
            stepped = x
            for _ in range(STEPS):
                stepped = along(stepped, support)
                out.append(stepped)
        return self.mlp(torch.cat(out, 1))


class GraphWaveNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.start = nn.Conv2d(2, CHANNELS, (1, 1))
        self.source, self.target = nn.Parameter(torch.empty(NODES, RANK)), nn.Parameter(torch.empty(RANK, NODES))
        made = lambda layer: nn.ModuleList([layer(dilation) for dilation in DILATIONS])
        self.filter = made(lambda dilation: nn.Conv2d(CHANNELS, CHANNELS, (1, 2), dilation=dilation))
        self.gate = made(lambda dilation: nn.Conv2d(CHANNELS, CHANNELS, (1, 2), dilation=dilation))
        self.skip = made(lambda _: nn.Conv2d(CHANNELS, SKIP, (1, 1)))
        self.mix = made(lambda _: GraphConvolution(3))
        self.norm = made(lambda _: nn.BatchNorm2d(CHANNELS))
        self.end_1, self.end_2 = nn.Conv2d(SKIP, END, (1, 1)), nn.Conv2d(END, TARGET_STEPS, (1, 1))

    def forward(self, history, walks):
        x = history.permute(0, 3, 2, 1)
        x = self.start(functional.pad(x, (1 + sum(DILATIONS) - INPUT_STEPS, 0, 0, 0)))
        adaptive = functional.softmax(torch.relu(self.source @ self.target), dim=1)
        supports = [support.t() for support in (*walks, adaptive)]
        skips = 0
        for filtered, gated, skip, mix, norm in zip(self.filter, self.gate, self.skip, self.mix, self.norm):
            residual = x
            x = torch.tanh(filtered(x)) * torch.sigmoid(gated(x))
            s = skip(x)
            skips = s + (skips[..., -s.shape[3] :] if torch.is_tensor(skips) else skips)
            x = norm(mix(x, supports) + residual[..., -x.shape[3] :])
        return self.end_2(torch.relu(self.end_1(torch.relu(skips)))).squeeze(-1)


def matrix(convolution):
    """Rows of our weight: the taps from old to new, the input channels of each."""
    return convolution.weight[:, :, 0].permute(2, 1, 0).flatten(0, 1)


model = GraphWaveNet()
randomise(model)
model.eval()
adjacency, walk = graph()
backward = adjacency.t() / adjacency.t().sum(1, keepdim=True)
history, inputs = window(2)
parameters = {"adaptive/from": model.source, "adaptive/to": model.target}
for name, convolution in (("start", model.start), ("end", model.end_1), ("output", model.end_2)):
    parameters[f"{name}/weight"] = matrix(convolution)
    parameters[f"{name}/bias"] = convolution.bias
for index in range(len(DILATIONS)):
    layer = f"layer{index + 1}"
    maps = {"filter": model.filter[index], "gate": model.gate[index], "skip": model.skip[index]}
    if index + 1 < len(DILATIONS):
        maps["mix"] = model.mix[index].mlp
        norm = model.norm[index]
        parameters[f"{layer}/norm/scale"] = norm.weight
        parameters[f"{layer}/norm/shift"] = norm.bias
        parameters[f"{layer}/norm/running-mean"] = norm.running_mean
        parameters[f"{layer}/norm/running-variance"] = norm.running_var
    for name, convolution in maps.items():
        parameters[f"{layer}/{name}/weight"] = matrix(convolution)
        parameters[f"{layer}/{name}/bias"] = convolution.bias
write(
    __file__,
    {
        "name": "graph-wavenet",
        "channels": CHANNELS,
        "skipChannels": SKIP,
        "endChannels": END,
        "dilations": DILATIONS,
        "adaptiveRank": RANK,
        "walkSteps": STEPS,
        "backwardWalk": True,
        "batchNormalisation": True,
    },
    {"lagChannels": 1, "graph": True},
    {
        **inputs,
        "walk": walk,
        "walkTransposed": walk.t(),
        "backwardWalk": backward,
        "backwardWalkTransposed": backward.t(),
    },
    parameters,
    model(history, (walk, backward)),
)
