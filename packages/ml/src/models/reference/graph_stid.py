"""Graph STID: STID's blocks (Shao et al. 2022), the first map of which sees the steps along graphs (Wu et al. 2019)."""
import torch
from torch import nn
from torch.nn import functional

from entering import SHAPE, STATIC, Entering, Recipe
from fixture import INPUT_STEPS, NODES, RATE, TARGET_STEPS, Dropout, affine, both, graph, randomise, write


class Block(nn.Module):
    def __init__(self, name, width, inner, graphs):
        super().__init__()
        self.mix, self.outer = nn.Linear(width * (1 + graphs), inner), nn.Linear(inner, width)
        self.drop = Dropout(f"{name}/dropout", (1, 0, 2))

    def forward(self, x, supports):
        beside = [x, *(torch.einsum("nm,bmc->bnc", support, x) for support in supports)]
        return x + self.outer(self.drop(torch.relu(self.mix(torch.cat(beside, 2)))))


class GraphStid(nn.Module):
    """Without graphs it is STID in this project's form."""

    def __init__(self, width, inner, blocks, embedding, rank=None):
        super().__init__()
        self.rank = rank
        self.entering = Entering(width, 2 * INPUT_STEPS + STATIC, embedding)
        graphs = 0 if rank is None else 2
        self.blocks = nn.ModuleList(Block(f"block{index + 1}", width, inner, graphs) for index in range(blocks))
        self.output = nn.Linear(width, TARGET_STEPS)
        if rank is not None:
            self.source, self.target = nn.Parameter(torch.empty(NODES, rank)), nn.Parameter(torch.empty(rank, NODES))

    def forward(self, recipe, walk=None):
        supports = []
        if self.rank is not None:
            supports = [walk, functional.softmax(torch.relu(self.source @ self.target), dim=1)]
        # The lags, what has no time axis, then the mask.
        x = self.entering(torch.cat([recipe.lags, recipe.static, recipe.mask], 2), recipe.calendar)
        for block in self.blocks:
            x = block(x, supports)
        return recipe.forecast(self.output(x))

    def named(self):
        parameters = {**self.entering.named("encoder"), **affine("output", self.output)}
        first = "inner" if self.rank is None else "mix"
        for index, block in enumerate(self.blocks):
            parameters |= affine(f"block{index + 1}/{first}", block.mix)
            parameters |= affine(f"block{index + 1}/outer", block.outer)
        if self.rank is not None:
            parameters |= {"adaptive/from": self.source, "adaptive/to": self.target}
        return parameters


def record(script, name, sizes):
    """Writes the fixture of a model of that name and those sizes."""
    recipe = Recipe()
    _, walk = graph()
    rank = sizes.get("adaptiveRank")
    model = GraphStid(sizes["hidden"], sizes["inner"], sizes["blocks"], sizes["nodeEmbedding"], rank)
    randomise(model)
    config = {"name": name, **sizes, "dropout": RATE}
    inputs = {**recipe.inputs, **({} if rank is None else both("walk", walk))}
    shape = {**SHAPE, "graph": rank is not None}
    write(script, config, shape, inputs, model, model.named, lambda: model(recipe, walk))


if __name__ == "__main__":
    record(__file__, "graph-stid", {"hidden": 6, "inner": 5, "blocks": 2, "nodeEmbedding": 3, "adaptiveRank": 2})
