"""How inputs enter: forms, encoders, learned vectors of times, and weights in two factors."""
import torch
from torch.nn import functional

from recorded import Cases, given, leaf
from sizes import BATCH, INPUT_STEPS, NODES, TARGET_STEPS

WIDTH, SLOTS, CALENDAR, MEMORY, COVARIATES, CHANNELS = 4, 6, 3, 2, 2, 2

mask = (torch.rand(NODES, BATCH, INPUT_STEPS) < 0.7).double()
lags = given(NODES, BATCH, INPUT_STEPS) * mask
last = given(NODES, BATCH, 1)
profile, profile_lags = given(NODES, BATCH, TARGET_STEPS), given(NODES, BATCH, INPUT_STEPS)
memory, covariates = given(NODES, BATCH, MEMORY), given(NODES, BATCH, COVARIATES)
calendar, lag_calendar = given(BATCH, CALENDAR), given(BATCH, INPUT_STEPS, CHANNELS)
slots = torch.tensor([[1, 2, 3, 4, 5], [4, 5, 0, 1, 2]])
weekdays = torch.tensor([[6, 6, 6, 6, 6], [2, 2, 3, 3, 3]])
everything = {
    "lags": lags,
    "last": last,
    "lagMask": mask,
    "profile": profile,
    "profileLags": profile_lags,
    "memory": memory,
    "covariates": covariates,
    "calendar": calendar,
    "lagCalendar": lag_calendar,
    "slots": slots,
    "weekdays": weekdays,
}
cases = Cases(shared=everything)
FULL = {
    "profile": True,
    "masked": True,
    "memoryFeatures": MEMORY,
    "covariates": COVARIATES,
    "calendarFeatures": CALENDAR,
    "lagChannels": CHANNELS,
    "timeOfDaySlots": SLOTS,
    "dayOfWeek": True,
}
forms = {
    "last-value": {"base": last, "added": last, "features": [last]},
    "deviation": {"base": profile_lags, "added": profile, "features": []},
    "direct": {"base": 0, "added": 0, "features": []},
}


def over_windows(per_window):
    """[B, K] as what every node has, [N, B, K]."""
    return per_window.expand(NODES, -1, -1)


# Forms: what is taken from the lags, added to the output, and shown beside.
output, target = leaf(NODES, BATCH, TARGET_STEPS), given(NODES, BATCH, TARGET_STEPS)
for form, parts in forms.items():
    for event in (False, True):
        added = 0 if event and form == "last-value" else parts["added"]
        cases.add(
            "form",
            f"{form}{', of an event' if event else ''}",
            {
                "relativeLags": (lags - parts["base"]) * mask,
                "relativeTarget": target - added,
                "output": output + added,
                "features": torch.cat([*parts["features"], profile, memory, covariates], 2),
            },
            {"raw": output, "target": target},
            settings={"shape": {**FULL, "form": form, "event": event}},
            loss=["output"],
        )

# Vectors of the time of day and of the day of the week: nn.Embedding of the last step, and of each.
tables = {"time/slots": leaf(SLOTS, WIDTH), "time/days": leaf(7, WIDTH)}
cases.add(
    "time-embedding",
    "slots and days",
    {
        "slots": functional.embedding(slots[:, -1], tables["time/slots"]),
        "days": functional.embedding(weekdays[:, -1], tables["time/days"]),
        "every-slots": functional.embedding(slots, tables["time/slots"]).reshape(-1, WIDTH),
        "every-days": functional.embedding(weekdays, tables["time/days"]).reshape(-1, WIDTH),
    },
    {},
    tables,
    {"shape": {"timeOfDaySlots": SLOTS, "dayOfWeek": True}, "width": WIDTH},
)


def static(form):
    return [*forms[form]["features"], profile, memory, covariates]


def relative(form):
    return (lags - forms[form]["base"]) * mask


# One affine map of all that a node and window has, its learned vector and its times among it: what a concatenation of
# one-hot vectors through nn.Linear would give.
for form, with_lags in (("last-value", True), ("deviation", True), ("direct", True), ("last-value", False)):
    # The lags, what has no time axis, then the mask.
    features = torch.cat([relative(form), *static(form), mask] if with_lags else static(form), 2)
    shared = [calendar, *([lag_calendar.reshape(BATCH, -1)] if with_lags else [])]
    parameters = {
        "encoder/bias": leaf(WIDTH),
        "encoder/features": leaf(features.shape[2], WIDTH),
        "encoder/nodes": leaf(NODES, 2),
        "encoder/node-weight": leaf(2, WIDTH),
        "encoder/calendar": leaf(sum(part.shape[1] for part in shared), WIDTH),
        "encoder/slots": leaf(SLOTS, WIDTH),
        "encoder/days": leaf(7, WIDTH),
    }
    columns = torch.cat(
        [
            features,
            parameters["encoder/nodes"][:, None].expand(-1, BATCH, -1),
            over_windows(torch.cat(shared, 1)),
            over_windows(functional.one_hot(slots[:, -1], SLOTS).double()),
            over_windows(functional.one_hot(weekdays[:, -1], 7).double()),
        ],
        2,
    )
    weight = torch.cat(
        [
            parameters[f"encoder/{part}"]
            for part in ("features", "node-weight", "calendar", "slots", "days")
        ]
    )
    y = functional.linear(columns, weight.t(), parameters["encoder/bias"]).reshape(-1, WIDTH)
    cases.add(
        "encoder",
        f"{form}{'' if with_lags else ', without lags'}",
        {"y": y},
        {},
        parameters,
        {"shape": {**FULL, "form": form}, "width": WIDTH, "nodeEmbedding": 2, "lags": with_lags},
    )

# Shao et al. 2022, equation 3: a map of the window beside the vectors of the node, the slot and the day.
embedding, width = 2, 9
window = torch.cat(
    [
        relative("last-value"),
        mask,
        over_windows(lag_calendar.reshape(BATCH, -1)),
        *static("last-value"),
        over_windows(calendar),
    ],
    2,
)
parameters = {
    "encoder/window/weight": leaf(window.shape[2], width - 3 * embedding),
    "encoder/window/bias": leaf(width - 3 * embedding),
    "encoder/nodes": leaf(NODES, embedding),
    "encoder/slots": leaf(SLOTS, embedding),
    "encoder/days": leaf(7, embedding),
}
y = torch.cat(
    [
        functional.linear(window, parameters["encoder/window/weight"].t(), parameters["encoder/window/bias"]),
        parameters["encoder/nodes"][:, None].expand(-1, BATCH, -1),
        over_windows(functional.embedding(slots[:, -1], parameters["encoder/slots"])),
        over_windows(functional.embedding(weekdays[:, -1], parameters["encoder/days"])),
    ],
    2,
)
cases.add(
    "identity-encoder",
    "beside its vectors",
    {"y": y.reshape(-1, width)},
    {},
    parameters,
    {"shape": {**FULL, "form": "last-value"}, "width": width, "embedding": embedding},
)

# Steps: the lag, its mask and its calendar as channels, [N, length, B, channels]; zeros before the window.
channels = torch.cat([relative("last-value")[..., None], mask[..., None], lag_calendar.expand(NODES, -1, -1, -1)], 3)
for length in (3, 5, 7):
    missing = max(0, length - INPUT_STEPS)
    steps = functional.pad(channels[:, :, -length:], (0, 0, missing, 0)).permute(0, 2, 1, 3)
    shape = {**FULL, "form": "last-value"}
    cases.add("step-channels", f"length {length}", {"y": steps}, settings={"shape": shape, "length": length})

    still = torch.cat(static("last-value"), 2)
    parameters = {
        "start/weight": leaf(2 + CHANNELS, WIDTH),
        "start/bias": leaf(WIDTH),
        "start/context/bias": leaf(WIDTH),
        "start/context/features": leaf(still.shape[2], WIDTH),
        "start/context/calendar": leaf(CALENDAR, WIDTH),
        "start/context/slots": leaf(SLOTS, WIDTH),
        "start/context/days": leaf(7, WIDTH),
    }
    context = (
        functional.linear(still, parameters["start/context/features"].t(), parameters["start/context/bias"])
        + over_windows(calendar @ parameters["start/context/calendar"])
        + over_windows(functional.embedding(slots[:, -1], parameters["start/context/slots"]))
        + over_windows(functional.embedding(weekdays[:, -1], parameters["start/context/days"]))
    )
    y = functional.linear(steps, parameters["start/weight"].t(), parameters["start/bias"]) + context[:, None]
    cases.add("step-encoder", f"length {length}", {"y": y}, {}, parameters, {"shape": shape, "width": WIDTH, "length": length})

# A weight in two factors, and a table in two.
rows = leaf(3, 4)
parameters = {"map/weight/left": leaf(4, 2), "map/weight/right": leaf(2, 5), "map/bias": leaf(5)}
factors = {"table/left": leaf(6, 2), "table/right": leaf(2, 3)}
product = parameters["map/weight/left"] @ parameters["map/weight/right"]
cases.add(
    "parameter-views",
    "two factors",
    {
        "affine": functional.linear(rows, product.t(), parameters["map/bias"]),
        "product": rows @ product,
        "table": factors["table/left"] @ factors["table/right"],
    },
    {"rows": rows},
    {**parameters, **factors},
)

cases.write(__file__)
