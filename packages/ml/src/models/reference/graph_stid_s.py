"""Graph STID-s: graph STID in a small size."""
from graph_stid import record

record(__file__, "graph-stid-s", {"hidden": 4, "inner": 3, "blocks": 1, "nodeEmbedding": 2, "adaptiveRank": 2})
