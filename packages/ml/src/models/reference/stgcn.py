"""STGCN with Chebyshev graph convolutions (Yu et al. 2018), in the form of its common PyTorch version; head for all steps."""
import torch
from torch import nn

from fixture import INPUT_STEPS, NODES, RATE, TARGET_STEPS, Dropout, affine, both, graph, randomise, window, write
from recorded import rounded


class Align(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.outputs = outputs
        # It is declared whether or not it is read.
        self.map = nn.Conv2d(inputs, outputs, 1)
        self.narrows = inputs > outputs

    def forward(self, x):
        if self.narrows:
            return self.map(x)
        missing = self.outputs - x.shape[1]
        return torch.cat([x, x.new_zeros(x.shape[0], missing, *x.shape[2:])], 1)


class Temporal(nn.Module):
    """[B, C, T, N], kernel along T; value and gate are the two halves of one convolution."""

    def __init__(self, inputs, outputs, kernel):
        super().__init__()
        self.kernel = kernel
        self.align = Align(inputs, outputs)
        self.convolution = nn.Conv2d(inputs, 2 * outputs, (kernel, 1))

    def forward(self, x, context=0):
        value, gate = self.convolution(x).chunk(2, 1)
        return (value + self.align(x)[:, :, self.kernel - 1 :] + context) * torch.sigmoid(gate)


class Chebyshev(nn.Module):
    def __init__(self, inputs, outputs, terms, operator):
        super().__init__()
        self.terms = terms
        self.align = Align(inputs, outputs)
        self.operator = operator
        self.weight = nn.Parameter(torch.empty(terms, outputs, outputs))
        self.bias = nn.Parameter(torch.empty(outputs))

    def forward(self, x):
        aligned = self.align(x)
        steps = aligned.permute(0, 2, 3, 1)
        terms = [steps, torch.einsum("hi,btij->bthj", self.operator, steps)]
        while len(terms) < self.terms:
            terms.append(torch.einsum("hi,btij->bthj", 2 * self.operator, terms[-1]) - terms[-2])
        mixed = torch.einsum("btkhi,kij->bthj", torch.stack(terms, 2), self.weight) + self.bias
        return mixed.permute(0, 3, 1, 2) + aligned


class Norm(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.norm = nn.LayerNorm([NODES, channels])

    def forward(self, x):
        return self.norm(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)


class Block(nn.Module):
    def __init__(self, name, inputs, channels, graph_channels, kernel, terms, operator):
        super().__init__()
        self.first = Temporal(inputs, channels, kernel)
        self.graph = Chebyshev(channels, graph_channels, terms, operator)
        self.second = Temporal(graph_channels, channels, kernel)
        self.norm = Norm(channels)
        self.drop = Dropout(f"{name}/dropout", (3, 2, 0, 1))

    def forward(self, x, context=0):
        return self.drop(self.norm(self.second(torch.relu(self.graph(self.first(x, context))))))


class Stgcn(nn.Module):
    def __init__(self, operator, inputs, channels, graph_channels, end, blocks, kernel, terms):
        super().__init__()
        self.blocks = nn.ModuleList(
            Block(f"block{index + 1}", channels if index else inputs, channels, graph_channels, kernel, terms, operator)
            for index in range(blocks)
        )
        self.last = Temporal(channels, end, INPUT_STEPS - blocks * 2 * (kernel - 1))
        self.norm = Norm(end)
        self.hidden = nn.Linear(end, end)
        self.drop = Dropout("end/dropout", (2, 0, 1, 3))
        self.head = nn.Linear(end, TARGET_STEPS)

    def forward(self, history, start_context=0, head_context=0):
        """history [B, T, N, inputs]; contexts are this project's, 0 where there are none."""
        x = history.permute(0, 3, 1, 2)
        for index, block in enumerate(self.blocks):
            x = block(x, 0 if index else start_context)
        x = self.norm(self.last(x)).permute(0, 2, 3, 1)
        return self.head(self.drop(torch.relu(self.hidden(x) + head_context))).squeeze(1).permute(0, 2, 1)

    def named(self):
        parameters = {}
        for index, block in enumerate(self.blocks):
            name = f"block{index + 1}"
            align = block.graph.align.map
            parameters |= {
                **temporal(f"{name}/first", block.first),
                f"{name}/graph/align/weight": align.weight[:, :, 0, 0].t(),
                f"{name}/graph/align/bias": align.bias,
                f"{name}/graph/weight": block.graph.weight.flatten(0, 1),
                f"{name}/graph/bias": block.graph.bias,
                **temporal(f"{name}/second", block.second),
                **norm(f"{name}/norm", block.norm),
            }
        return {
            **parameters,
            **temporal("last", self.last),
            **norm("last/norm", self.norm),
            **affine("end", self.hidden),
            **affine("output", self.head),
        }


def scaled_laplacian(adjacency):
    both = torch.maximum(adjacency, adjacency.t())
    roots = both.sum(1).rsqrt()
    laplacian = torch.eye(NODES) - roots[:, None] * both * roots[None, :]
    return rounded(2 * laplacian / torch.linalg.eigvalsh(laplacian).max() - torch.eye(NODES))


def temporal(name, module):
    weight = module.convolution.weight[..., 0]
    outputs = weight.shape[0] // 2
    flat = weight.permute(2, 1, 0).reshape(-1, 2 * outputs)
    bias = module.convolution.bias
    return {
        f"{name}/value/weight": flat[:, :outputs],
        f"{name}/value/bias": bias[:outputs],
        f"{name}/gate/weight": flat[:, outputs:],
        f"{name}/gate/bias": bias[outputs:],
        **(affine(f"{name}/align", module.align.map) if module.align.narrows else {}),
    }


def norm(name, module):
    return {f"{name}/gain": module.norm.weight, f"{name}/bias": module.norm.bias}


def config(name, channels, graph_channels, end, blocks, kernel, terms):
    return {
        "name": name,
        "channels": channels,
        "graphChannels": graph_channels,
        "endChannels": end,
        "blocks": blocks,
        "temporalKernel": kernel,
        "chebyshevTerms": terms,
        "dropout": RATE,
    }


if __name__ == "__main__":
    sizes = {"channels": 6, "graph_channels": 3, "end": 8, "blocks": 2, "kernel": 3, "terms": 3}
    operator = scaled_laplacian(graph()[0])
    model = Stgcn(operator, 1, **sizes)
    randomise(model)
    history, inputs = window(1)
    write(
        __file__,
        config("stgcn", **sizes),
        {"graph": True},
        {**inputs, **both("scaledLaplacian", operator)},
        model,
        model.named,
        lambda: model(history),
    )
