"""Temporal convolutions, by PyTorch's convolutions on [B, C, N, L]."""
import torch
from torch.nn import functional

from recorded import Cases, leaf
from sizes import BATCH, NODES

cases = Cases()


def as_images(x):
    """From [N, L, B, C] to [B, C, N, L]."""
    return x.permute(2, 3, 0, 1)


def as_ours(x):
    return x.permute(2, 3, 0, 1)


def convolved(x, weight, bias, taps, dilation=1):
    """Our weights lie tap by tap, oldest first, the channels of each: [taps C, O]."""
    kernel = weight.reshape(taps, -1, weight.shape[1]).permute(2, 1, 0).unsqueeze(2)
    return functional.conv2d(x, kernel, bias, dilation=(1, dilation))


def affine(name, inputs, outputs):
    return {f"{name}/weight": leaf(inputs, outputs), f"{name}/bias": leaf(outputs)}


def aligned(x, parameters, name, outputs):
    """A convolution of size 1 where channels become fewer, else zeros behind them."""
    if x.shape[1] > outputs:
        return convolved(x, parameters[f"{name}/weight"], parameters[f"{name}/bias"], 1)
    return functional.pad(x, (0, 0, 0, 0, 0, outputs - x.shape[1]))


for inputs, outputs in ((4, 2), (3, 3), (2, 4)):
    x = leaf(NODES, 1, BATCH, inputs)
    parameters = affine("align", inputs, outputs) if inputs > outputs else {}
    y = as_ours(aligned(as_images(x), parameters, "align", outputs))
    settings = {"inputs": inputs, "outputs": outputs}
    cases.add("alignment", f"{inputs} to {outputs}", {"y": y}, {"x": x}, parameters, settings)

# van den Oord et al. 2016: tanh of one dilated convolution times the sigmoid of another.
x = leaf(NODES, 5, BATCH, 3)
parameters = {**affine("layer/filter", 6, 2), **affine("layer/gate", 6, 2)}
filtered, gated = (
    convolved(as_images(x), parameters[f"layer/{side}/weight"], parameters[f"layer/{side}/bias"], 2, dilation=3)
    for side in ("filter", "gate")
)
y = as_ours(torch.tanh(filtered) * torch.sigmoid(gated))
settings = {"channels": 3, "dilation": 3, "outputs": 2}
cases.add("gated-convolution", "dilation 3", {"y": y}, {"x": x}, parameters, settings)

# Wu et al. 2020: convolutions of four lengths, cut to the shortest result, one below the other.
x = leaf(NODES, 8, BATCH, 4)
kernels = (2, 3, 6, 7)
parameters = {}
for side in ("filter", "gate"):
    for kernel in kernels:
        parameters |= affine(f"layer/{side}{kernel}", kernel * 4, 1)


def inception(side):
    branches = [
        convolved(
            as_images(x), parameters[f"layer/{side}{kernel}/weight"], parameters[f"layer/{side}{kernel}/bias"], kernel
        )
        for kernel in kernels
    ]
    return torch.cat([branch[..., -branches[-1].shape[-1] :] for branch in branches], 1)


y = as_ours(torch.tanh(inception("filter")) * torch.sigmoid(inception("gate"))).reshape(-1, 4)
cases.add("gated-inception", "four lengths", {"y": y}, {"x": x}, parameters, {"channels": 4})

# Yu et al. 2018: a gated linear unit, the value of which is beside the aligned newest steps.
for inputs, outputs, offset in ((2, 3, None), (4, 2, leaf(NODES * BATCH, 2))):
    x = leaf(NODES, 5, BATCH, inputs)
    parameters = {**affine("layer/value", 3 * inputs, outputs), **affine("layer/gate", 3 * inputs, outputs)}
    if inputs > outputs:
        parameters |= affine("layer/align", inputs, outputs)
    value, gate = (
        convolved(as_images(x), parameters[f"layer/{side}/weight"], parameters[f"layer/{side}/bias"], 3)
        for side in ("value", "gate")
    )
    value = value + aligned(as_images(x), parameters, "layer/align", outputs)[..., 2:]
    if offset is not None:
        value = value + as_images(offset.reshape(NODES, 1, BATCH, outputs))
    cases.add(
        "gated-linear-convolution",
        f"{inputs} to {outputs}",
        {"y": as_ours(value * torch.sigmoid(gate))},
        {"x": x, **({} if offset is None else {"offset": offset})},
        parameters,
        {"inputs": inputs, "outputs": outputs, "kernel": 3},
    )

cases.write(__file__)
