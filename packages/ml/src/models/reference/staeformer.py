"""STAEformer as published (Liu et al. 2023), on [B, T, N, columns], with heads as parts of the batch."""
import torch
from torch import nn

from fixture import INPUT_STEPS, NODES, RATE, SLOTS, TARGET_STEPS, Dropout, affine, randomise, window, write

STEP, TIME, ADAPTIVE, HEADS, LAYERS, FORWARD = 2, 2, 2, 2, 2, 5
WIDTH = STEP + 2 * TIME + ADAPTIVE


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.out = nn.Linear(WIDTH, WIDTH)

    def forward(self, x):
        """Along the axis before the last."""
        query, key, value = (
            torch.cat(part(x).split(WIDTH // HEADS, -1), 0) for part in (self.query, self.key, self.value)
        )
        scores = query @ key.transpose(-1, -2) / (WIDTH // HEADS) ** 0.5
        mixed = torch.softmax(scores, -1) @ value
        return self.out(torch.cat(mixed.split(x.shape[0], 0), -1))


class Layer(nn.Module):
    """Dropout on what each half adds, in whichever axes the layer works in; ours are [N, T, B, columns]."""

    def __init__(self, name, axis):
        super().__init__()
        self.axis = axis
        order = (1, 2, 0, 3) if axis == 1 else (2, 1, 0, 3)
        self.drop1, self.drop2 = (Dropout(f"{name}/{half}-dropout", order) for half in ("attention", "forward"))
        self.attention = Attention()
        self.forward_map = nn.Sequential(nn.Linear(WIDTH, FORWARD), nn.ReLU(), nn.Linear(FORWARD, WIDTH))
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)

    def forward(self, x):
        x = x.transpose(self.axis, -2)
        x = self.norm1(x + self.drop1(self.attention(x)))
        x = self.norm2(x + self.drop2(self.forward_map(x)))
        return x.transpose(self.axis, -2)


class Staeformer(nn.Module):
    def __init__(self, inputs=3):
        super().__init__()
        self.step = nn.Linear(inputs, STEP)
        self.slots, self.days = nn.Embedding(SLOTS, TIME), nn.Embedding(7, TIME)
        self.adaptive = nn.Parameter(torch.empty(INPUT_STEPS, NODES, ADAPTIVE))
        self.time = nn.ModuleList(Layer(f"time{index + 1}", 1) for index in range(LAYERS))
        self.nodes = nn.ModuleList(Layer(f"nodes{index + 1}", 2) for index in range(LAYERS))
        self.output = nn.Linear(INPUT_STEPS * WIDTH, TARGET_STEPS)

    def forward(self, history):
        slots, days = (history[..., 1] * SLOTS + 1e-6).long(), (history[..., 2] * 7 + 1e-6).long()
        return self.attend(self.step(history), slots, days)

    def attend(self, steps, slots, days):
        adaptive = self.adaptive.expand(steps.shape[0], -1, -1, -1)
        x = torch.cat([steps, self.slots(slots), self.days(days), adaptive], -1)
        for layer in (*self.time, *self.nodes):
            x = layer(x)
        return self.output(x.transpose(1, 2).flatten(2)).transpose(1, 2)

    def named(self):
        parameters = {
            "time/slots": self.slots.weight,
            "time/days": self.days.weight,
            "adaptive": self.adaptive.transpose(0, 1).reshape(NODES, -1),
            **affine("step", self.step),
            **affine("output", self.output),
        }
        for stack in ("time", "nodes"):
            for index, layer in enumerate(getattr(self, stack)):
                name = f"{stack}{index + 1}"
                parameters |= {
                    **affine(f"{name}/queries", layer.attention.query),
                    **affine(f"{name}/keys", layer.attention.key),
                    **affine(f"{name}/values", layer.attention.value),
                    **affine(f"{name}/mixed", layer.attention.out),
                    **affine(f"{name}/inner", layer.forward_map[0]),
                    **affine(f"{name}/outer", layer.forward_map[2]),
                }
                for ours, norm in (("attention-norm", layer.norm1), ("forward-norm", layer.norm2)):
                    parameters |= {f"{name}/{ours}/gain": norm.weight, f"{name}/{ours}/bias": norm.bias}
        return parameters


CONFIG = {
    "name": "staeformer",
    "stepWidth": STEP,
    "timeWidth": TIME,
    "adaptiveWidth": ADAPTIVE,
    "heads": HEADS,
    "layers": LAYERS,
    "feedForward": FORWARD,
    "dropout": RATE,
}

if __name__ == "__main__":
    model = Staeformer()
    randomise(model)
    history, inputs = window(3)
    write(
        __file__,
        CONFIG,
        {"lagChannels": 2, "timeOfDaySlots": SLOTS, "dayOfWeek": True},
        inputs,
        model,
        model.named,
        lambda: model(history),
    )
