import { expect, it } from 'vitest';
import { queryOf, viewOf } from './board-view.ts';

const PLAIN = { cost: 'latency', budget: Infinity, horizon: 0, theme: null } as const;

it('reads what the address asks for, and writes it as it was', () => {
  const view = viewOf({ cost: 'size', budget: '3000', horizon: '6', theme: 'dark' }, [3, 6, 12]);
  expect(view).toEqual({ cost: 'size', budget: 3000, horizon: 6, theme: 'dark' });
  expect(queryOf(view)).toBe('?cost=size&budget=3000&horizon=6&theme=dark');
  expect(queryOf(PLAIN)).toBe('');
});

it.each([
  ['nothing', {}],
  ['what it does not know', { cost: 'beauty', horizon: '5', theme: 'neon' }],
  ['a budget that is none', { budget: '-3' }],
  ['a budget that is no number', { budget: 'three' }],
  ['a name that is there twice', { budget: ['1', '2'] }],
])('shows the plain board for %s', (_what, params) => {
  expect(viewOf(params, [3, 6, 12])).toEqual(PLAIN);
});
