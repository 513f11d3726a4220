"""The benchmark's PyTorch side: reads one JSON command a line, answers one JSON line.

open     reads a model's parameters and series from a folder; answers the number of parameters
losses   a few steps on given windows and given dropout masks from the first weights; answers the losses
step     times training steps, each with a new batch, new dropout masks and the loss read back; answers ms a step
forward  times forward passes of one window; answers ms a pass
memory   answers the process's peak resident memory, megabytes
"""

import json
import os
import resource
import sys
import time

import torch

from pytorch_graph_models import MODELS as GRAPH_MODELS
from pytorch_models import Dropout, MODELS, adaptive


def read(folder, entry, dtype=torch.float32):
    size = os.path.getsize(os.path.join(folder, entry["file"])) // torch.empty(0, dtype=dtype).element_size()
    values = torch.from_file(os.path.join(folder, entry["file"]), shared=False, size=size, dtype=dtype)
    return values.clone().view(entry["shape"])


class Windows:
    """Batches gathered from the series, which lies node first, [N, steps], z scale."""

    def __init__(self, folder, manifest):
        self.steps_in = manifest["inputSteps"]
        self.future = torch.arange(self.steps_in, self.steps_in + manifest["targetSteps"])
        self.past = torch.arange(self.steps_in)
        self.values, self.profile, self.mask = (
            read(folder, manifest[name]).t().contiguous() for name in ("values", "profile", "mask")
        )
        self.calendar = read(folder, manifest["calendar"]) if "calendar" in manifest else None
        self.starts = torch.tensor(manifest["starts"])

    def batch(self, starts):
        def gather(table, steps):
            places = (starts.unsqueeze(1) + steps).view(-1)
            return table.index_select(1, places).view(-1, len(starts), len(steps))

        lags = gather(self.values, self.past)
        inputs = (lags, lags[:, :, -1:], gather(self.profile, self.future))
        calendar = None if self.calendar is None else self.calendar.index_select(0, starts + self.steps_in - 1)
        return (*inputs, calendar), gather(self.values, self.future), gather(self.mask, self.future)


class Trainer:
    """Weights, gradients, moments and averages in one flat vector each, so that the update is a handful of calls."""

    def __init__(self, folder, manifest, variants):
        self.folder, self.manifest, self.windows = folder, manifest, Windows(folder, manifest)
        self.model, self.training = {**MODELS, **GRAPH_MODELS}[manifest["model"]["name"]], manifest["training"]
        self.shape = {"blocks": manifest["model"].get("blocks"), "config": manifest["model"], "mix": variants["mix"]}
        self.shape["targetSteps"] = manifest["targetSteps"]
        for name, entry in manifest["graphs"].items():
            self.shape[name] = read(folder, entry)
        self.dropout = Dropout(variants["dropout"], manifest["model"].get("dropout", 0))
        self.flat = torch.nn.Parameter(read(folder, manifest["parameters"]))
        self.flat.grad = torch.zeros_like(self.flat)
        self.average = self.flat.detach().clone()
        self.parameters = {}
        for entry in manifest["layout"]:
            at = slice(entry["offset"], entry["offset"] + entry["size"])
            leaf = self.flat.detach()[at].view(entry["shape"]).requires_grad_(entry["trained"])
            if not entry["trained"]:
                self.parameters[entry["name"]] = leaf
                continue
            leaf.grad = self.flat.grad[at].view(entry["shape"])
            self.parameters[entry["name"]] = leaf
        self.optimizer = torch.optim.AdamW([self.flat], weight_decay=self.training["weightDecay"], foreach=False)
        self.done = 0

    def step(self, starts):
        batch, target, mask = self.windows.batch(starts)
        self.flat.grad.zero_()
        prediction = self.model(self.parameters, batch, self.shape, self.dropout, {})
        loss = (prediction - target).abs_().mul_(mask).sum() / mask.sum().clamp_(min=1e-6)
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_([self.flat], self.training["clipNorm"])
        rates = self.manifest["learningRates"]
        self.optimizer.param_groups[0]["lr"] = rates[min(self.done, len(rates) - 1)]
        self.optimizer.step()
        with torch.no_grad():
            self.average.lerp_(self.flat.detach(), 1 - self.training["averageDecay"])
        self.done += 1
        return loss.item(), norm.item()

    def losses(self):
        reports = []
        for check in self.manifest["checks"]:
            self.dropout.given = [read(self.folder, entry, torch.uint8) for entry in check["masks"]]
            reports.append(self.step(torch.tensor(check["starts"])))
        self.dropout.given = None
        return reports

    def random_starts(self, count):
        return self.windows.starts[torch.randint(len(self.windows.starts), (count,))]

    def time_steps(self, count):
        times = []
        for _ in range(count):
            began = time.perf_counter()
            self.step(self.random_starts(self.manifest["batchSize"]))
            times.append(1000 * (time.perf_counter() - began))
        return times


class Serving(torch.nn.Module):
    """The forward pass with fixed weights; what depends on weights alone is computed ahead, as a server would."""

    def __init__(self, trainer):
        super().__init__()
        self.p = {name: leaf.detach().clone() for name, leaf in trainer.parameters.items()}
        self.model, self.shape, self.none = trainer.model, trainer.shape, Dropout("native", 0)
        self.fixed = {"per_node": self.p["encoder/nodes"] @ self.p["encoder/node-weight"]}
        if "walk" in self.shape:
            self.fixed["adaptive"] = adaptive(self.p)

    def forward(self, lags, last, profile, calendar):
        return self.model(self.p, (lags, last, profile, calendar), self.shape, self.none, self.fixed)


def serving(trainer, variant):
    batch = [part.contiguous() for part in trainer.windows.batch(trainer.windows.starts[:1])[0]]
    with torch.inference_mode():
        module = Serving(trainer).eval()
        if variant == "script":
            module = torch.jit.optimize_for_inference(torch.jit.trace(module, batch, check_trace=False))
        for _ in range(20):
            module(*batch)
    return module, batch


def time_forward(module, batch, count):
    times = []
    with torch.inference_mode():
        for _ in range(count):
            began = time.perf_counter()
            module(*batch)
            times.append(1000 * (time.perf_counter() - began))
    return times


class Peer:
    def __init__(self):
        self.trainers, self.servings, self.folders = {}, {}, {}

    def trainer(self, model, variants):
        key = (model, variants["dropout"], variants["mix"])
        if key not in self.trainers:
            folder = self.folders[model]
            with open(os.path.join(folder, "manifest.json")) as file:
                self.trainers[key] = Trainer(folder, json.load(file), variants)
        return self.trainers[key]

    def answer(self, command):
        torch.set_num_threads(command.get("threads", 1))
        name = command["do"]
        if name == "memory":
            return {"megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}
        if name == "hello":
            return {"torch": torch.__version__, "python": sys.version.split()[0]}
        model, variants = command["model"], command["variants"]
        if name == "open":
            self.folders[model] = command["folder"]
            leaves = self.trainer(model, variants).parameters.values()
            return {"parameters": sum(leaf.numel() for leaf in leaves if leaf.requires_grad)}
        if name == "losses":
            return {"losses": self.trainer(model, variants).losses()}
        if name == "step":
            return {"ms": self.trainer(model, variants).time_steps(command["count"])}
        key = (model, variants["mix"], variants["serving"])
        if key not in self.servings:
            self.servings[key] = serving(self.trainer(model, variants), variants["serving"])
        return {"ms": time_forward(*self.servings[key], command["count"])}


def main():
    peer = Peer()
    for line in sys.stdin:
        print(json.dumps(peer.answer(json.loads(line))), flush=True)


main()
