"""AGCRN (Bai et al. 2020) with this project's inputs: what has no time axis drives every step of the first layer."""
from torch import nn

from agcrn import LAYERS, RANK, WIDTH, Agcrn
from entering import SHAPE, Entering, Recipe
from fixture import randomise, write


class Driven(nn.Module):
    def __init__(self):
        super().__init__()
        self.net, self.context = Agcrn(2), Entering(3 * WIDTH)

    def forward(self):
        output = self.net(recipe.steps.transpose(1, 2), self.context(recipe.static, recipe.calendar))
        return recipe.forecast(output.transpose(1, 2))


recipe = Recipe()
model = Driven()
randomise(model)
write(
    __file__,
    {"name": "agcrn", "hidden": WIDTH, "layers": LAYERS, "nodeEmbedding": RANK},
    SHAPE,
    recipe.inputs,
    model,
    lambda: {**model.net.named(), **model.context.named("context")},
    model,
)
