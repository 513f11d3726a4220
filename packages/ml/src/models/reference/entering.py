"""How this project's recipe enters a model, beside the lags: one nn.Linear over everything that has no time axis."""
import torch
from torch import nn

from fixture import BATCH, INPUT_STEPS, NODES, TARGET_STEPS
from recorded import given

CALENDAR, COVARIATES, CHANNELS = 3, 2, 2
"""Columns of the last value, the profile and the covariates, in this order."""
STATIC = 1 + TARGET_STEPS + COVARIATES
"""What of the shape the recipe sets: the last value is taken from the lags and added to the output."""
SHAPE = {
    "form": "last-value",
    "profile": True,
    "masked": True,
    "calendarFeatures": CALENDAR,
    "covariates": COVARIATES,
}


class Recipe:
    """Windows with gaps, [B, N, ...], and the same as our inputs, [N, B, ...]."""

    def __init__(self, channels=0):
        self.mask = (torch.rand(BATCH, NODES, INPUT_STEPS) < 0.8).double()
        readings = given(BATCH, NODES, INPUT_STEPS) * self.mask
        self.last, profile = given(BATCH, NODES, 1), given(BATCH, NODES, TARGET_STEPS)
        covariates, calendar = given(BATCH, NODES, COVARIATES), given(BATCH, CALENDAR)
        self.lags = (readings - self.last) * self.mask
        self.calendar = calendar[:, None].expand(-1, NODES, -1)
        self.static = torch.cat([self.last, profile, covariates], 2)
        by_node = {"lags": readings, "last": self.last, "lagMask": self.mask, "profile": profile, "covariates": covariates}
        self.inputs = {**{name: value.transpose(0, 1) for name, value in by_node.items()}, "calendar": calendar}
        # Lag, mask and calendar of each step, [B, N, T, channels].
        steps = [self.lags[..., None], self.mask[..., None]]
        if channels > 0:
            self.inputs["lagCalendar"] = given(BATCH, INPUT_STEPS, channels)
            steps.append(self.inputs["lagCalendar"][:, None].expand(-1, NODES, -1, -1))
        self.steps = torch.cat(steps, 3)

    def forecast(self, output):
        """From a model's output [B, N, H] to predictions [B, H, N]."""
        return (output + self.last).transpose(1, 2)


class Entering(nn.Module):
    """An affine map of features [B, N, columns], of each node's vector and of the calendar, side by side."""

    def __init__(self, width, columns=STATIC, embedding=0):
        super().__init__()
        self.widths = [columns, embedding, CALENDAR]
        self.nodes = nn.Parameter(torch.empty(NODES, embedding))
        self.map = nn.Linear(sum(self.widths), width)

    def forward(self, features, calendar):
        return self.map(torch.cat([features, self.nodes.expand(BATCH, -1, -1), calendar], 2))

    def named(self, name):
        features, node_weight, calendar = self.map.weight.t().split(self.widths)
        parameters = {f"{name}/features": features, f"{name}/calendar": calendar, f"{name}/bias": self.map.bias}
        if self.widths[1] > 0:
            parameters |= {f"{name}/nodes": self.nodes, f"{name}/node-weight": node_weight}
        return parameters


class Head(nn.Module):
    """A map to all target steps, and the quantiles 0.1 and 0.9 a softplus below and above."""

    def __init__(self, width):
        super().__init__()
        self.output, self.spread = nn.Linear(width, TARGET_STEPS), nn.Linear(width, 2 * TARGET_STEPS)

    def forward(self, hidden, recipe):
        median = recipe.forecast(self.output(hidden))
        gaps = nn.functional.softplus(self.spread(hidden)).reshape(BATCH, NODES, TARGET_STEPS, 2).transpose(1, 2)
        return {"prediction": median, "quantile1": median - gaps[..., 0], "quantile2": median + gaps[..., 1]}

    def named(self, name="output"):
        return {
            f"{name}/weight": self.output.weight.t(),
            f"{name}/bias": self.output.bias,
            f"{name}/spread/weight": self.spread.weight.t(),
            f"{name}/spread/bias": self.spread.bias,
        }


QUANTILES = {"quantiles": [0.1, 0.5, 0.9]}
