"""The other models in PyTorch: the same parameters and the same arithmetic, from lags alone and without a form.

Tensors are node first, [N, steps, B, C], so that a step along a graph is one product; weights lie as [inputs, outputs]. The
variant `parts` multiplies each support with its part of the weight, `concat` puts the supports side by side first.
"""

import torch
import torch.nn.functional as F

from pytorch_models import adaptive


def affine(p, name, rows):
    return torch.addmm(p[f"{name}/bias"], rows, p[f"{name}/weight"])


def along(matrix, x):
    return (matrix @ x.reshape(matrix.shape[0], -1)).view(x.shape)


def head(p, rows, nodes, name="output"):
    return affine(p, name, rows).view(nodes, rows.shape[0] // nodes, -1)


def steps_of(lags, length):
    """Lags [N, B, T] as the last `length` steps, [N, length, B, 1], zeros in front."""
    x = lags.permute(0, 2, 1)
    return F.pad(x, (0, 0, length - x.shape[1], 0)).unsqueeze(3)


def started(p, x):
    return x * p["start/weight"].view(-1) + p["start/bias"]


def taps_of(x, offsets, length):
    nodes, _, batch, channels = x.shape
    return torch.cat([x[:, at : at + length] for at in offsets], 3).view(-1, len(offsets) * channels)


def graph_linear(p, name, rows, supports, steps, nodes, mix):
    weight, bias, width = p[f"{name}/weight"], p[f"{name}/bias"], rows.shape[1]
    if mix == "concat":
        sides = [rows]
        for support in supports:
            stepped = rows
            for _ in range(steps):
                stepped = along(support, stepped.view(nodes, -1)).view(rows.shape)
                sides.append(stepped)
        return torch.addmm(bias, torch.cat(sides, 1), weight)
    parts = weight.split(width)
    total = torch.addmm(bias, rows, parts[0])
    for index, support in enumerate(supports):
        stepped = None
        for part in reversed(parts[1 + index * steps : 1 + (index + 1) * steps]):
            here = rows @ part if stepped is None else torch.addmm(stepped, rows, part)
            stepped = along(support, here.view(nodes, -1)).view(total.shape)
        total = total + stepped
    return total


def graph_wavenet(p, batch, shape, dropout, fixed):
    lags, config = batch[0], shape["config"]
    nodes, windows, _ = lags.shape
    dilations = config["dilations"]
    x = started(p, steps_of(lags, 1 + sum(dilations)))
    channels = x.shape[3]
    walks = [shape[name] for name in ("walk", "backwardWalk") if name in shape]
    supports = [*walks, adaptive(p)]
    skips = 0
    for index, dilation in enumerate(dilations):
        layer, length = f"layer{index + 1}", x.shape[1] - dilation
        taps = taps_of(x, (0, dilation), length)
        gated = torch.tanh(affine(p, f"{layer}/filter", taps)) * torch.sigmoid(affine(p, f"{layer}/gate", taps))
        newest = gated.view(nodes, length, windows, channels)[:, -1].reshape(-1, channels)
        skips = skips + affine(p, f"{layer}/skip", newest)
        if index + 1 == len(dilations):
            break
        mixed = graph_linear(p, f"{layer}/mix", gated, supports, config.get("walkSteps", 1), nodes, shape["mix"])
        x = dropout.plain(mixed).view(nodes, length, windows, channels) + x[:, -length:]
        if f"{layer}/norm/scale" in p:
            norm = lambda part: p[f"{layer}/norm/{part}"]
            mean, variance = norm("running-mean").detach(), norm("running-variance").detach()
            rows = F.batch_norm(x.view(-1, channels), mean, variance, norm("scale"), norm("shift"), training=True)
            x = rows.view(x.shape)
    return head(p, torch.relu(affine(p, "end", torch.relu(skips))), nodes)


def dcrnn(p, batch, shape, dropout, fixed):
    lags, config = batch[0], shape["config"]
    nodes, windows, steps_in = lags.shape
    hidden = config["hidden"]

    def diffuse(x):
        """[N, R, C] beside its steps along both walks."""
        terms = [x]
        for walk in (shape["walk"], shape["backwardWalk"]):
            stepped = x
            for _ in range(config["diffusionSteps"]):
                stepped = along(walk, stepped)
                terms.append(stepped)
        return torch.cat(terms, 2)

    def cell(name, given, state):
        def driven(suffix, recurrent):
            rows = torch.addmm(p[f"{name}/{suffix}/bias"], given, p[f"{name}/{suffix}/input"])
            return rows if recurrent is None else torch.addmm(rows, recurrent, p[f"{name}/{suffix}/state"])

        spread = lambda rows: diffuse(rows.view(nodes, windows, hidden)).view(nodes * windows, -1)
        gates = torch.sigmoid(driven("gates", None if state is None else state[1]))
        reset, update = gates.split(hidden, 1)
        candidate = torch.tanh(driven("candidate", None if state is None else spread(reset * state[0])))
        rows = candidate - update * candidate if state is None else candidate + update * (state[0] - candidate)
        return rows, spread(rows)

    def advance(stack, given, states):
        fresh = []
        for layer in range(config["layers"]):
            below = fresh[-1][1] if fresh else given
            fresh.append(cell(f"{stack}/layer{layer + 1}", below, states[layer] if states else None))
        return fresh

    read = diffuse(lags.reshape(nodes, windows * steps_in, 1)).view(nodes * windows, steps_in, -1)
    states = []
    for at in range(steps_in):
        states = advance("encoder", read[:, at], states)
    outputs = []
    fed = torch.zeros(nodes * windows, 1)
    for _ in range(shape["targetSteps"]):
        states = advance("decoder", diffuse(fed.view(nodes, windows, 1)).view(nodes * windows, -1), states)
        fed = affine(p, "output", states[-1][0])
        outputs.append(fed)
    return torch.cat(outputs, 1).view(nodes, windows, -1)


def node_norm(p, name, x, rows):
    nodes_and_steps = x.reshape(rows, -1, x.shape[3])
    variance, mean = torch.var_mean(nodes_and_steps, (0, 2), unbiased=False, keepdim=True)
    normal = (nodes_and_steps - mean) * torch.rsqrt(variance + 1e-5)
    return (normal * p[f"{name}/gain"].unsqueeze(1) + p[f"{name}/bias"].unsqueeze(1)).view(x.shape)


def stgcn(p, batch, shape, dropout, fixed):
    lags, config = batch[0], shape["config"]
    nodes, windows, steps_in = lags.shape
    kernel, laplacian = config["temporalKernel"], shape.get("scaledLaplacian")
    x = steps_of(lags, max(steps_in, 2 * config["blocks"] * (kernel - 1) + 1))

    def aligned(name, inputs, outputs):
        return p[f"{name}/weight"] if inputs > outputs else torch.eye(inputs, outputs)

    def convolution(name, x, taps, outputs):
        inputs, length = x.shape[3], x.shape[1] - taps + 1
        rows = taps_of(x, range(taps), length) if taps > 1 else x.reshape(-1, inputs)
        weight, bias = p[f"{name}/value/weight"], p[f"{name}/value/bias"]
        weight = weight + F.pad(aligned(f"{name}/align", inputs, outputs), (0, 0, (taps - 1) * inputs, 0))
        if inputs > outputs:
            bias = bias + p[f"{name}/align/bias"]
        gated = torch.addmm(bias, rows, weight) * torch.sigmoid(affine(p, f"{name}/gate", rows))
        return gated.view(nodes, length, windows, outputs)

    def chebyshev(name, x, outputs):
        rows = x.reshape(-1, x.shape[3])
        if x.shape[3] > outputs:
            rows = affine(p, f"{name}/align", rows)
        elif x.shape[3] < outputs:
            rows = rows @ torch.eye(x.shape[3], outputs)
        own, *others = p[f"{name}/weight"].split(outputs)
        following = second = None
        step = lambda rows: along(laplacian, rows.view(nodes, -1)).view(rows.shape)
        for weight in reversed(others):
            term = rows @ weight
            term = term if following is None else term + 2 * step(following)
            following, second = (term if second is None else term - second), following
        mixed = torch.addmm(p[f"{name}/bias"], rows, own) + rows
        mixed = mixed if following is None else mixed + step(following)
        return (mixed if second is None else mixed - second).view(*x.shape[:3], outputs)

    for index in range(config["blocks"]):
        name = f"block{index + 1}"
        x = convolution(f"{name}/first", x, kernel, config["channels"])
        x = torch.relu(chebyshev(f"{name}/graph", x, config["graphChannels"]))
        x = convolution(f"{name}/second", x, kernel, config["channels"])
        x = dropout.plain(node_norm(p, f"{name}/norm", x, nodes))
    x = node_norm(p, "last/norm", convolution("last", x, x.shape[1], config["endChannels"]), nodes)
    hidden = torch.relu(affine(p, "end", x.reshape(nodes * windows, -1)))
    return head(p, dropout.plain(hidden), nodes)


def mtgnn(p, batch, shape, dropout, fixed):
    lags, config = batch[0], shape["config"]
    nodes, windows, _ = lags.shape
    kernels, longest = (2, 3, 6, 7), 7
    x = started(p, steps_of(lags, 1 + 6 * config["layers"]))
    channels = x.shape[3]
    skips = torch.addmm(p["window-skip/bias"], lags.reshape(nodes * windows, -1), p["window-skip/features"])
    source, target = (torch.tanh(3 * affine(p, f"graph/{side}-map", p[f"graph/{side}"])) for side in ("from", "to"))
    strength = source @ target.t()
    strength = strength - strength.t()
    least = strength.detach().topk(min(config["neighbours"], nodes), 1).values[:, -1:]
    adjacency = torch.relu(torch.tanh(3 * strength)) * (strength.detach() >= least)
    walks = []
    for edges in (adjacency, adjacency.t()):
        looped = edges + torch.eye(nodes)
        walks.append(looped * (0.95 / looped.sum(1, keepdim=True)))
    for index in range(config["layers"]):
        name, length = f"layer{index + 1}", x.shape[1] - 6
        taps = taps_of(x, range(longest), length)

        def side(kind):
            weights = [
                F.pad(p[f"{name}/{kind}{kernel}/weight"], (0, 0, (longest - kernel) * channels, 0)) for kernel in kernels
            ]
            biases = [p[f"{name}/{kind}{kernel}/bias"] for kernel in kernels]
            return torch.addmm(torch.cat(biases), taps, torch.cat(weights, 1))

        gated = dropout.plain(torch.tanh(side("filter")) * torch.sigmoid(side("gate")))
        ordered = gated.view(nodes, length, windows, channels).permute(0, 2, 1, 3)
        skips = skips + affine(p, f"{name}/skip", ordered.reshape(nodes * windows, -1))
        mixed = 0
        for way, walk in zip(("along", "against"), walks):
            hopped, weight = gated, p[f"{name}/mix/{way}/weight"].split(channels)
            hops = [gated]
            for _ in weight[1:]:
                hopped = 0.05 * gated + along(walk, hopped.view(nodes, -1)).view(gated.shape)
                hops.append(hopped)
            mixed = mixed + torch.addmm(p[f"{name}/mix/{way}/bias"], torch.cat(hops, 1), torch.cat(weight))
        x = mixed.view(nodes, length, windows, channels) + x[:, -length:]
        x = node_norm(p, f"{name}/norm", x, nodes * length)
    skips = skips + affine(p, "last-skip", x.reshape(nodes * windows, -1))
    return head(p, torch.relu(affine(p, "end", torch.relu(skips))), nodes)


def agcrn(p, batch, shape, dropout, fixed):
    lags, config = batch[0], shape["config"]
    nodes, windows, steps_in = lags.shape
    hidden, vectors = config["hidden"], p["nodes"]
    graph = torch.softmax(torch.relu(vectors @ vectors.t()), 1)
    beside = lambda x: torch.cat([x, along(graph, x)], 2)
    x = lags.permute(0, 2, 1).unsqueeze(3)
    states = []
    for layer in range(config["layers"]):
        name, channels = f"layer{layer + 1}", x.shape[3]
        own = lambda pool, rows: (vectors @ p[f"{name}/{pool}"]).view(nodes, rows, -1)
        given = beside(x.reshape(nodes, steps_in * windows, channels))

        def driven(suffix):
            rows = torch.bmm(given, own(f"{suffix}/input", 2 * channels)) + own(f"{suffix}/bias", 1)
            return rows.view(nodes, steps_in, windows, -1).unbind(1)

        gates_given, candidate_given = driven("gates"), driven("candidate")
        gates_state, candidate_state = own("gates/state", 2 * hidden), own("candidate/state", 2 * hidden)
        state, states = None, []
        for at in range(steps_in):
            known = gates_given[at]
            gates = torch.sigmoid(known if state is None else torch.baddbmm(known, beside(state), gates_state))
            reset, update = gates.split(hidden, 2)
            known = candidate_given[at]
            inner = known if state is None else torch.baddbmm(known, beside(reset * state), candidate_state)
            candidate = torch.tanh(inner)
            state = candidate - update * candidate if state is None else candidate + update * (state - candidate)
            states.append(state)
        x = torch.stack(states, 1)
    return head(p, states[-1].reshape(nodes * windows, hidden), nodes)


def staeformer(p, batch, shape, dropout, fixed):
    lags, config = batch[0], shape["config"]
    nodes, windows, steps_in = lags.shape
    heads = config["heads"]
    x = lags.permute(0, 2, 1).unsqueeze(3) * p["step/weight"].view(-1) + p["step/bias"]
    own = p["adaptive"].view(nodes, steps_in, 1, -1).expand(-1, -1, windows, -1)
    x = torch.cat([x, own], 3)
    width = x.shape[3]

    def layer(name, x, axis):
        """Attention along an axis of [N, T, B, width]."""
        rows = x.reshape(-1, width)
        order = (0, 2, 3, 1, 4) if axis == 1 else (1, 2, 3, 0, 4)

        def grouped(part):
            split = affine(p, f"{name}/{part}", rows).view(nodes, steps_in, windows, heads, width // heads)
            split = split.permute(order)
            return split.reshape(-1, split.shape[3], split.shape[4])

        q, k, v = (grouped(part) for part in ("queries", "keys", "values"))
        shares = torch.softmax(torch.bmm(q * (width // heads) ** -0.5, k.transpose(1, 2)), 2)
        mixed = torch.bmm(shares, v)
        if axis == 1:
            mixed = mixed.view(nodes, windows, heads, steps_in, -1).permute(0, 3, 1, 2, 4)
        else:
            mixed = mixed.view(steps_in, windows, heads, nodes, -1).permute(3, 0, 1, 2, 4)
        norm = lambda half, y: F.layer_norm(y, (width,), p[f"{name}/{half}-norm/gain"], p[f"{name}/{half}-norm/bias"])
        middle = norm("attention", rows + dropout.plain(affine(p, f"{name}/mixed", mixed.reshape(-1, width))))
        inner = torch.relu(affine(p, f"{name}/inner", middle))
        return norm("forward", middle + dropout.plain(affine(p, f"{name}/outer", inner))).view(x.shape)

    for axis, stack in ((1, "time"), (0, "nodes")):
        for index in range(config["layers"]):
            x = layer(f"{stack}{index + 1}", x, axis)
    return head(p, x.permute(0, 2, 1, 3).reshape(nodes * windows, -1), nodes)


def gru(p, batch, shape, dropout, fixed):
    lags = batch[0]
    nodes, windows, steps_in = lags.shape
    rows = lags.reshape(nodes * windows, steps_in)
    hidden = shape["config"]["hidden"]
    every = (p["context/nodes"] @ p["context/node-weight"] + p["context/bias"]).view(nodes, 1, -1)
    every = every.expand(-1, windows, -1).reshape(nodes * windows, -1)
    state = torch.zeros(nodes * windows, hidden)
    for at in range(steps_in):
        driven = torch.addmm(every, rows[:, at : at + 1], p["step/weight"])
        recurrent = affine(p, "cell/hidden", state)
        reset, update = torch.sigmoid(driven[:, : 2 * hidden] + recurrent[:, : 2 * hidden]).split(hidden, 1)
        candidate = torch.tanh(driven[:, 2 * hidden :] + reset * recurrent[:, 2 * hidden :])
        state = candidate + update * (state - candidate)
    return head(p, state, nodes)


def nlinear(p, batch, shape, dropout, fixed):
    lags, last = batch[0], batch[1]
    nodes, windows, steps_in = lags.shape
    rows = (lags - last).view(nodes * windows, steps_in)
    return head(p, rows, nodes, "linear") + last


MODELS = {
    "graph-wavenet": graph_wavenet,
    "graph-wavenet-tiny": graph_wavenet,
    "dcrnn": dcrnn,
    "stgcn": stgcn,
    "stgcn-tiny": stgcn,
    "mtgnn": mtgnn,
    "agcrn": agcrn,
    "staeformer": staeformer,
    "gru": gru,
    "nlinear": nlinear,
}
