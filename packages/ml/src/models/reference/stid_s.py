"""STID-s: STID (Shao et al. 2022) in a small size, one map of the window and of all vectors in the place of several."""
from graph_stid import record

record(__file__, "stid-s", {"hidden": 4, "inner": 5, "blocks": 2, "nodeEmbedding": 2})
