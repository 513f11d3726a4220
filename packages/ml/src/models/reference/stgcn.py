"""STGCN with Chebyshev graph convolutions (Yu et al. 2018), in the form of its common PyTorch version; head for all steps."""
import torch
from torch import nn

from fixture import INPUT_STEPS, NODES, TARGET_STEPS, graph, randomise, window, write

CHANNELS, GRAPH, END, KERNEL, TERMS, BLOCKS = 6, 3, 8, 3, 3, 2


class Align(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.outputs = outputs
        self.map = nn.Conv2d(inputs, outputs, 1) if inputs > outputs else None

    def forward(self, x):
        if self.map is not None:
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

    def forward(self, x):
        value, gate = self.convolution(x).chunk(2, 1)
        return (value + self.align(x)[:, :, self.kernel - 1 :]) * torch.sigmoid(gate)


class Chebyshev(nn.Module):
    def __init__(self, inputs, outputs, operator):
        super().__init__()
        self.align = Align(inputs, outputs)
        self.operator = operator
        self.weight = nn.Parameter(torch.empty(TERMS, outputs, outputs))
        self.bias = nn.Parameter(torch.empty(outputs))

    def forward(self, x):
        aligned = self.align(x)
        steps = aligned.permute(0, 2, 3, 1)
        terms = [steps, torch.einsum("hi,btij->bthj", self.operator, steps)]
        while len(terms) < TERMS:
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
    def __init__(self, inputs, operator):
        super().__init__()
        self.first = Temporal(inputs, CHANNELS, KERNEL)
        self.graph = Chebyshev(CHANNELS, GRAPH, operator)
        self.second = Temporal(GRAPH, CHANNELS, KERNEL)
        self.norm = Norm(CHANNELS)

    def forward(self, x):
        return self.norm(self.second(torch.relu(self.graph(self.first(x)))))


class Stgcn(nn.Module):
    def __init__(self, operator):
        super().__init__()
        left = INPUT_STEPS - BLOCKS * 2 * (KERNEL - 1)
        self.blocks = nn.Sequential(*[Block(1 if index == 0 else CHANNELS, operator) for index in range(BLOCKS)])
        self.last = Temporal(CHANNELS, END, left)
        self.norm = Norm(END)
        self.hidden = nn.Linear(END, END)
        self.head = nn.Linear(END, TARGET_STEPS)

    def forward(self, history):
        x = self.norm(self.last(self.blocks(history.permute(0, 3, 1, 2))))
        return self.head(torch.relu(self.hidden(x.permute(0, 2, 3, 1)))).squeeze(1).permute(0, 2, 1)


def scaled_laplacian(adjacency):
    both = torch.maximum(adjacency, adjacency.t())
    roots = both.sum(1).rsqrt()
    laplacian = torch.eye(NODES) - roots[:, None] * both * roots[None, :]
    return 2 * laplacian / torch.linalg.eigvalsh(laplacian).max() - torch.eye(NODES)


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
    }


def norm(name, module):
    return {f"{name}/gain": module.norm.weight, f"{name}/bias": module.norm.bias}


def affine(name, module):
    return {f"{name}/weight": module.weight.t(), f"{name}/bias": module.bias}


adjacency, _ = graph()
operator = scaled_laplacian(adjacency)
model = Stgcn(operator)
randomise(model)
history, inputs = window(1)
parameters = {}
for index, block in enumerate(model.blocks):
    name = f"block{index + 1}"
    align = block.graph.align.map
    parameters |= {
        **temporal(f"{name}/first", block.first),
        f"{name}/graph/align/weight": align.weight[:, :, 0, 0].t(),
        f"{name}/graph/align/bias": align.bias,
        f"{name}/graph/weight": block.graph.weight.reshape(-1, GRAPH),
        f"{name}/graph/bias": block.graph.bias,
        **temporal(f"{name}/second", block.second),
        **norm(f"{name}/norm", block.norm),
    }
parameters |= {
    **temporal("last", model.last),
    **norm("last/norm", model.norm),
    **affine("end", model.hidden),
    **affine("output", model.head),
}
write(
    __file__,
    {
        "name": "stgcn",
        "channels": CHANNELS,
        "graphChannels": GRAPH,
        "endChannels": END,
        "blocks": BLOCKS,
        "temporalKernel": KERNEL,
        "chebyshevTerms": TERMS,
    },
    {"graph": True},
    {**inputs, "scaledLaplacian": operator, "scaledLaplacianTransposed": operator.t()},
    parameters,
    model(history),
)
