/** The API under load: how long the dashboard's leaderboard and list of runs take in a laboratory of 5,000 runs among 100 teams. */
import { milliseconds, type Figure, type Part } from '../figure.ts';
import { openBusyLaboratory } from './laboratory.ts';
import { load } from './load.ts';
import { questions } from './questions.ts';

const SIZE = { runs: 5000, runsPerExperiment: 100, metricPoints: 300, nodes: 207 };
const WARM_UP = 30;
const REQUESTS = 240;
const TOGETHER = [1, 50];
const LONGEST_P95_MS = 100;

export async function measureApi(say: (text: string) => void): Promise<Part> {
  say(`filling a database with ${SIZE.runs} runs of ${SIZE.metricPoints} metric points`);
  const laboratory = await openBusyLaboratory(SIZE);
  try {
    const { leaderboardId } = laboratory.data;
    const list = await laboratory.ask('{ leaderboards(first: 1) { nodes { id } } }', {});
    const { nodes } = (list as { leaderboards: { nodes: { id: string }[] } }).leaderboards;
    if (nodes[0] === undefined) throw new Error(`the leaderboard ${leaderboardId} is not listed`);
    const newest = await laboratory.ask('{ runs(first: 100) { nodes { id } } }', {});
    const { nodes: listed } = (newest as { runs: { nodes: { id: string }[] } }).runs;
    const asked = questions({ leaderboardId: nodes[0].id, runIds: listed.map(({ id }) => id) });
    const figures: Figure[] = [];
    for (const { name, query, variables } of asked) {
      const ask = async () => void (await laboratory.ask(query, variables));
      await load(ask, WARM_UP, 2);
      for (const together of TOGETHER) {
        const title = `${name}, ${together} at a time`;
        say(title);
        const { p50, p95, p99, requests, rate } = await load(ask, REQUESTS, together);
        figures.push({
          name: title,
          cells: {
            p50: milliseconds(p50),
            p95: milliseconds(p95),
            p99: milliseconds(p99),
            'answers/s': rate.toFixed(0),
          },
          value: p95,
          target: { text: `p95 < ${LONGEST_P95_MS} ms`, met: p95 < LONGEST_P95_MS },
          details: { p50, p95, p99, requests, together, rate },
        });
      }
    }
    return {
      title: `API with ${SIZE.runs} runs of ${SIZE.metricPoints} metric points`,
      notes: [`${REQUESTS} requests each, from sending to the last byte read, by a viewer's team key`],
      figures,
    };
  } finally {
    await laboratory.close();
  }
}
