import { expect, it } from 'vitest';
import { recentPlaces, rememberPlace } from './recent-places.ts';

function memory(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

it('keeps pages of things, the newest first, each once and by its last name', () => {
  const store = memory();
  for (const id of [1, 2, 3, 4, 5, 6, 7]) rememberPlace('t', { href: `/runs/${id}`, label: `run ${id}` }, store);
  rememberPlace('t', { href: '/runs/6', label: 'the sixth' }, store);
  rememberPlace('t', { href: '/runs', label: 'Runs' }, store);
  rememberPlace('t', { href: '/experiments/new', label: 'New experiment' }, store);
  expect(recentPlaces('t', store).map(({ label }) => label)).toEqual([
    'the sixth',
    'run 7',
    'run 5',
    'run 4',
    'run 3',
    'run 2',
  ]);
  expect(recentPlaces('another', store)).toEqual([]);
});

it('takes nothing that it did not write', () => {
  const store = memory();
  store.setItem('stillgraph.recent.t', '[{"href":"javascript:alert(1)","label":"x"}]');
  expect(recentPlaces('t', store)).toEqual([]);
  store.setItem('stillgraph.recent.t', 'no json');
  expect(recentPlaces('t', store)).toEqual([]);
});
