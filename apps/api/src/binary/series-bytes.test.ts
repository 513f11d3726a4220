import { describe, expect, it } from 'vitest';
import { PIECE_BYTES, selectFromPart } from './series-bytes.ts';

describe('selectFromPart', () => {
  const [steps, nodeCount, channelCount] = [3000, 40, 2];
  const readings = steps * nodeCount * channelCount;
  const part = {
    startStep: 0,
    steps,
    values: Float32Array.from({ length: readings }, (_, at) => at),
    mask: Uint8Array.from({ length: readings }, (_, at) => (at % 7 === 0 ? 0 : 1)),
  };
  const nodes = [...Array(nodeCount).keys()].toReversed();

  it('gives whole rows in bounded pieces, in the order asked for', () => {
    const pieces = [...selectFromPart(part, { nodeCount, channelCount }, { channel: 1, nodes })];
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) {
      expect(piece.byteLength).toBeLessThanOrEqual(PIECE_BYTES);
      expect(piece.length % nodeCount).toBe(0);
    }
    const expected = Array.from({ length: steps * nodeCount }, (_, at) => {
      const reading = (Math.floor(at / nodeCount) * nodeCount + (nodes[at % nodeCount] ?? NaN)) * channelCount + 1;
      return reading % 7 === 0 ? NaN : reading;
    });
    expect(pieces.flatMap((piece) => [...piece])).toEqual(expected);
  });

  it('gives a row that is larger than a piece by itself', () => {
    const wide = { startStep: 0, steps: 2, values: new Float32Array(200_000), mask: new Uint8Array(200_000) };
    const pieces = [...selectFromPart(wide, { nodeCount: 100_000, channelCount: 1 }, { channel: 0, nodes: null })];
    expect(pieces.map(({ length }) => length)).toEqual([100_000, 100_000]);
  });
});
