"""STAEformer (Liu et al. 2023) with this project's inputs: what has no time axis enters the map of every step."""
from torch import nn

from entering import SHAPE, Entering, Recipe
from fixture import NODES, SLOTS, randomise, window, write
from staeformer import CONFIG, STEP, Staeformer


class Driven(nn.Module):
    def __init__(self):
        super().__init__()
        self.net, self.context = Staeformer(2), Entering(STEP)

    def forward(self):
        context = self.context(recipe.static, recipe.calendar).unsqueeze(1)
        steps = self.net.step(recipe.steps.transpose(1, 2)) + context
        slots, days = (times[name][:, :, None].expand(-1, -1, NODES) for name in ("slots", "weekdays"))
        return recipe.forecast(self.net.attend(steps, slots, days).transpose(1, 2))


recipe = Recipe()
_, times = window(3)
model = Driven()
randomise(model)
write(
    __file__,
    CONFIG,
    {**SHAPE, "timeOfDaySlots": SLOTS, "dayOfWeek": True},
    {**recipe.inputs, "slots": times["slots"], "weekdays": times["weekdays"]},
    model,
    lambda: {**model.net.named(), **model.context.named("step/context")},
    model,
)
