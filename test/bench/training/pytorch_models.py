"""STID and graph STID in PyTorch: the same parameters and the same arithmetic as the product's models.

Rows are node first, [N * B, width]; weights lie as [inputs, outputs], so that addmm needs no transpose.
Every choice that leaves the numbers alone but not the speed is a variant, and the benchmark takes the fastest.
"""

import torch
import torch.nn.functional as F


class ReluDropout(torch.autograd.Function):
    """max(x, 0) where the random byte is not below a bound, else 0; what is kept is not scaled (the next weight is).

    The output is positive exactly where the gradient passes, so that one comparison does for both operations. The
    operation called threshold_backward is the one vectorised "a where b exceeds t" of the CPU: several times faster
    than masked_fill, where, or a product with a bool mask.
    """

    @staticmethod
    def forward(ctx, x, noise, below):
        y = torch.ops.aten.threshold_backward(x.relu_(), noise.float(), below - 0.5)
        ctx.save_for_backward(y)
        return y

    @staticmethod
    def backward(ctx, dy):
        return torch.ops.aten.threshold_backward(dy, ctx.saved_tensors[0], 0.0), None, None


class Dropout:
    """Dropout after relu. `bytes`: 8 random bits an element, drawn 64 at a time; `native`: F.dropout."""

    def __init__(self, variant, rate):
        self.variant, self.rate = variant, rate
        self.below = round(256 * rate)
        self.given = None  # masks of 0 and 1 to use instead of drawn bytes, one tensor a call

    def draw(self, like):
        words = torch.empty((like.numel() + 7) // 8, dtype=torch.int64).random_(-(2**63), None)
        return words.view(torch.uint8)[: like.numel()].view(like.shape)

    def plain(self, x):
        """Dropout of x itself."""
        if self.rate == 0:
            return x
        scale = 256 / (256 - self.below)
        if self.given is not None:
            return x * self.given.pop(0).view(x.shape) * scale
        if self.variant == "native":
            return F.dropout(x, self.rate)
        return x * self.draw(x).ge(self.below).float().mul_(scale)

    def relu(self, x, weight):
        """Gives the kept rows and the weight to multiply them with."""
        if self.rate == 0:
            return x.relu_(), weight
        scaled = weight * (256 / (256 - self.below))
        if self.given is not None:
            return ReluDropout.apply(x, self.given.pop(0).view(x.shape), 1), scaled
        if self.variant == "native":
            return F.dropout(x.relu_(), self.rate), weight
        return ReluDropout.apply(x, self.draw(x), self.below), scaled


def encode(p, batch, per_node=None):
    """Affine map of lags, last value and profile, plus the node's and the window's part: rows [N * B, width]."""
    lags, last, profile, calendar = batch
    nodes, windows, _ = lags.shape
    features = torch.cat([lags - last, last, profile], 2).view(nodes * windows, -1)
    rows = torch.addmm(p["encoder/bias"], features, p["encoder/features"])
    width = rows.shape[1]
    if per_node is None:
        per_node = p["encoder/nodes"] @ p["encoder/node-weight"]
    rows = rows.view(nodes, windows, width)
    rows = rows.add_(per_node.view(nodes, 1, width)).add_((calendar @ p["encoder/calendar"]).view(1, windows, width))
    return rows.view(nodes * windows, width)


def output(p, rows, last):
    nodes, windows, _ = last.shape
    return torch.addmm(p["output/bias"], rows, p["output/weight"]).view(nodes, windows, -1).add_(last)


def adaptive(p):
    return torch.softmax(torch.relu(p["adaptive/from"] @ p["adaptive/to"]), 1)


def stid(p, batch, shape, dropout, fixed):
    rows = encode(p, batch, fixed.get("per_node"))
    for block in range(1, shape["blocks"] + 1):
        inner = torch.addmm(p[f"block{block}/inner/bias"], rows, p[f"block{block}/inner/weight"])
        kept, weight = dropout.relu(inner, p[f"block{block}/outer/weight"])
        rows = torch.addmm(p[f"block{block}/outer/bias"], kept, weight).add_(rows)
    return output(p, rows, batch[1])


def graph_stid(p, batch, shape, dropout, fixed):
    """`parts` multiplies each support with its part of the weight; `concat` puts the supports side by side first."""
    rows = encode(p, batch, fixed.get("per_node"))
    nodes, (count, width) = batch[0].shape[0], rows.shape
    learned = fixed["adaptive"] if "adaptive" in fixed else adaptive(p)
    for block in range(1, shape["blocks"] + 1):
        flat = rows.view(nodes, -1)
        supports = [rows, (shape["walk"] @ flat).view(count, width), (learned @ flat).view(count, width)]
        bias, mix = p[f"block{block}/mix/bias"], p[f"block{block}/mix/weight"]
        if shape["mix"] == "parts":
            inner = bias
            for part, weight in zip(supports, mix.split(width)):
                inner = torch.addmm(inner, part, weight)
        else:
            inner = torch.addmm(bias, torch.cat(supports, 1), mix)
        kept, weight = dropout.relu(inner, p[f"block{block}/outer/weight"])
        rows = torch.addmm(p[f"block{block}/outer/bias"], kept, weight).add_(rows)
    return output(p, rows, batch[1])


MODELS = {"stid": stid, "stid-s": stid, "graph-stid": graph_stid, "graph-stid-s": graph_stid}
