"""Losses of the methods of distillation, by PyTorch's own losses and the formulas of their papers."""
import torch
from torch.nn import functional

from recorded import Cases, given, leaf

NODES, BATCH, HORIZONS = 4, 3, 3
STUDENT, TEACHER = 3, 5


def masked(values, mask):
    """The mean where the mask is 1."""
    return values[mask == 1].mean()


prediction = leaf(NODES, BATCH, HORIZONS, scale=1.5)
target = given(NODES, BATCH, HORIZONS)
label_mask = (torch.rand(NODES, BATCH, HORIZONS) < 0.7).double()
target = target * label_mask
teacher = given(NODES, BATCH, HORIZONS)
teacher_mask = (torch.rand(NODES, BATCH, HORIZONS) < 0.8).double()
taught = {
    "prediction": prediction,
    "target": target,
    "labelMask": label_mask,
    "teacher": teacher,
    "teacherMask": teacher_mask,
}
cases = Cases(shared=taught)
errors = {
    "absolute": lambda p, y: functional.l1_loss(p, y, reduction="none"),
    "squared": lambda p, y: functional.mse_loss(p, y, reduction="none"),
    "huber": lambda p, y: functional.huber_loss(p, y, reduction="none", delta=1.0),
}


def add(file, name, terms, config, inputs=None, parameters=None, **settings):
    cases.add(file, name, terms, inputs, parameters, {"config": config, **settings})


for loss, error in errors.items():
    label = masked(error(prediction, target), label_mask)
    cases.add("masked-error", loss, {"y": error(prediction, target)}, settings={"loss": loss})
    add("none", loss, {"label": label}, {"name": "none"}, loss=loss)

    # Hinton et al. 2015, section 2, for numbers: a weighted mean of both objectives.
    response = masked(error(prediction, teacher), teacher_mask)
    config = {"name": "response", "weight": 0.75, "confidence": "plain", "tau": 0.5}
    add("response", loss, {"label": label, "response": response}, config, loss=loss)

    # Weights exp(-|t - y| / tau) where there is a label, else 1: a weighted mean.
    weight = teacher_mask * torch.where(label_mask == 1, torch.exp(-(teacher - target).abs() / 0.5), torch.ones(1))
    trusted = (error(prediction, teacher) * weight).sum() / weight.sum()
    config = {"name": "response", "weight": 0.75, "confidence": "confidence", "tau": 0.5}
    add("response", f"{loss}, by confidence", {"label": label, "response": trusted}, config, loss=loss)

    # Chen et al. 2017, equation 7, element by element: the student's error unless it beats its teacher's by the margin.
    for margin in (0, 0.2):
        own, bound = (prediction - target).abs(), (teacher - target).abs() * teacher_mask
        bounded = torch.where(own + margin > bound, error(prediction, target), torch.zeros(1))
        terms = {"label": label, "teacher-bounded": masked(bounded, label_mask)}
        add("teacher-bounded", f"{loss}, margin {margin}", terms, {"name": "teacher-bounded", "weight": 0.5, "margin": margin}, loss=loss)

    # Steps from one horizon to the next.
    both = teacher_mask[..., 1:] * teacher_mask[..., :-1]
    relation = masked(error(prediction.diff(dim=2), teacher.diff(dim=2)), both)
    terms = {"label": label, "temporal-relation": relation}
    add("temporal-relation", loss, terms, {"name": "temporal-relation", "weight": 0.1}, loss=loss)

    # Labels averaged over those around each, by pooling of labels and of their mask.
    for reach in (1, 2):
        pooled = [
            functional.avg_pool1d(values, 2 * reach + 1, stride=1, padding=reach) for values in (target, label_mask)
        ]
        anywhere = (pooled[1] > 0).double()
        smoothed = torch.where(anywhere == 1, pooled[0] / pooled[1].clamp_min(1e-9), torch.zeros(1))
        terms = {"label": label, "smoothed-label": masked(error(prediction, smoothed), anywhere)}
        add("smoothed-labels", f"{loss}, reach {reach}", terms, {"name": "smoothed-labels", "weight": 0.75, "reach": reach}, loss=loss)

composed = {
    "name": "composed",
    "labelWeight": 0.4,
    "terms": [
        {"name": "response", "weight": 0.5, "confidence": "plain", "tau": 0.5},
        {"name": "temporal-relation", "weight": 0.1},
    ],
}
label = masked(errors["absolute"](prediction, target), label_mask)
response = masked(errors["absolute"](prediction, teacher), teacher_mask)
relation = masked(errors["absolute"](prediction.diff(dim=2), teacher.diff(dim=2)), both)
cases.add(
    "weighted-sum",
    "composed",
    {"label": label, "response": response, "temporal-relation": relation, "total": 0.4 * label + 0.5 * response + 0.1 * relation},
    settings={"config": composed, "total": True},
    loss=["total"],
)

# Koenker and Bassett 1978, doubled: of levels 0.1 and 0.9 around the median.
quantiles = {"low": leaf(NODES, BATCH, HORIZONS), "high": leaf(NODES, BATCH, HORIZONS)}
pinball = [
    2 * torch.maximum(level * (target - quantile), (level - 1) * (target - quantile))
    for level, quantile in zip((0.1, 0.9), quantiles.values())
]
cases.add(
    "quantile-loss",
    "two levels",
    {"y": masked(torch.stack(pinball).mean(0), label_mask)},
    quantiles,
    settings={"levels": [0.1, 0.9]},
)

# Events: PyTorch's cross-entropy with logits.
happens = (torch.rand(NODES, BATCH, HORIZONS) < 0.4).double() * label_mask
event = {"target": happens}
entropy = functional.binary_cross_entropy_with_logits
for weight in (1, 3):
    values = entropy(prediction, happens, reduction="none", pos_weight=torch.tensor(float(weight)))
    terms = {"label": masked(values, label_mask)}
    add("cross-entropy", f"labels, events weighing {weight}", terms, {"name": "none"}, event, positiveWeight=weight)

# A teacher of [0.1, 0.9] against itself at a temperature of 1.
odds = torch.tensor([0.1, 0.9]).log()
itself = functional.cross_entropy(odds[None], torch.softmax(odds, 0)[None])
assert abs(itself.item() - 0.3251) < 5e-5, itself
cases.add(
    "cross-entropy",
    "a teacher against itself",
    {"y": itself},
    {"odds": (odds[1] - odds[0]).reshape(1)},
    loss=[],
)

# Hinton et al. 2015: T² times the divergence of two classes' softmaxes at temperature T.
hard = masked(entropy(prediction, happens, reduction="none"), label_mask)


def two_classes(log_odds):
    return torch.stack([torch.zeros_like(log_odds), log_odds], -1)


for temperature in (1, 2.5):
    student = functional.log_softmax(two_classes(prediction) / temperature, -1)
    of_teacher = functional.log_softmax(two_classes(teacher) / temperature, -1)
    divergence = functional.kl_div(student, of_teacher, reduction="none", log_target=True).sum(-1)
    terms = {"label": hard, "soft-labels": temperature**2 * masked(divergence, teacher_mask)}
    config = {"name": "soft-labels", "weight": 0.5, "temperature": temperature}
    add("soft-labels", f"temperature {temperature}", terms, config, event, positiveWeight=1)

# Hidden states, one row a node and window.
student, states = leaf(NODES * BATCH, STUDENT), given(NODES * BATCH, TEACHER)
valid = torch.ones(NODES * BATCH)
valid[[1, 6]] = 0
hidden = {"student": student, "states": states, "valid": valid}
kept = valid.reshape(NODES, BATCH)

# Romero et al. 2015, equation 3: the squared distance of the mapped states.
weight, bias = leaf(STUDENT, TEACHER), leaf(TEACHER)
distance = functional.mse_loss(functional.linear(student, weight.t(), bias), states, reduction="none").mean(1)
terms = {"label": label, "hint": masked(distance, valid)}
add("hint", "a linear map", terms, {"name": "hint", "weight": 0.1}, hidden, {"hint/weight": weight, "hint/bias": bias})


def attention_map(rows):
    """Zagoruyko and Komodakis 2017, equation 2: the energies of a window's nodes as a vector of length 1."""
    energy = rows.square().sum(1).reshape(NODES, BATCH) * kept
    return functional.normalize(energy, dim=0)


transfer = (attention_map(student) - attention_map(states)).square().sum(0).mean()
terms = {"label": label, "attention-transfer": transfer}
add("attention-transfer", "maps over nodes", terms, {"name": "attention-transfer", "weight": 0.1}, hidden)


def similarities(rows, window):
    of = rows.reshape(NODES, BATCH, -1)[:, window]
    return functional.cosine_similarity(of[:, None], of[None], dim=2)


# Of the first two windows: all pairs of valid nodes.
apart, pairs = [], []
for window in (0, 1):
    apart.append((similarities(student, window) - similarities(states, window)).square())
    pairs.append(kept[:, None, window] * kept[None, :, window])
terms = {"label": label, "spatial-relation": masked(torch.stack(apart), torch.stack(pairs))}
add("spatial-relation", "cosines", terms, {"name": "spatial-relation", "weight": 0.1}, hidden)

cases.write(__file__)
