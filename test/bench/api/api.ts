/** The API under load: how long the dashboard's leaderboard and list of runs take in a laboratory of 5,000 runs among 100 teams. */
import { quantile } from '../statistics.ts';
import { milliseconds, type Figure, type Part } from '../figure.ts';
import { writeEvents } from '../subscribers/write-events.ts';
import { openBusyLaboratory, type BusyLaboratory } from './laboratory.ts';
import { load, type LoadResult } from './load.ts';
import { questions, type Question } from './questions.ts';

const SIZE = { runs: 5000, runsPerExperiment: 100, metricPoints: 300, nodes: 207 };
const WARM_UP = 20;
const TOGETHER = 50;
const LONGEST_P95_MS = 100;
/** Of runs that train meanwhile. */
const COMMITS_A_SECOND = 10;
/** What one asks when nobody else does, what many ask at once, and what all ask differently. */
const manners: readonly Manner[] = [
  { words: 'alone, never asked before', together: 1, isNew: true, requests: 60 },
  { words: `${TOGETHER} in flight, all the same`, together: TOGETHER, isNew: false, requests: 300 },
  { words: `${TOGETHER} in flight, never asked before`, together: TOGETHER, isNew: true, requests: 150 },
];

interface Manner {
  readonly words: string;
  readonly together: number;
  readonly isNew: boolean;
  readonly requests: number;
}

export async function measureApi(say: (text: string) => void): Promise<Part> {
  say(`filling a database with ${SIZE.runs} runs of ${SIZE.metricPoints} metric points`);
  const laboratory = await openBusyLaboratory(SIZE);
  try {
    const asked = await questionsOf(laboratory);
    const figures: Figure[] = [];
    const notes = [`from sending to the last byte read, by a viewer's team key`];
    const measure = async ({ words, together, isNew, requests }: Manner) => {
      const results: LoadResult[] = [];
      for (const { name, query, variables } of asked) {
        say(`${name}, ${words}`);
        const ask = async () => void (await laboratory.ask(query, variables, isNew));
        await load(ask, WARM_UP, 2);
        const result = await load(ask, requests, together);
        results.push(result);
        figures.push(figureOf(`${name}, ${words}`, result, together));
      }
      notes.push(`${words}: ${summaryOf(results)}`);
    };
    for (const manner of manners) await measure(manner);
    const runs = await laboratory.database.sql<{ id: string }[]>`select id from runs order by id limit 50`;
    const ids = runs.map(({ id }) => id);
    const writing = writeEvents(laboratory.database, ids, COMMITS_A_SECOND);
    const words = `${TOGETHER} in flight, all the same, ${COMMITS_A_SECOND} commits a second`;
    await measure({ words, together: TOGETHER, isNew: false, requests: 300 });
    await writing.stop();
    return {
      title: `API with ${SIZE.runs} runs of ${SIZE.metricPoints} metric points`,
      notes,
      figures,
    };
  } finally {
    await laboratory.close();
  }
}

async function questionsOf(laboratory: BusyLaboratory): Promise<Question[]> {
  const list = await laboratory.ask('{ leaderboards(first: 1) { nodes { id } } }', {});
  const { nodes } = (list as { leaderboards: { nodes: { id: string }[] } }).leaderboards;
  if (nodes[0] === undefined) throw new Error(`the leaderboard ${laboratory.data.leaderboardId} is not listed`);
  const newest = await laboratory.ask('{ runs(first: 100) { nodes { id } } }', {});
  const { nodes: listed } = (newest as { runs: { nodes: { id: string }[] } }).runs;
  return questions({ leaderboardId: nodes[0].id, runIds: listed.map(({ id }) => id) });
}

/** How the slowest 5 % of all questions do. */
function summaryOf(results: readonly LoadResult[]): string {
  const slow = results.map(({ p95 }) => p95);
  const met = slow.filter((p95) => p95 < LONGEST_P95_MS).length;
  const [middle, worst] = [quantile(slow, 0.5), Math.max(...slow)];
  return `${met} of ${slow.length} questions p95 < ${LONGEST_P95_MS} ms; p95 ${milliseconds(middle)} in the middle, ${milliseconds(worst)} at worst`;
}

function figureOf(name: string, { p50, p95, p99, requests, rate }: LoadResult, together: number): Figure {
  return {
    name,
    cells: { p50: milliseconds(p50), p95: milliseconds(p95), p99: milliseconds(p99), 'answers/s': rate.toFixed(0) },
    value: p95,
    target: { text: `p95 < ${LONGEST_P95_MS} ms`, met: p95 < LONGEST_P95_MS },
    details: { p50, p95, p99, requests, together, rate },
  };
}
