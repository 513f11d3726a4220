#!/bin/sh
# The first runs of the team as JSON, and what is left of the budget. Needs curl.
# STILLGRAPH_URL and STILLGRAPH_KEY (a team key, `npm run --silent key`) say where and who.
set -eu
curl --silent --show-error --fail-with-body "${STILLGRAPH_URL:-http://127.0.0.1:4000/graphql}" \
  --header "authorization: Bearer $STILLGRAPH_KEY" \
  --header 'content-type: application/json' \
  --data '{"query": "{ runs(first: 10) { totalCount nodes { modelLabel status testMae } } rateLimit { cost remaining } }"}'
