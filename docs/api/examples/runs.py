"""Prints every run of the team, page by page. Needs Python 3.8 and nothing else.

STILLGRAPH_URL (http://127.0.0.1:4000/graphql) and STILLGRAPH_KEY (a team key, `npm run --silent key`) say where and who.
"""
import json
import os
import sys
import urllib.error
import urllib.request

URL = os.environ.get("STILLGRAPH_URL", "http://127.0.0.1:4000/graphql")
QUERY = """
query Runs($after: String) {
  runs(first: 100, after: $after) {
    totalCount
    nodes { id modelLabel status testMae }
    pageInfo { hasNextPage endCursor }
  }
}
"""


def ask(query, variables):
    """The data of an answer; ends the program with the code and the message of an error."""
    request = urllib.request.Request(
        URL,
        data=json.dumps({"query": query, "variables": variables}).encode(),
        headers={
            "content-type": "application/json",
            "authorization": "Bearer " + os.environ["STILLGRAPH_KEY"],
        },
    )
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            answer = json.load(response)
    except urllib.error.HTTPError as refused:
        answer = json.load(refused)
    for error in answer.get("errors", []):
        sys.exit("{}: {}".format(error["extensions"]["code"], error["message"]))
    return answer["data"]


def runs():
    after = None
    while True:
        page = ask(QUERY, {"after": after})["runs"]
        yield from page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


for run in runs():
    print(run["modelLabel"], run["status"], run["testMae"], sep="\t")
