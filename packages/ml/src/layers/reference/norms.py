"""Normalisations, by PyTorch's own modules on the axes that their papers' code has."""
import torch
from torch import nn
from torch.nn import functional
from torch.nn.utils.stateless import functional_call

from recorded import Cases, given, leaf
from sizes import BATCH, NODES

CHANNELS, LENGTH = 3, 2
cases = Cases()


def as_images(x):
    """From [N, L, B, C] to [B, C, N, L]."""
    return x.permute(2, 3, 0, 1)


def as_ours(x):
    return x.permute(2, 3, 0, 1)


x = leaf(NODES, LENGTH, BATCH, CHANNELS)
scale, shift = leaf(CHANNELS), leaf(CHANNELS)
mean, variance = given(CHANNELS), given(CHANNELS).abs() + 0.5
for training in (False, True):
    module = nn.BatchNorm2d(CHANNELS).train(training)
    module.running_mean.copy_(mean)
    module.running_var.copy_(variance)
    y = as_ours(functional_call(module, {"weight": scale, "bias": shift}, as_images(x)))
    following = {"next-mean": module.running_mean, "next-variance": module.running_var} if training else {}
    cases.add(
        "batch-norm",
        "training" if training else "inference",
        {"y": y.reshape(-1, CHANNELS), **following},
        {"x": x},
        {
            "norm/scale": scale,
            "norm/shift": shift,
            "norm/running-mean": mean,
            "norm/running-variance": variance,
        },
        settings={"training": training},
        loss=["y"],
    )

for name, length in (("a step by itself", 1), ("all steps together", LENGTH)):
    gain, bias = leaf(NODES * length, CHANNELS), leaf(NODES * length, CHANNELS)
    if length == 1:
        y = functional.layer_norm(x.permute(1, 2, 0, 3), [NODES, CHANNELS], gain, bias).permute(2, 0, 1, 3)
    else:
        affine = [value.reshape(NODES, LENGTH, CHANNELS).permute(2, 0, 1) for value in (gain, bias)]
        y = as_ours(functional.layer_norm(as_images(x), [CHANNELS, NODES, LENGTH], *affine))
    cases.add(
        "node-norm",
        name,
        {"y": y},
        {"x": x},
        {"norm/gain": gain, "norm/bias": bias},
        settings={"rows": NODES * length},
    )

cases.write(__file__)
