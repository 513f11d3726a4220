import { expect, it, vi } from 'vitest';
import { parsePlace, placeText, SharedView } from './shared-view.ts';

const place = { latitude: 34.1, longitude: -118.3, zoom: 11.25 };

it('moves every map but the one that was moved', () => {
  const view = new SharedView();
  const [one, other] = [vi.fn(), vi.fn()];
  const picture = () => ({}) as HTMLCanvasElement;
  const first = { goTo: one, picture };
  view.join(first);
  const leave = view.join({ goTo: other, picture });
  view.tell(first, place);
  expect(one).not.toHaveBeenCalled();
  expect(other).toHaveBeenCalledWith(place);
  expect(view.place).toEqual(place);
  expect(view.pictures()).toHaveLength(2);
  leave();
  view.tell(first, place);
  expect(other).toHaveBeenCalledTimes(1);
});

it('is written into an address and read again', () => {
  expect(placeText(place)).toBe('34.10000,-118.30000,11.25');
  expect(parsePlace(placeText(place))).toEqual(place);
  for (const text of [null, '', '1,2', '1,2,', '91,2,3', '1,181,3', '1,2,1', '1,2,3,4', 'a,b,c'])
    expect(parsePlace(text)).toBeNull();
});
