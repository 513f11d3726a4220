import { describe, expect, it } from 'vitest';
import { byGroup, fits, hitPath, offered, type Command } from './command.ts';

const page: Command = { id: 'p', group: 'pages', label: 'Leaderboards', words: 'ranks', act: '/leaderboards' };
const act: Command = { id: 'a', group: 'actions', label: 'New experiment', act: '/experiments/new' };
const recent: Command = { id: 'r', group: 'recent', label: 'Los Angeles loops', act: '/datasets/1' };
const hit: Command = { id: 'h', group: 'DATASET', label: 'Los Angeles loops', act: '/datasets/1' };
const other: Command = { id: 'o', group: 'RUN', label: 'student 64', detail: 'Loops', act: '/runs/1' };

describe('what the palette offers', () => {
  it('fits by every word, in any case and order, and by other words', () => {
    expect(fits(act, 'EXPERIMENT new')).toBe(true);
    expect(fits(act, 'experiment old')).toBe(false);
    expect(fits(page, 'rank')).toBe(true);
    expect(fits(other, 'loops student')).toBe(true);
  });
  it('is all that is at hand before anything is typed', () => {
    expect(offered([page, act, recent], [], ' ')).toEqual([recent, act, page]);
  });
  it('holds a place once, where it stands first', () => {
    expect(offered([page, act, recent], [hit, other], 'loops')).toEqual([recent, other]);
    expect(offered([page, act], [hit], 'loops')).toEqual([hit]);
  });
  it('stands in groups', () => {
    expect(byGroup([recent, act, other]).map(([group, members]) => [group, members.length])).toEqual([
      ['recent', 1],
      ['actions', 1],
      ['RUN', 1],
    ]);
  });
});

it('leads to the page of what was found', () => {
  expect(hitPath({ kind: 'NETWORK', id: 'a=' })).toBe('/networks/a%3D/edit');
  expect(hitPath({ kind: 'MODEL', id: 'b' })).toBe('/models/b');
});
