"""Sizes of the layers' references; those of `applied.ts`."""
NODES, BATCH, INPUT_STEPS, TARGET_STEPS = 4, 2, 5, 3
"""Share of what a dropout drops; masks are inputs, named as the layer names its dropouts."""
RATE = 0.25
