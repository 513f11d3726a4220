import { describe, expect, it } from 'vitest';
import { misfits, namedProtocolOf, namedProtocols, protocolNames } from './named-protocols.ts';
import { protocolSchema, type Protocol } from './protocol.ts';
import { publishedResults } from './published-results.ts';

const losLoop = { nodes: 207, steps: 2016, stepSeconds: 300, zeroIsMissing: false };
const metrLa = { nodes: 207, steps: 34_272, stepSeconds: 300, zeroIsMissing: true };
const flat = ({ split, ...fields }: Protocol) => ({
  ...fields,
  trainShare: split.train,
  validationShare: split.validation,
});
const byName = new Map(namedProtocols().map((named) => [named.name, named]));

describe('namedProtocols', () => {
  it('offers each name once', () => {
    expect(namedProtocols().map(({ name }) => name)).toEqual([...protocolNames]);
  });

  it.each(namedProtocols())('$name reports every horizon that was published under it', ({ name, protocol }) => {
    for (const { errors } of publishedResults(name)) {
      for (const { horizon, cumulative } of errors) {
        const reported = cumulative ? protocol.cumulativeHorizons : [0, ...protocol.reportedHorizons];
        expect(reported).toContain(horizon);
      }
    }
  });

  it('has figures of every protocol but those of which none were seen', () => {
    const bare = protocolNames.filter((name) => publishedResults(name).length === 0);
    expect(bare).toEqual(['pems03', 'pems07', 'largest']);
    for (const name of ['metr-la', 'pems-bay'] as const) {
      expect(publishedResults(name).find(({ model }) => model === 'STAEformer')?.source.seen).toBe(false);
    }
  });

  it('says of the protocol of T-GCN what is wrong with it', () => {
    expect(byName.get('los-loop-t-gcn')?.flaw).toContain('smallest error on the test part');
  });
});

describe('namedProtocolOf', () => {
  it('tells Los-loop from METR-LA, which has the same nodes', () => {
    expect(namedProtocolOf(flat(protocolSchema.parse({})), metrLa)?.name).toBe('metr-la');
    expect(namedProtocolOf(flat(protocolSchema.parse({})), losLoop)).toBeUndefined();
  });

  it('finds a protocol on its own dataset alone', () => {
    const protocol = byName.get('los-loop-t-gcn')?.protocol ?? protocolSchema.parse({});
    expect(namedProtocolOf(flat(protocol), losLoop)?.name).toBe('los-loop-t-gcn');
    expect(namedProtocolOf(flat(protocol), metrLa)).toBeUndefined();
    expect(namedProtocolOf(flat({ ...protocol, cumulativeHorizons: [] }), losLoop)).toBeUndefined();
  });
});

describe('misfits', () => {
  it('says what of a dataset is not as expected', () => {
    const named = byName.get('metr-la');
    if (named === undefined) throw new Error('there is no protocol of METR-LA');
    expect(misfits(named, metrLa)).toEqual([]);
    expect(misfits(named, losLoop)).toEqual([
      'expected 34272 steps, got 2016',
      'expected zeros to be missing readings, they are readings',
    ]);
  });
});
