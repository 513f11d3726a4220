"""Steps along graphs, by the formulas of their papers with matrices written out."""
import torch
from torch.nn import functional

from recorded import Cases, given, leaf, rounded
from sizes import BATCH, NODES, RATE

cases = Cases()
adjacency = torch.rand(NODES, NODES) * (torch.rand(NODES, NODES) < 0.7)
adjacency.fill_diagonal_(1.0)
walk = rounded(adjacency / adjacency.sum(1, keepdim=True))
backward = rounded(adjacency.t() / adjacency.t().sum(1, keepdim=True))
symmetric = torch.maximum(adjacency, adjacency.t())
roots = symmetric.sum(1).rsqrt()
laplacian = torch.eye(NODES) - roots[:, None] * symmetric * roots[None, :]
operator = rounded(2 * laplacian / torch.linalg.eigvalsh(laplacian).max() - torch.eye(NODES))


def both(name, matrix):
    return {name: matrix, f"{name}Transposed": matrix.t()}


walks = {**both("walk", walk), **both("backwardWalk", backward)}


def along(matrix, x):
    """matrix on the nodes of x, [N, ...]."""
    return torch.tensordot(matrix, x, 1)


def affine(name, inputs, outputs):
    return {f"{name}/weight": leaf(inputs, outputs), f"{name}/bias": leaf(outputs)}


x = leaf(NODES, 3, 2)
cases.add("given-graph", "dense", {"y": along(walk, x)}, {**both("walk", walk), "x": x}, settings={"graph": "walk"})


def in_blocks(name, matrix):
    """Rows 2 and 0, and row 1 beside row 3."""
    weights = torch.stack([torch.stack([matrix[2], matrix[0]]), torch.stack([matrix[1], matrix[3]])])
    everyone = torch.arange(4.0).expand(2, -1)
    return {
        f"{name}/weights": weights,
        f"{name}/sourceNodes": everyone,
        f"{name}/places": torch.tensor([1.0, 2.0, 0.0, 3.0]),
    }


sparse = {**in_blocks("walk", walk), **in_blocks("walkTransposed", walk.t())}
cases.add("given-graph", "sparse", {"y": along(walk, x)}, {**sparse, "x": x}, settings={"graph": "walk"})

# Li et al. 2018, equation 2: the powers of both walks, side by side.
terms = [x]
for matrix in (walk, backward):
    terms += [along(torch.linalg.matrix_power(matrix, power), x) for power in (1, 2)]
cases.add("diffusion", "two steps each way", {"y": torch.cat(terms, 2)}, {**walks, "x": x}, settings={"steps": 2})
cases.add("diffusion", "no step", {"y": x * 1}, {"x": x}, settings={"steps": 0})

# Defferrard et al. 2016: polynomials by their recursion, each with weights of its own; Yu et al. 2018: the residual.
for inputs, outputs, count in ((4, 3, 3), (3, 3, 1), (2, 3, 2), (3, 3, 4)):
    x = leaf(NODES, 2, BATCH, inputs)
    parameters = affine("layer", count * outputs, outputs)
    if inputs > outputs:
        parameters |= affine("layer/align", inputs, outputs)
        aligned = functional.linear(x, parameters["layer/align/weight"].t(), parameters["layer/align/bias"])
    else:
        aligned = functional.pad(x, (0, outputs - inputs))
    polynomials = [torch.eye(NODES), operator]
    while len(polynomials) < count:
        polynomials.append(2 * operator @ polynomials[-1] - polynomials[-2])
    weights = parameters["layer/weight"].reshape(count, outputs, outputs)
    y = parameters["layer/bias"] + aligned
    for polynomial, weight in zip(polynomials, weights):
        y = y + along(polynomial, aligned) @ weight
    cases.add(
        "chebyshev-convolution",
        f"{count} polynomials, {inputs} to {outputs}",
        {"y": y},
        {**both("scaledLaplacian", operator), "x": x},
        parameters,
        {"inputs": inputs, "outputs": outputs, "terms": count},
    )

# Wu et al. 2019, equation 7: a row beside its steps along each graph, through one map.
source, target = leaf(NODES, 2), leaf(2, NODES)
learned = functional.softmax(torch.relu(source @ target), dim=1)
for steps in (1, 2):
    rows = leaf(NODES * BATCH, 3)
    x = rows.reshape(NODES, BATCH, 3)
    beside = [x]
    for matrix in (walk, backward, learned):
        beside += [along(torch.linalg.matrix_power(matrix, power + 1), x) for power in range(steps)]
    mixing = affine("mix", len(beside) * 3, 2)
    y = functional.linear(torch.cat(beside, 2), mixing["mix/weight"].t(), mixing["mix/bias"])
    cases.add(
        "graph-mix",
        f"three graphs, steps: {steps}",
        {"y": y.reshape(-1, 2)},
        {**walks, "rows": rows},
        {"graph/from": source, "graph/to": target, **mixing},
        {"steps": steps},
    )

rows = leaf(NODES * BATCH, 3)
x = rows.reshape(NODES, BATCH, 3)
parameters = {**affine("block/mix", 9, 4), **affine("block/outer", 4, 3)}
kept = (torch.rand(NODES * BATCH, 4) >= RATE).double()
beside = torch.cat([x, along(walk, x), along(learned, x)], 2).reshape(-1, 9)
inner = torch.relu(functional.linear(beside, parameters["block/mix/weight"].t(), parameters["block/mix/bias"]))
for name, hidden, masks in (("block", inner, {}), ("block in training", inner * kept / (1 - RATE), {"block/dropout": kept})):
    y = rows + functional.linear(hidden, parameters["block/outer/weight"].t(), parameters["block/outer/bias"])
    cases.add(
        "graph-mix",
        name,
        {"y": y},
        {**both("walk", walk), "rows": rows, **masks},
        {"graph/from": source, "graph/to": target, **parameters},
        {"dropout": RATE if masks else 0},
    )

# Wu et al. 2020: M = tanh(3 (E W + b)) of both sides, the strongest entries of relu(tanh(3 (M1 M2' - M2 M1'))), and walks
# with loops; here times 0.95.
origin, destination = leaf(NODES, 3, scale=0.3), leaf(NODES, 3, scale=0.3)
parameters = {"graph/from": origin, "graph/to": destination}
parameters |= {**affine("graph/from-map", 3, 3), **affine("graph/to-map", 3, 3)}
first, second = (
    torch.tanh(3 * functional.linear(vectors, parameters[f"graph/{side}-map/weight"].t() * 1, parameters[f"graph/{side}-map/bias"]))
    for side, vectors in (("from", origin), ("to", destination))
)
strength = torch.relu(torch.tanh(3 * (first @ second.t() - second @ first.t())))
kept = torch.zeros(NODES, NODES).scatter_(1, strength.topk(2, 1).indices, 1.0)
edges = strength * kept


def shares(matrix):
    looped = matrix + torch.eye(NODES)
    return looped / looped.sum(1, keepdim=True)


x = leaf(NODES, 3)
outputs = {"along": 0.95 * shares(edges) @ x, "against": 0.95 * shares(edges.t()) @ x}
cases.add("learned-graph", "two neighbours", outputs, {"x": x}, parameters, {"width": 3, "neighbours": 2})

# Wu et al. 2020: hops that each keep 0.05 of the input, beside each other, once along and once against the edges.
rows = leaf(NODES * BATCH, 3)
x = rows.reshape(NODES, BATCH, 3)
for hops in (1, 2):
    parameters, y = {}, 0
    for way, matrix in (("along", walk), ("against", backward)):
        parameters |= affine(f"mix/{way}", (hops + 1) * 3, 3)
        reached = [x]
        for _ in range(hops):
            reached.append(0.05 * x + 0.95 * along(matrix, reached[-1]))
        y = y + functional.linear(
            torch.cat(reached, 2), parameters[f"mix/{way}/weight"].t(), parameters[f"mix/{way}/bias"]
        )
    cases.add(
        "mix-hop",
        f"hops: {hops}",
        {"y": y.reshape(-1, 3)},
        {"along": walk, "against": backward, "rows": rows},
        parameters,
        {"hops": hops},
    )

cases.write(__file__)
