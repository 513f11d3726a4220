"""Every operation of the folder `tensors`, by PyTorch's own functions and by its automatic gradients."""
import torch
from torch import nn
from torch.nn import functional

from recorded import Cases, given, leaf

NODES, STEPS, BATCH, WIDTH = 4, 5, 2, 4
RATE = 0.25
cases = Cases()

x = leaf(3, WIDTH)
for name, function in (("tanh", torch.tanh), ("sigmoid", torch.sigmoid), ("relu", torch.relu)):
    cases.add("activation", name, {"y": function(x)}, {"x": x})

# Heads lie beside each other in the columns; places of the first and third axis attend by themselves.
query, key, value = (leaf(2, STEPS, 3, WIDTH) for _ in range(3))
heads = 2


def by_head(tensor):
    return tensor.reshape(2, STEPS, 3, heads, WIDTH // heads).permute(0, 2, 3, 1, 4)


scores = by_head(query) @ by_head(key).transpose(-1, -2) / (WIDTH // heads) ** 0.5
mixed = (torch.softmax(scores, -1) @ by_head(value)).permute(0, 3, 1, 2, 4).reshape(2, STEPS, 3, WIDTH)
cases.add("attention", "two heads", {"y": mixed}, {"q": query, "k": key, "v": value}, settings={"heads": heads})

rows = leaf(6, 3)
normalised = functional.batch_norm(rows, None, None, training=True, eps=1e-5)
statistics = {"mean": rows.mean(0), "variance": rows.var(0, unbiased=False)}
cases.add("batch-norm", "columns", {"y": normalised, **statistics}, {"x": rows}, loss=["y"])

kept = (torch.rand(3, WIDTH) >= 0.4).double()
cases.add("dropout", "dropout", {"y": x * kept / (1 - RATE)}, {"x": x, "kept": kept}, settings={"rate": RATE})
cases.add(
    "dropout", "reluDropout", {"y": torch.relu(x) * kept / (1 - RATE)}, {"x": x, "kept": kept}, settings={"rate": RATE}
)

cases.add("identity-matrix", "wide", {"y": torch.eye(2, 3)}, settings={"rows": 2, "columns": 3}, loss=[])
cases.add("identity-matrix", "tall", {"y": torch.eye(3, 2)}, settings={"rows": 3, "columns": 2}, loss=[])

gain, bias = leaf(WIDTH), leaf(WIDTH)
cases.add(
    "layer-norm",
    "rows",
    {"y": functional.layer_norm(x, [WIDTH], gain, bias)},
    {"x": x, "gain": gain, "bias": bias},
)

weight, offset = leaf(WIDTH, 2), leaf(2)
cases.add("linear", "linear", {"y": functional.linear(x, weight.t(), offset)}, {"x": x, "w": weight, "b": offset})
cases.add("linear", "matMul2d", {"y": x @ weight}, {"x": x, "w": weight})

table, places = leaf(5, 3), torch.tensor([4, 0, 4, 2])
cases.add("look-up", "rows", {"y": functional.embedding(places, table)}, {"table": table, "places": places})

windows = leaf(NODES, 3, 2)
node_gain, node_bias = leaf(NODES, 2), leaf(NODES, 2)
over_nodes = functional.layer_norm(windows.transpose(0, 1), [NODES, 2], node_gain, node_bias).transpose(0, 1)
cases.add("node-layer-norm", "windows", {"y": over_nodes}, {"x": windows, "gain": node_gain, "bias": node_bias})

own = leaf(NODES, 2, 3)
cases.add("node-products", "products", {"y": torch.bmm(windows, own)}, {"x": windows, "w": own})

# A graph without symmetry, node 2 without a neighbour, in blocks of two rows: rows 2 and 0, and row 1 beside row 3.
graph = torch.tensor([[0, 0.5, 0.5, 0], [1, 0, 0, 0.25], [0, 0, 0, 0], [0, 0.2, 0.8, 0]])
signal = leaf(NODES, 3, 2)
along = torch.einsum("ij,jrc->irc", graph, signal)
cases.add("propagate", "propagate", {"y": along}, {"adjacency": graph, "x": signal})
learned = leaf(NODES, NODES)
cases.add(
    "propagate",
    "propagateLearned",
    {"y": torch.einsum("ij,jrc->irc", learned, signal)},
    {"adjacency": learned, "x": signal},
)
source, target = leaf(NODES, 2), leaf(2, NODES)
cases.add(
    "propagate",
    "adaptiveAdjacency",
    {"y": functional.softmax(torch.relu(source @ target), dim=1)},
    {"from": source, "to": target},
)
met = torch.softmax(source, 1) @ torch.softmax(target, 1)
cases.add(
    "propagate",
    "propagateFactored",
    {"y": torch.einsum("ij,jrc->irc", met, signal)},
    {"from": source, "to": target, "x": signal},
)
cases.add("propagate", "softmaxRows", {"y": torch.softmax(x, 1)}, {"x": x})


def in_blocks(matrix):
    return torch.stack([torch.stack([matrix[2], matrix[0]]), torch.stack([matrix[1], matrix[3]])])


everyone = torch.arange(4.0).expand(2, -1)
support = {"sourceNodes": everyone, "places": torch.tensor([1.0, 2.0, 0.0, 3.0])}
cases.add(
    "propagate-sparse",
    "blocks",
    {"y": along},
    {"weights": in_blocks(graph), "weightsTransposed": in_blocks(graph.t()), **support, "x": signal},
)

# nn.GRUCell with its input's part given: the identity stands in the place of its map.
driven, state, of_state = leaf(3, 6), leaf(3, 2), leaf(3, 6)
reset, update = torch.sigmoid(driven[:, :4] + of_state[:, :4]).chunk(2, 1)
new = torch.tanh(driven[:, 4:] + reset * of_state[:, 4:])
by_hand = (1 - update) * new + update * state
cell = nn.GRUCell(6, 2)
of_cell = functional.linear(state, cell.weight_hh, cell.bias_hh)
with torch.no_grad():
    cell.weight_ih.copy_(torch.eye(6))
    cell.bias_ih.zero_()
    r, z = torch.sigmoid(driven[:, :4] + of_cell[:, :4]).chunk(2, 1)
    n = torch.tanh(driven[:, 4:] + r * of_cell[:, 4:])
    assert torch.allclose(cell(driven, state), (1 - z) * n + z * state), "the formula is that of nn.GRUCell"
cases.add("recurrent", "gruUpdate", {"y": by_hand}, {"driven": driven, "recurrent": of_state, "hidden": state})

# Levels of an unsigned eight-bit integer, some values beyond both ends.
wide = given(4, 5) * 3
scale, zero = 0.015, 100
quantised = torch.fake_quantize_per_tensor_affine(wide, scale, zero, 0, 255)
cases.add("round-to-levels", "levels", {"y": quantised}, {"x": wide}, settings={"scale": scale, "zero": zero}, loss=[])

steps = leaf(2, STEPS, BATCH, 3)


def beside(tensor, taps, dilation):
    """Taps by PyTorch's own sliding of windows over time, from old to new."""
    flat = tensor.permute(0, 2, 3, 1).reshape(2 * BATCH, 3, STEPS, 1)
    columns = functional.unfold(flat, (taps, 1), dilation=(dilation, 1))
    length = STEPS - (taps - 1) * dilation
    return columns.reshape(2, BATCH, 3, taps, length).permute(0, 4, 1, 3, 2).reshape(2, length, BATCH, taps * 3)


for taps in (1, 3):
    cases.add("sliding-taps", f"{taps} taps", {"y": beside(steps, taps, 1)}, {"x": steps}, settings={"taps": taps})
for dilation in (1, 3):
    cases.add(
        "temporal",
        f"dilation {dilation}",
        {"y": beside(steps, 2, dilation)},
        {"x": steps},
        settings={"dilation": dilation},
    )

ranked = given(4, 5)
mask = torch.zeros(4, 5).scatter_(1, ranked.topk(2, 1).indices, 1.0)
cases.add("strongest", "two of each row", {"y": mask}, {"x": ranked}, settings={"count": 2}, loss=[])

cases.write(__file__)
