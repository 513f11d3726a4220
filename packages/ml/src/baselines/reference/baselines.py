"""Baselines on a short hourly series, by numpy in float64: closed forms solved whole, a logistic fit by PyTorch's L-BFGS."""
import numpy
import torch

from recorded import packed, save

DAYS, NODES, INPUT_STEPS, TARGET_STEPS = 10, 2, 3, 2
random = numpy.random.default_rng(7)
steps = numpy.arange(24 * DAYS)
# Step 0 is midnight of 1 January 1970, a Thursday: the weekends are 3 and 4, 10 and 11 January.
day = steps // 24
weekend = numpy.isin((day + 3) % 7, [5, 6]).astype(int)
noise = numpy.zeros((len(steps), NODES))
for step in steps[1:]:
    noise[step] = 0.8 * noise[step - 1] + random.normal(size=NODES)
swing = numpy.stack([numpy.sin(2 * numpy.pi * (steps % 24) / 24 + phase) for phase in (0, 1)], 1)
values = (20 + 5 * swing * (1 - 0.4 * weekend[:, None]) + noise).astype(numpy.float32).astype(float)

train, validation = int(0.7 * len(steps)), int(0.8 * len(steps))
length = INPUT_STEPS + TARGET_STEPS


def starts(begin, end):
    return numpy.arange(begin, end - length + 1)


parts = {"train": starts(0, train), "validation": starts(train, validation), "test": starts(validation, len(steps))}
mean, deviation = values[:train].mean(), values[:train].std()
z = (values - mean) / deviation


def usual(step):
    """What a node read at that hour of that kind of day, on the other days of the train part."""
    like = (weekend[:train] == weekend[step]) & (steps[:train] % 24 == step % 24) & (day[:train] != day[step])
    return values[:train][like].mean(0)


profile = numpy.stack([usual(step) for step in steps])
usual_z = (profile - mean) / deviation


def lags(start, node):
    return z[start : start + INPUT_STEPS, node]


def targets(start):
    return slice(start + INPUT_STEPS, start + length)


def row(start, node):
    """Lags and usual readings beside the last one, the last one, and 1."""
    seen = lags(start, node)
    return [*(seen[:-1] - seen[-1]), seen[-1], *(usual_z[targets(start), node] - seen[-1]), 1.0]


def table(part, nodes):
    rows = numpy.array([row(start, node) for start in parts[part] for node in nodes])
    last = numpy.array([lags(start, node)[-1] for start in parts[part] for node in nodes])
    truth = numpy.array([z[targets(start), node] for start in parts[part] for node in nodes])
    return rows, last[:, None], truth


def fitted(nodes, penalty):
    """Hoerl and Kennard 1970, as least squares with rows that draw every weight but the intercept's to 0."""
    rows, last, truth = table("train", nodes)
    drawn = numpy.sqrt(penalty) * numpy.eye(rows.shape[1])[:-1]
    nothing = numpy.zeros((len(drawn), TARGET_STEPS))
    return numpy.linalg.lstsq(numpy.vstack([rows, drawn]), numpy.vstack([truth - last, nothing]), rcond=None)[0]


def ridge(groups):
    def error(weights):
        off = []
        for nodes, weight in zip(groups, weights):
            rows, last, truth = table("validation", nodes)
            off.append(numpy.abs(rows @ weight + last - truth))
        return numpy.concatenate(off).mean()

    tried = [(penalty, [fitted(nodes, penalty) for nodes in groups]) for penalty in (0.1, 1, 10, 30, 100, 300, 1000, 3000)]
    penalty, weights = min(tried, key=lambda each: error(each[1]))
    forecasts = numpy.zeros((len(parts["test"]), TARGET_STEPS, NODES))
    for nodes, weight in zip(groups, weights):
        rows, last, _ = table("test", nodes)
        found = (rows @ weight + last) * deviation + mean
        forecasts[:, :, nodes] = found.reshape(len(parts["test"]), len(nodes), TARGET_STEPS).transpose(0, 2, 1)
    return {"forecasts": forecasts, "ridge": numpy.stack(weights), "lambda": numpy.array([float(penalty)])}


def tested(forecast):
    return numpy.stack([forecast(start) for start in parts["test"]])


last_value = tested(lambda start: numpy.tile(values[start + INPUT_STEPS - 1], (TARGET_STEPS, 1)))
average = tested(lambda start: profile[targets(start)])

# An event: a reading above the 70th percentile of its node's train part.
thresholds = numpy.percentile(values[:train], 70, axis=0)
above = (values > thresholds.astype(numpy.float32)).astype(float)
shares = numpy.array(
    [numpy.mean([above[start + INPUT_STEPS + h] for start in parts["train"]]) for h in range(TARGET_STEPS)]
)
prevalence = tested(lambda _: numpy.tile(shares[:, None], (1, NODES)))


def event_table(part, h):
    rows = torch.tensor(numpy.array([[*lags(start, node), 1.0] for start in parts[part] for node in range(NODES)]))
    labels = [above[start + INPUT_STEPS + h, node] for start in parts[part] for node in range(NODES)]
    return rows, torch.tensor(numpy.array(labels))


def logistic(h, penalty):
    """The sum of the cross-entropies and half the penalty times the squared weights but the intercept's, at its least."""
    rows, labels = event_table("train", h)
    weights = torch.zeros(rows.shape[1], requires_grad=True)
    optimiser = torch.optim.LBFGS(
        [weights], max_iter=500, tolerance_grad=1e-12, tolerance_change=1e-16, line_search_fn="strong_wolfe"
    )
    entropy = torch.nn.functional.binary_cross_entropy_with_logits

    def objective():
        optimiser.zero_grad()
        value = entropy(rows @ weights, labels, reduction="sum") + penalty / 2 * weights[:-1].square().sum()
        value.backward()
        return value

    optimiser.step(objective)
    held_out, truth = event_table("validation", h)
    weights = weights.detach()
    return entropy(held_out @ weights, truth).item(), penalty, weights.numpy()


chosen = [min((logistic(h, penalty) for penalty in (1, 30, 1000)), key=lambda each: each[0]) for h in range(TARGET_STEPS)]
odds = [torch.sigmoid(event_table("test", h)[0] @ torch.tensor(weights)) for h, (_, _, weights) in enumerate(chosen)]
probabilities = numpy.stack([each.numpy().reshape(-1, NODES) for each in odds], 1)

results = {
    "last-value": {"forecasts": last_value},
    "historical-average": {"forecasts": average},
    "ridge-node": ridge([[0], [1]]),
    "ridge-shared": ridge([[0, 1]]),
    "prevalence": {"forecasts": prevalence, "prevalence": shares},
    "logistic-regression": {
        "forecasts": probabilities,
        "logistic": numpy.stack([weights for _, _, weights in chosen]),
        "penalty": numpy.array([float(penalty) for _, penalty, _ in chosen]),
    },
}
save(
    __file__,
    {
        "values": packed(torch.tensor(values)),
        "percentile": 70,
        "models": {
            model: {name: packed(torch.tensor(array)) for name, array in arrays.items()}
            for model, arrays in results.items()
        },
    },
)
print({model: arrays.get("lambda", arrays.get("penalty")) for model, arrays in results.items()})
