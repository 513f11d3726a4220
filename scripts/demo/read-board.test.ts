import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { ApiClient } from '../platform/api-client.ts';
import { readBoard } from './read-board.ts';

const protocol = {
  ...{ hash: 'ghi', inputSteps: 12, targetSteps: 12, reportedHorizons: [3], trainShare: 0.7, validationShare: 0.1 },
  ...{ maskRule: 'missing', mapeThreshold: 1, metricVersion: 1, testWindows: 380, event: null, eventLabel: null },
};
const entry = {
  ...{ experiment: { name: 'A week' }, rankLow: 1, rankHigh: 1, tieGroup: 1, kind: 'STUDENT', isControl: false },
  ...{ model: 'stid-s', modelLabel: 'STID-s', method: 'response', methodLabel: 'response 0.9', seeds: 2 },
  ...{
    mae: { mean: 3, low: null, high: null },
    validationMae: 2.9,
    horizons: [],
    parameters: 9,
    weightsBytes: 36,
    inputBytes: 72,
  },
  ...{ latencyP50Ms: null, latencyP99Ms: null, inputBytes: null },
  ...{ againstControl: null, controlVerdict: 'UNJUDGED', againstTeacher: null },
};

/** Reads a board of so many entries that counts `totalCount`, from an API that gives at most a hundred at once. */
async function read(entries: number, totalCount = entries) {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { variables } = JSON.parse(body) as { variables: { after: string | null } };
      const from = Number(variables.after ?? 0);
      const until = Math.min(from + 100, entries);
      const nodes = Array.from({ length: until - from }, (_, index) => ({
        ...entry,
        configurationKey: `student/${from + index}`,
      }));
      const pageInfo = { hasNextPage: until < entries, endCursor: String(until) };
      const leaderboard = { name: 'A week', findings: [], entries: { nodes, pageInfo, totalCount } };
      response.end(JSON.stringify({ data: { node: { protocol, leaderboard } } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return readBoard(new ApiClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'key'), 'experiment');
}

it('reads the worst entries of a long board too', async () => {
  const { entries } = (await read(230)).leaderboard;
  expect(entries.nodes.map(({ configurationKey }) => configurationKey)).toEqual(
    Array.from({ length: 230 }, (_, index) => `student/${index}`),
  );
});

it('fails rather than leave out entries that the board counts', async () => {
  await expect(read(120, 121)).rejects.toThrow('counts 121 entries, but 120 were read');
});
