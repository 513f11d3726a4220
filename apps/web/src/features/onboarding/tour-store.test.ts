import { expect, it } from 'vitest';
import { currentTour, setTour } from './tour-store.ts';

function memory(text: string | null = null) {
  let kept = text;
  return { getItem: () => kept, setItem: (_: string, value: string) => void (kept = value) };
}

it('is new to a browser that keeps nothing, or something else', () => {
  for (const text of [null, 'no json', '{"state":"open","step":9}', '{"state":"flying","step":0}']) {
    expect(currentTour(memory(text))).toEqual({ state: 'new', step: 0 });
  }
});

it('is taken up where it was left, and the same object until it changes', () => {
  const store = memory();
  setTour({ state: 'left', step: 3 }, store);
  expect(currentTour(store)).toEqual({ state: 'left', step: 3 });
  expect(currentTour(store)).toBe(currentTour(store));
  setTour({ state: 'done', step: 4 }, store);
  expect(currentTour(store)).toEqual({ state: 'done', step: 4 });
});
