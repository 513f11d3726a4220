"""Writes what a reference in PyTorch gives: outputs, and the gradients of a scalar of them, in this package's axes.

Scripts that use it stand beside what they write. From packages/ml, with a Python that has torch and numpy:

    PYTHONPATH=src/testing python3 src/layers/reference/norms.py
"""
import base64
import json
import pathlib

import numpy
import torch

torch.manual_seed(7)
torch.set_default_dtype(torch.float64)


def rounded(value):
    """The nearest float32 numbers, so that both sides begin from the same ones."""
    return value.float().double()


def leaf(*shape, scale=0.6):
    """Numbers that a gradient is taken by."""
    return rounded(torch.randn(*shape) * scale).requires_grad_()


def given(*shape):
    """Numbers that no gradient is taken by."""
    return rounded(torch.randn(*shape))


def packed(value):
    value = value.detach()
    kind = "float32" if value.dtype.is_floating_point else "uint8" if value.dtype == torch.bool else "int32"
    raw = numpy.ascontiguousarray(value.numpy().astype(kind)).tobytes()
    return {"shape": list(value.shape), "type": kind, "base64": base64.b64encode(raw).decode()}


def directed(value):
    """The scalar whose gradients are recorded: a sum of all numbers, each with a weight of its own."""
    flat = value.reshape(-1)
    return (flat * torch.cos(1.7 * torch.arange(flat.numel()) + 0.4)).sum()


def text(value, depth=0):
    """JSON with one line for each tensor."""
    if not isinstance(value, (dict, list)) or isinstance(value, dict) and "base64" in value:
        return json.dumps(value)
    if isinstance(value, list):
        if not any(isinstance(each, (dict, list)) for each in value):
            return json.dumps(value)
        opened, closed, rows = "[", "]", [text(each, depth + 1) for each in value]
    else:
        opened, closed = "{", "}"
        rows = [f"{json.dumps(key)}: {text(each, depth + 1)}" for key, each in value.items()]
    if not rows:
        return opened + closed
    margin = "\n" + " " * depth
    return opened + ",".join(f"{margin} {row}" for row in rows) + margin + closed


def save(script, content):
    """Writes the fixture beside the script: `graph_stid.py` writes `graph-stid.json`."""
    path = pathlib.Path(script)
    path = path.with_name(path.stem.replace("_", "-") + ".json")
    path.write_text(text(content) + "\n")
    print(path.name, path.stat().st_size, "bytes")


class Cases:
    """Cases of one script, each of one source file; `shared` inputs are given to all of them."""

    def __init__(self, shared=None):
        self.shared, self.cases = shared or {}, []

    def add(self, file, name, outputs, inputs=None, parameters=None, settings=None, loss=None):
        """`loss` names the outputs whose scalar is differentiated; all of them unless said."""
        inputs, parameters = inputs or {}, parameters or {}
        names = list(outputs) if loss is None else loss
        everything = {**self.shared, **inputs, **parameters}
        leaves = {key: value for key, value in everything.items() if value.requires_grad} if names else {}
        total = sum(directed(outputs[key]) for key in names)
        slopes = (
            torch.autograd.grad(total, list(leaves.values()), retain_graph=True, allow_unused=True) if leaves else []
        )
        self.cases.append(
            {
                "file": file,
                "name": name,
                "settings": settings or {},
                "inputs": {key: packed(value) for key, value in inputs.items()},
                "parameters": {key: packed(value) for key, value in parameters.items()},
                "outputs": {key: packed(value) for key, value in outputs.items()},
                "loss": names,
                "gradients": {key: packed(slope) for key, slope in zip(leaves, slopes) if slope is not None},
            }
        )

    def write(self, script):
        shared = {key: packed(value) for key, value in self.shared.items()}
        save(script, {"shared": shared, "cases": self.cases})
