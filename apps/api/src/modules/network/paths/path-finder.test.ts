import { afterAll, describe, expect, it, vi } from 'vitest';
import type { PathQuestion, Roads } from './messages.ts';
import { PathFinder } from './path-finder.ts';
import { RoadMemory } from './road-memory.ts';
import type { LoadRoads } from './shared-loads.ts';

/** Ten junctions in a circle, each a metre from the next, and `count` segments that go round and round. */
function circle(count: number): Roads {
  const segments = new Uint8Array(36 * count);
  const view = new DataView(segments.buffer);
  for (let at = 0; at < count; at += 1) {
    view.setInt32(36 * at, at % 10);
    view.setInt32(36 * at + 4, (at + 1) % 10);
    view.setFloat64(36 * at + 8, 1);
    view.setFloat64(36 * at + 16, 50);
    view.setFloat64(36 * at + 24, NaN);
    view.setInt32(36 * at + 32, -1);
  }
  return { junctions: 10, segments };
}

const to = (versionId: string, junction = 5): PathQuestion => ({ versionId, from: 0, to: junction, by: 'LENGTH' });

describe('the memory of roads', () => {
  it('answers where what was kept is forgotten between two orders, when all that was asked for is handed over', () => {
    const memory = new RoadMemory(100);
    memory.answer({ id: 1, questions: [to('a')], roads: new Map([['a', circle(60)]]) });
    const both = [to('a'), to('b')];
    expect(memory.answer({ id: 2, questions: both, roads: new Map() })).toMatchObject({ versionIds: ['b'] });
    memory.answer({ id: 3, questions: [to('c')], roads: new Map([['c', circle(60)]]) });
    const b = ['b', circle(30)] as const;
    expect(memory.answer({ id: 4, questions: both, roads: new Map([b]) })).toMatchObject({ versionIds: ['a'] });
    const roads = new Map([b, ['a', circle(60)] as const]);
    expect(memory.answer({ id: 5, questions: both, roads })).toMatchObject({
      ...{ type: 'found', outcomes: [{ lengthMetres: 5 }, { lengthMetres: 5 }] },
    });
  });

  it('does not unpack again what it keeps', () => {
    const memory = new RoadMemory(100);
    memory.answer({ id: 1, questions: [to('a')], roads: new Map([['a', circle(10)]]) });
    const unread: Roads = {
      junctions: 10,
      get segments(): Uint8Array {
        throw new Error('these bytes were to be left alone');
      },
    };
    const again = memory.answer({ id: 2, questions: [to('a')], roads: new Map([['a', unread]]) });
    expect(again).toMatchObject({ outcomes: [{ lengthMetres: 5 }] });
  });
});

describe('the finder', () => {
  const finder = new PathFinder(100);
  afterAll(() => finder.close());
  const loading = () => vi.fn<LoadRoads>((ids) => Promise.resolve(new Map(ids.map((id) => [id, circle(20)]))));

  it('answers where others ask for more than the thread keeps while it loads', async () => {
    // Two of these are more than the thread keeps.
    const load: LoadRoads = (ids) => Promise.resolve(new Map(ids.map((id) => [id, circle(60)])));
    await finder.find([to('a')], load);
    const overtaken: LoadRoads = async (ids) => {
      await finder.find([to('c')], load);
      return load(ids);
    };
    expect(await finder.find([to('a'), to('b')], overtaken)).toMatchObject([{ lengthMetres: 5 }, { lengthMetres: 5 }]);
  });

  it('loads a version once for all who ask for it at the same time', async () => {
    const load = loading();
    const found = await Promise.all([1, 2, 3, 4].map((junction) => finder.find([to('shared', junction)], load)));
    expect(found.flat()).toMatchObject([1, 2, 3, 4].map((lengthMetres) => ({ lengthMetres })));
    expect(load.mock.calls).toEqual([[['shared']]]);
    await finder.find([to('shared')], load);
    expect(load).toHaveBeenCalledOnce();
  });

  it('loads for itself what somebody else failed to load', async () => {
    const refused = vi.fn<LoadRoads>(() => Promise.reject(new Error('their time is up')));
    const load = loading();
    const [theirs, mine] = await Promise.allSettled([
      finder.find([to('contested')], refused),
      finder.find([to('contested')], load),
    ]);
    expect(theirs).toMatchObject({ status: 'rejected', reason: { message: 'their time is up' } });
    expect(mine).toMatchObject({ status: 'fulfilled', value: [{ lengthMetres: 5 }] });
    expect([refused.mock.calls.length, load.mock.calls.length]).toEqual([1, 1]);
  });

  it('says which versions are not there', async () => {
    const nothing = finder.find([to('gone')], () => Promise.resolve(new Map()));
    await expect(nothing).rejects.toThrow('there are no versions gone of a network');
  });

  it('drops orders whose time is up before the thread comes to them', async () => {
    const load = loading();
    const hurried = new AbortController();
    const first = finder.find([to('first')], load);
    const late = finder.find([to('late')], load, hurried.signal);
    hurried.abort(new Error('the time is up'));
    await expect(late).rejects.toThrow('the time is up');
    expect(await first).toMatchObject([{ lengthMetres: 5 }]);
    expect(load.mock.calls).toEqual([[['first']]]);
  });

  it('begins another thread after one that ended', async () => {
    const load = loading();
    const lost = finder.find([to('lost')], load);
    await finder.close();
    await expect(lost).rejects.toThrow('the thread for ways ended');
    expect(await finder.find([to('lost')], load)).toMatchObject([{ lengthMetres: 5 }]);
  });
});
