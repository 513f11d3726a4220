"""Blocks and heads: a Transformer's layer, a residual block, the output and its quantiles."""
import torch
from torch import nn
from torch.nn import functional
from torch.nn.utils.stateless import functional_call

from recorded import Cases, given, leaf
from sizes import BATCH, NODES, RATE, TARGET_STEPS

WIDTH, HEADS, FORWARD = 4, 2, 6
cases = Cases()


def affine(name, inputs, outputs):
    return {f"{name}/weight": leaf(inputs, outputs), f"{name}/bias": leaf(outputs)}


def mapped(x, name):
    return functional.linear(x, parameters[f"{name}/weight"].t(), parameters[f"{name}/bias"])


# nn.TransformerEncoderLayer, rows attending along the second of three axes.
axes = (2, 3, 2)
parameters = {}
for part in ("queries", "keys", "values", "mixed"):
    parameters |= affine(f"layer/{part}", WIDTH, WIDTH)
parameters |= {**affine("layer/inner", WIDTH, FORWARD), **affine("layer/outer", FORWARD, WIDTH)}
for half in ("attention", "forward"):
    parameters |= {f"layer/{half}-norm/gain": leaf(WIDTH), f"layer/{half}-norm/bias": leaf(WIDTH)}
rows = leaf(12, WIDTH)
sequences = rows.reshape(*axes, WIDTH).permute(0, 2, 1, 3).reshape(4, 3, WIDTH)


def as_rows(x):
    return x.reshape(2, 2, 3, WIDTH).permute(0, 2, 1, 3).reshape(-1, WIDTH)


module = nn.TransformerEncoderLayer(WIDTH, HEADS, FORWARD, dropout=0.0, batch_first=True)
packed = {
    "self_attn.in_proj_weight": torch.cat([parameters[f"layer/{part}/weight"].t() for part in ("queries", "keys", "values")]),
    "self_attn.in_proj_bias": torch.cat([parameters[f"layer/{part}/bias"] for part in ("queries", "keys", "values")]),
    "self_attn.out_proj.weight": parameters["layer/mixed/weight"].t(),
    "self_attn.out_proj.bias": parameters["layer/mixed/bias"],
    "linear1.weight": parameters["layer/inner/weight"].t(),
    "linear1.bias": parameters["layer/inner/bias"],
    "linear2.weight": parameters["layer/outer/weight"].t(),
    "linear2.bias": parameters["layer/outer/bias"],
}
for norm, half in (("norm1", "attention"), ("norm2", "forward")):
    packed |= {f"{norm}.weight": parameters[f"layer/{half}-norm/gain"], f"{norm}.bias": parameters[f"layer/{half}-norm/bias"]}
settings = {"axes": list(axes), "width": WIDTH, "heads": HEADS, "feedForward": FORWARD, "dropout": 0}
y = as_rows(functional_call(module, packed, sequences))
cases.add("attention-layer", "nn.TransformerEncoderLayer", {"y": y}, {"rows": rows}, parameters, settings)

# In training, as the paper has it: dropout on the output of each half, before it is added. nn.MultiheadAttention itself
# gives what is dropped of the first.
attention = {name.removeprefix("self_attn."): value for name, value in packed.items() if name.startswith("self_attn.")}
mixed, _ = functional_call(module.self_attn, attention, (sequences, sequences, sequences))
masks = {f"layer/{half}-dropout": (torch.rand(12, WIDTH) >= RATE).double() for half in ("attention", "forward")}


def added(x, change, half):
    kept = change * masks[f"layer/{half}-dropout"] / (1 - RATE)
    return functional.layer_norm(x + kept, [WIDTH], parameters[f"layer/{half}-norm/gain"], parameters[f"layer/{half}-norm/bias"])


middle = added(rows, as_rows(mixed), "attention")
y = added(middle, mapped(torch.relu(mapped(middle, "layer/inner")), "layer/outer"), "forward")
cases.add("attention-layer", "training", {"y": y}, {"rows": rows, **masks}, parameters, {**settings, "dropout": RATE})

# Shao et al. 2022, equation 4.
parameters = {**affine("block/inner", WIDTH, FORWARD), **affine("block/outer", FORWARD, WIDTH)}
rows = leaf(NODES * BATCH, WIDTH)
inner = torch.relu(mapped(rows, "block/inner"))
kept = (torch.rand(NODES * BATCH, FORWARD) >= RATE).double()
settings = {"width": WIDTH, "inner": FORWARD}
cases.add("residual-block", "inference", {"y": rows + mapped(inner, "block/outer")}, {"rows": rows}, parameters, {**settings, "dropout": 0})
y = rows + mapped(inner * kept / (1 - RATE), "block/outer")
cases.add("residual-block", "training", {"y": y}, {"rows": rows, "block/dropout": kept}, parameters, {**settings, "dropout": RATE})

# Quantiles: what lies between one and the next, from the median outwards, is a softplus.
levels = [0.05, 0.25, 0.5, 0.75, 0.95]


def spread(median, raw):
    """raw [N, B, H, 4]: what lies from 0.05 to 0.25, from 0.25 to 0.5, from 0.5 to 0.75 and from 0.75 to 0.95."""
    gaps = functional.softplus(raw)
    near_below, near_above = median - gaps[..., 1], median + gaps[..., 2]
    return {
        "quantile1": near_below - gaps[..., 0],
        "quantile2": near_below,
        "quantile3": near_above,
        "quantile4": near_above + gaps[..., 3],
    }


median = leaf(NODES, BATCH, TARGET_STEPS)
for name, per_step in (("a row a window", False), ("a row a step", True)):
    rows = leaf(NODES * BATCH * (TARGET_STEPS if per_step else 1), WIDTH)
    parameters = affine("output/spread", WIDTH, 4 * (1 if per_step else TARGET_STEPS))
    raw = mapped(rows, "output/spread").reshape(NODES, BATCH, TARGET_STEPS, 4)
    cases.add(
        "quantile-spread",
        name,
        spread(median, raw),
        {"rows": rows, "median": median},
        parameters,
        {"width": WIDTH, "perStep": per_step, "shape": {"quantiles": levels}},
    )

# The output: a map of the last rows to all target steps, what the form took away, and the quantiles around it.
last, profile = given(NODES, BATCH, 1), given(NODES, BATCH, TARGET_STEPS)
rows = leaf(NODES * BATCH, WIDTH)
parameters = {**affine("output", WIDTH, TARGET_STEPS), **affine("output/spread", WIDTH, 4 * TARGET_STEPS)}
for form, base in (("last-value", last), ("deviation", profile), ("direct", 0)):
    y = mapped(rows, "output").reshape(NODES, BATCH, TARGET_STEPS) + base
    raw = mapped(rows, "output/spread").reshape(NODES, BATCH, TARGET_STEPS, 4)
    cases.add(
        "output",
        form,
        {"y": y, "hidden": rows * 1, **spread(y, raw)},
        {"rows": rows, "last": last, "profile": profile},
        parameters,
        {"width": WIDTH, "shape": {"form": form, "profile": True, "quantiles": levels}},
    )

cases.write(__file__)
