import { describe, expect, it } from 'vitest';
import { RunPager, RUNS_A_PAGE, type RunList, type RunPage } from './run-pager.ts';

interface Row {
  readonly id: string;
}

/** A list as the API gives it: a cursor is the id of the last row before. */
function listOf(rows: Row[]) {
  const asked: (string | null)[] = [];
  const lists: RunList<Row>[] = [];
  const state = { rows, fault: undefined as Error | undefined };
  const ask = (after: string | null): Promise<RunPage<Row>> => {
    asked.push(after);
    if (state.fault !== undefined) return Promise.reject(state.fault);
    const begin = after === null ? 0 : state.rows.findIndex(({ id }) => id === after) + 1;
    const nodes = state.rows.slice(begin, begin + RUNS_A_PAGE);
    const hasNextPage = begin + RUNS_A_PAGE < state.rows.length;
    const pageInfo = { hasNextPage, endCursor: nodes.at(-1)?.id ?? null };
    return Promise.resolve({ nodes, pageInfo, totalCount: state.rows.length, totalCountIsExact: true });
  };
  const pager = new RunPager(ask, (list) => lists.push(list));
  const ids = () => lists.at(-1)?.runs.map(({ id }) => id);
  return { pager, asked, lists, state, ids };
}
const rows = (count: number, prefix = '') => Array.from({ length: count }, (_, at) => ({ id: `${prefix}${at}` }));

describe('a list of runs', () => {
  it('is brought page by page as its end comes near', async () => {
    const { pager, asked, ids, lists } = listOf(rows(250));
    await pager.reach(0, 20);
    expect(asked).toEqual([null]);
    expect(lists.at(-1)).toMatchObject({ total: { count: 250, isExact: true }, hasMore: true });
    await pager.reach(60, 85);
    expect(asked).toEqual([null, '99']);
    await pager.reach(170, 199);
    await pager.reach(220, 249);
    expect(asked).toEqual([null, '99', '199']);
    expect(ids()).toEqual(rows(250).map(({ id }) => id));
    expect(lists.at(-1)?.hasMore).toBe(false);
  });

  it('is asked anew where it is looked at, and nowhere else', async () => {
    const { pager, asked } = listOf(rows(250));
    for (const last of [20, 90, 180]) await pager.reach(last - 20, last);
    asked.length = 0;
    await pager.refresh();
    expect(asked).toEqual(['99']);
  });

  it('shows each run once where new ones push the others down', async () => {
    const { pager, ids, state } = listOf(rows(150));
    await pager.reach(50, 80);
    state.rows = [...rows(3, 'new '), ...state.rows];
    await pager.reach(0, 20);
    await pager.refresh();
    expect(ids()).toEqual(state.rows.slice(0, 100).map(({ id }) => id));
    await pager.reach(60, 90);
    expect(ids()).toEqual(state.rows.map(({ id }) => id));
  });

  it('lets go of pages that are no longer there', async () => {
    const { pager, ids, state, lists } = listOf(rows(150));
    await pager.reach(50, 80);
    state.rows = rows(40);
    await pager.refresh();
    await pager.reach(0, 20);
    await pager.refresh();
    expect(ids()).toEqual(state.rows.map(({ id }) => id));
    expect(lists.at(-1)).toMatchObject({ total: { count: 40 }, hasMore: false });
  });

  it('keeps what it has when the API does not answer, and goes on when it does', async () => {
    const { pager, ids, state, lists } = listOf(rows(150));
    await pager.reach(0, 20);
    state.fault = new Error('gone');
    await pager.reach(60, 90);
    expect(lists.at(-1)?.error).toBe(state.fault);
    expect(ids()).toHaveLength(100);
    state.fault = undefined;
    await pager.refresh();
    expect(ids()).toHaveLength(150);
    expect(lists.at(-1)?.error).toBeUndefined();
  });

  it('tells nothing once it is closed', async () => {
    const { pager, lists } = listOf(rows(10));
    const reached = pager.reach(0, 5);
    pager.close();
    await reached;
    expect(lists).toEqual([]);
  });
});
