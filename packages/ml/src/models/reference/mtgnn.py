"""MTGNN (Wu et al. 2020) in its authors' form: [B, C, N, T], an inception of convolutions, mix-hop by concatenation."""
import torch
from torch import nn
from torch.nn import functional

from fixture import INPUT_STEPS, NODES, RATE, TARGET_STEPS, Dropout, affine, randomise, window, write

CHANNELS, SKIP, END, LAYERS, VECTORS, NEIGHBOURS, HOPS = 4, 5, 6, 3, 3, 2, 2
KERNELS = (2, 3, 6, 7)
REACH = max(KERNELS) - 1
RECEPTIVE = 1 + LAYERS * REACH


class LearnedGraph(nn.Module):
    def __init__(self):
        super().__init__()
        self.origin, self.target = nn.Embedding(NODES, VECTORS), nn.Embedding(NODES, VECTORS)
        self.origin_map, self.target_map = nn.Linear(VECTORS, VECTORS), nn.Linear(VECTORS, VECTORS)

    def forward(self):
        origin = torch.tanh(3 * self.origin_map(self.origin.weight))
        target = torch.tanh(3 * self.target_map(self.target.weight))
        adjacency = torch.relu(torch.tanh(3 * (origin @ target.t() - target @ origin.t())))
        kept = torch.zeros(NODES, NODES).scatter_(1, adjacency.topk(NEIGHBOURS, 1).indices, 1.0)
        return adjacency * kept


class Inception(nn.Module):
    def __init__(self):
        super().__init__()
        self.branches = nn.ModuleList([nn.Conv2d(CHANNELS, CHANNELS // 4, (1, kernel)) for kernel in KERNELS])

    def forward(self, x):
        outputs = [branch(x) for branch in self.branches]
        return torch.cat([output[..., -outputs[-1].shape[-1] :] for output in outputs], 1)


class MixHop(nn.Module):
    def __init__(self):
        super().__init__()
        self.map = nn.Conv2d((HOPS + 1) * CHANNELS, CHANNELS, 1)

    def forward(self, x, adjacency):
        looped = adjacency + torch.eye(NODES)
        walk = looped / looped.sum(1, keepdim=True)
        hops = [x]
        for _ in range(HOPS):
            hops.append(0.05 * x + 0.95 * torch.einsum("vw,bcwt->bcvt", walk, hops[-1]))
        return self.map(torch.cat(hops, 1))


class Layer(nn.Module):
    def __init__(self, name, length):
        super().__init__()
        self.filter, self.gate = Inception(), Inception()
        # The authors' code declares it beside every layer; it is read where a model has no graph.
        self.residual_conv = nn.Conv2d(CHANNELS, CHANNELS, 1)
        self.drop = Dropout(f"{name}/dropout", (2, 3, 0, 1))
        self.skip = nn.Conv2d(CHANNELS, SKIP, (1, length))
        self.along, self.against = MixHop(), MixHop()
        self.norm = nn.LayerNorm([CHANNELS, NODES, length])

    def forward(self, x, adjacency):
        gated = self.drop(torch.tanh(self.filter(x)) * torch.sigmoid(self.gate(x)))
        mixed = self.along(gated, adjacency) + self.against(gated, adjacency.t())
        return self.norm(mixed + x[..., -mixed.shape[-1] :]), self.skip(gated)


class Mtgnn(nn.Module):
    def __init__(self, inputs=2):
        super().__init__()
        self.graph = LearnedGraph()
        self.start = nn.Conv2d(inputs, CHANNELS, 1)
        self.window_skip = nn.Conv2d(inputs, SKIP, (1, RECEPTIVE))
        self.layers = nn.ModuleList(
            [Layer(f"layer{index + 1}", RECEPTIVE - (index + 1) * REACH) for index in range(LAYERS)]
        )
        self.last_skip = nn.Conv2d(CHANNELS, SKIP, 1)
        self.end = nn.Conv2d(SKIP, END, 1)
        self.output = nn.Conv2d(END, TARGET_STEPS, 1)

    def forward(self, history, start_context=0, window_skip=None):
        """Context and skip of the window, [B, channels, N, 1], are this project's."""
        padded = functional.pad(history.permute(0, 3, 2, 1), (RECEPTIVE - INPUT_STEPS, 0))
        adjacency = self.graph()
        x = self.start(padded) + start_context
        skips = self.window_skip(padded) if window_skip is None else window_skip
        for layer in self.layers:
            x, skip = layer(x, adjacency)
            skips = skips + skip
        hidden = torch.relu(self.end(torch.relu(skips + self.last_skip(x))))
        return self.output(hidden).squeeze(-1)

    def named(self):
        parameters = {
            **affine("start", self.start),
            "graph/from": self.graph.origin.weight,
            "graph/to": self.graph.target.weight,
            **affine("graph/from-map", self.graph.origin_map),
            **affine("graph/to-map", self.graph.target_map),
            **affine("last-skip", self.last_skip),
            **affine("end", self.end),
            **affine("output", self.output),
        }
        for index, layer in enumerate(self.layers):
            name = f"layer{index + 1}"
            for side in ("filter", "gate"):
                for kernel, branch in zip(KERNELS, getattr(layer, side).branches):
                    parameters |= affine(f"{name}/{side}{kernel}", branch)
            for way in ("along", "against"):
                parameters |= affine(f"{name}/mix/{way}", getattr(layer, way).map)
            parameters |= {
                **affine(f"{name}/skip", layer.skip),
                f"{name}/norm/gain": layer.norm.weight.permute(1, 2, 0).reshape(-1, CHANNELS),
                f"{name}/norm/bias": layer.norm.bias.permute(1, 2, 0).reshape(-1, CHANNELS),
            }
        return parameters


def published_skip(model):
    """The skip of the window of readings and times; weights that meet the steps of the padding alone are left out."""
    weight = model.window_skip.weight[:, :, 0, RECEPTIVE - INPUT_STEPS :]
    return {
        "window-skip/bias": model.window_skip.bias,
        "window-skip/features": weight[:, 0].t(),
        "window-skip/calendar": weight[:, 1].t(),
    }


CONFIG = {
    "name": "mtgnn",
    "channels": CHANNELS,
    "skipChannels": SKIP,
    "endChannels": END,
    "layers": LAYERS,
    "nodeVectors": VECTORS,
    "neighbours": NEIGHBOURS,
    "hops": HOPS,
    "dropout": RATE,
}

if __name__ == "__main__":
    model = Mtgnn()
    randomise(model)
    history, inputs = window(2)
    write(
        __file__,
        CONFIG,
        {"lagChannels": 1},
        inputs,
        model,
        lambda: {**model.named(), **published_skip(model)},
        lambda: model(history),
    )
