import { expect, it } from 'vitest';
import { frameAddress } from './frame-actions.tsx';

it('links to the frame in sight, which stands still', () => {
  const view = { place: { latitude: 34.1, longitude: -118.25, zoom: 11 } };
  const url = new URL(frameAddress('http://localhost/compare?left=a&at=5&play=1', view));
  expect(Object.fromEntries(url.searchParams)).toEqual({ left: 'a', at: '5', place: '34.10000,-118.25000,11' });
  expect(frameAddress('http://localhost/compare?at=5', { place: null })).toBe('http://localhost/compare?at=5');
});
