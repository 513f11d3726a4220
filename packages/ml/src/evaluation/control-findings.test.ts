import { describe, expect, it } from 'vitest';
import { findings, type FindingEntry } from './findings.ts';
import { rankConfigurations, type ConfigurationRuns } from './ranking.ts';
import { configuration } from './testing/measured.ts';

type Told = Pick<FindingEntry, 'kind' | 'method' | 'modelLabel' | 'methodLabel' | 'longer'>;

/** What a board says of configurations that are ranked as given. */
function told(
  rows: readonly (ConfigurationRuns & { readonly told: Told })[],
  by: Parameters<typeof findings>[1] = 'mph',
): string[] {
  const ranked = rankConfigurations(rows);
  const entries = ranked.map((row): FindingEntry => {
    const found = rows.find(({ configurationKey }) => configurationKey === row.configurationKey);
    if (found === undefined) throw new Error(`no ${row.configurationKey}`);
    return { ...row, ...found.told, variant: found.variant, parameters: 10, timedOn: null, latencyP50Ms: 1 };
  });
  return findings(entries, by);
}
const student = (methodLabel: string, method: Told['method'], longer?: number): { told: Told } => ({
  told: { kind: 'STUDENT', modelLabel: 'STID-s', methodLabel, method, longer },
});
const teacher = (methodLabel: string | null): { told: Told } => ({
  told: { kind: 'TEACHER', modelLabel: 'graph STID', methodLabel, method: 'none' },
});

describe('a control that was trained for longer', () => {
  const board = (longer: number, taught: number, by?: Parameters<typeof findings>[1]): string[] =>
    told(
      [
        { ...configuration('control', 3, { kind: 'STUDENT' }), ...student('control', 'none') },
        {
          ...configuration('longer', longer, { kind: 'STUDENT', controlKey: 'control' }),
          ...student('control, 2 times the updates', 'none', 2),
          variant: 'longer',
          rivals: ['taught', 'absent'],
        },
        {
          ...configuration('taught', taught, { kind: 'STUDENT', controlKey: 'control' }),
          ...student('response 0.9', 'response'),
        },
      ],
      by,
    );

  it('is said to gain more than the teacher where it does', () => {
    const sentences = board(2, 2.5);
    expect(sentences).toContainEqual(
      expect.stringMatching(
        /^Twice the updates from labels alone help STID-s: \u2212(1\.0|0\.9)\d\d mph against its control/,
      ),
    );
    expect(sentences).toContainEqual(
      expect.stringMatching(
        /^Twice the updates gain more than the teacher \(STID-s with response 0\.9\): \u22120\.[45]\d\d mph \(95 %/,
      ),
    );
  });
  it('is said to gain less where it does', () => {
    expect(board(2.5, 2)).toContainEqual(
      expect.stringMatching(/^The teacher \(STID-s with response 0\.9\) gains more than twice the updates: they are/),
    );
  });
});

describe('a board of events', () => {
  it('writes differences of controls with the decimals that tell two values apart', () => {
    const [closer, farther] = [2.9996, 2.9991];
    const sentences = told(
      [
        { ...configuration('control', 3, { kind: 'STUDENT', spread: 0 }), ...student('control', 'none') },
        {
          ...configuration('longer', closer, { kind: 'STUDENT', controlKey: 'control', spread: 0 }),
          ...student('control, 2 times the updates', 'none', 2),
          variant: 'longer',
          rivals: ['taught'],
        },
        {
          ...configuration('taught', farther, { kind: 'STUDENT', controlKey: 'control', spread: 0 }),
          ...student('soft labels', 'soft-labels'),
        },
      ],
      { measure: 'cross-entropy', unit: 'nats', digits: 4 },
    );
    const five = String.raw`[+\u2212]\d\.\d{5}`;
    expect(sentences).toContainEqual(
      expect.stringMatching(
        new RegExp(`wice the updates .*: ${five} nats against its control \\(95 % from ${five} to ${five}\\)`),
      ),
    );
    expect(sentences).toContainEqual(
      expect.stringMatching(new RegExp(`the teacher \\(STID-s.*: .*${five} nats \\(95 % from ${five} to ${five}\\)`)),
    );
  });
});

describe('a teacher that was denied its graph', () => {
  const board = (denied: number): ReturnType<typeof told> =>
    told([
      { ...configuration('teacher', 2, { kind: 'TEACHER', validationMae: 5 }), ...teacher(null) },
      {
        ...configuration('denied', denied, { kind: 'TEACHER', validationMae: 1 }),
        ...teacher('no graph'),
        variant: 'no-graph',
        rivals: ['teacher'],
      },
    ]);

  it('shows what the graph is worth, and is never the best teacher', () => {
    const sentences = board(2.1);
    expect(sentences[0]).toMatch(/^The best teacher, graph STID, has/);
    expect(sentences.at(-1)).toMatch(/^Without the given graph, graph STID loses [45]\.\d % \(95 % from \+/);
  });
  it('shows a graph that does harm', () => {
    expect(board(1.9).at(-1)).toMatch(
      /^The given graph does harm to graph STID: without it the error changes by \u2212[45]\.\d %/,
    );
  });
  it('shows a graph that is worth nothing', () => {
    expect(board(2).at(-1)).toMatch(/^The given graph brings nothing measurable to graph STID: .* a tie\.$/);
  });
});
