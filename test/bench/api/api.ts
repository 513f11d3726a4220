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
  { name: 'alone', words: 'alone, never asked before', together: 1, isNew: true, requests: 60 },
  { name: 'same', words: `${TOGETHER} in flight, all the same`, together: TOGETHER, isNew: false, requests: 300 },
  { name: 'new', words: `${TOGETHER} in flight, never asked before`, together: TOGETHER, isNew: true, requests: 150 },
];
const whileWriting: Manner = {
  name: 'writing',
  words: `${TOGETHER} in flight, all the same, ${COMMITS_A_SECOND} commits a second`,
  ...{ together: TOGETHER, isNew: false, requests: 300 },
};

interface Manner {
  /** Its column. */
  readonly name: string;
  readonly words: string;
  readonly together: number;
  readonly isNew: boolean;
  readonly requests: number;
}

type Results = ReadonlyMap<Manner, ReadonlyMap<string, LoadResult>>;

export async function measureApi(say: (text: string) => void): Promise<Part> {
  say(`filling a database with ${SIZE.runs} runs of ${SIZE.metricPoints} metric points`);
  const laboratory = await openBusyLaboratory(SIZE);
  try {
    const asked = await questionsOf(laboratory);
    const results = new Map<Manner, ReadonlyMap<string, LoadResult>>();
    const measure = async (manner: Manner) => {
      const ofQuestions = new Map<string, LoadResult>();
      for (const { name, query, variables } of asked) {
        say(`${name}, ${manner.words}`);
        const ask = async () => void (await laboratory.ask(query, variables, manner.isNew));
        await load(ask, WARM_UP, 2);
        ofQuestions.set(name, await load(ask, manner.requests, manner.together));
      }
      results.set(manner, ofQuestions);
    };
    for (const manner of manners) await measure(manner);
    const runs = await laboratory.database.sql<{ id: string }[]>`select id from runs order by id limit 50`;
    const ids = runs.map(({ id }) => id);
    const writing = writeEvents(laboratory.database, ids, COMMITS_A_SECOND);
    await measure(whileWriting);
    await writing.stop();
    return {
      title: `API with ${SIZE.runs} runs of ${SIZE.metricPoints} metric points`,
      notes: [
        `from sending to the last byte read, by a viewer's team key; of a question p95 in each manner`,
        ...[...results.keys()].map(({ name, words }) => `${name}: ${words}`),
      ],
      figures: [...summaries(results), ...asked.map(({ name }) => figureOf(name, results))],
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

/** Of each manner how many questions meet the target, and how long they take. */
function summaries(results: Results): Figure[] {
  const counted = [...results].map(([manner, ofQuestions]) => {
    const slow = [...ofQuestions.values()].map(({ p95 }) => p95);
    return { manner, slow, met: slow.filter((p95) => p95 < LONGEST_P95_MS).length };
  });
  const row = (name: string, cell: (of: (typeof counted)[number]) => string): Figure => ({
    name,
    cells: Object.fromEntries(counted.map((of) => [of.manner.name, cell(of)])),
    ...{ value: undefined, target: undefined, details: {} },
  });
  const isMet = counted.every(({ slow, met }) => met === slow.length);
  return [
    {
      ...row('questions below', ({ met, slow }) => `${met} of ${slow.length}`),
      target: { text: `p95 < ${LONGEST_P95_MS} ms`, met: isMet },
    },
    row('in the middle', ({ slow }) => milliseconds(quantile(slow, 0.5))),
    row('at worst', ({ slow }) => milliseconds(Math.max(...slow))),
  ];
}

function figureOf(question: string, results: Results): Figure {
  const ofManners = [...results].flatMap(([manner, ofQuestions]) => {
    const result = ofQuestions.get(question);
    return result === undefined ? [] : [{ manner, result }];
  });
  return {
    name: question,
    cells: Object.fromEntries(ofManners.map(({ manner, result }) => [manner.name, milliseconds(result.p95)])),
    value: Math.max(...ofManners.map(({ result }) => result.p95)),
    target: undefined,
    details: Object.fromEntries(
      ofManners.map(({ manner: { name, together }, result }) => [name, { ...result, together }]),
    ),
  };
}
