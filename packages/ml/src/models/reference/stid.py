"""STID as published (Shao et al. 2022), with its convolutions of size 1."""
import torch
from torch import nn

from fixture import INPUT_STEPS, NODES, RATE, SLOTS, TARGET_STEPS, Dropout, randomise, window, write

WIDTH, BLOCKS = 4, 2


class Block(nn.Module):
    def __init__(self, name, width):
        super().__init__()
        self.fc1 = nn.Conv2d(width, width, 1)
        self.drop = Dropout(f"{name}/dropout", (2, 0, 1, 3))
        self.fc2 = nn.Conv2d(width, width, 1)

    def forward(self, x):
        return self.fc2(self.drop(torch.relu(self.fc1(x)))) + x


class Stid(nn.Module):
    def __init__(self):
        super().__init__()
        self.node = nn.Parameter(torch.empty(NODES, WIDTH))
        self.slot = nn.Parameter(torch.empty(SLOTS, WIDTH))
        self.day = nn.Parameter(torch.empty(7, WIDTH))
        self.series = nn.Conv2d(INPUT_STEPS * 3, WIDTH, 1)
        self.blocks = nn.Sequential(*[Block(f"block{index + 1}", 4 * WIDTH) for index in range(BLOCKS)])
        self.regression = nn.Conv2d(4 * WIDTH, TARGET_STEPS, 1)

    def forward(self, history):
        batch = history.shape[0]
        slot = self.slot[(history[:, -1, :, 1] * SLOTS + 1e-6).long()]
        day = self.day[(history[:, -1, :, 2] * 7 + 1e-6).long()]
        flat = history.transpose(1, 2).reshape(batch, NODES, -1).transpose(1, 2).unsqueeze(-1)
        node = self.node.unsqueeze(0).expand(batch, -1, -1).transpose(1, 2).unsqueeze(-1)
        over_time = [part.transpose(1, 2).unsqueeze(-1) for part in (slot, day)]
        hidden = torch.cat([self.series(flat), node, *over_time], 1)
        return self.regression(self.blocks(hidden)).squeeze(-1)


def matrix(convolution):
    return convolution.weight[:, :, 0, 0].t()


def named():
    # The authors' columns are [step, channel]; ours are all lags, then the calendar of all steps.
    weight = matrix(model.series).reshape(INPUT_STEPS, 3, WIDTH)
    parameters = {
        "encoder/window/weight": torch.cat([weight[:, 0], weight[:, 1:].reshape(-1, WIDTH)]),
        "encoder/window/bias": model.series.bias,
        "encoder/nodes": model.node,
        "encoder/slots": model.slot,
        "encoder/days": model.day,
        "output/weight": matrix(model.regression),
        "output/bias": model.regression.bias,
    }
    for index, block in enumerate(model.blocks):
        for ours, theirs in (("inner", block.fc1), ("outer", block.fc2)):
            parameters[f"block{index + 1}/{ours}/weight"] = matrix(theirs)
            parameters[f"block{index + 1}/{ours}/bias"] = theirs.bias
    return parameters


if __name__ == "__main__":
    model = Stid()
    randomise(model)
    history, inputs = window(3)
    sizes = {"hidden": 4 * WIDTH, "blocks": BLOCKS, "nodeEmbedding": WIDTH, "dropout": RATE}
    write(
        __file__,
        {"name": "stid", **sizes, "embedding": "concatenated"},
        {"lagChannels": 2, "timeOfDaySlots": SLOTS, "dayOfWeek": True},
        inputs,
        model,
        named,
        lambda: model(history),
    )
