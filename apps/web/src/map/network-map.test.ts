import { beforeEach, expect, it, vi } from 'vitest';
import type { ViewEvents } from './leaflet-view.ts';
import type { MapNetwork } from './map-data.ts';
import { NetworkMap } from './network-map.ts';
import { sameNetwork } from './same-network.ts';

const view = vi.hoisted(() => ({ fitted: 0, events: undefined as ViewEvents | undefined }));
vi.mock('./leaflet-view.ts', () => ({
  LeafletView: class {
    constructor(_container: unknown, _tiles: unknown, _hasTitles: boolean, events: ViewEvents) {
      view.events = events;
    }
    fit() {
      view.fitted += 1;
    }
    square = { side: 1, left: 0, top: 0 };
    project(latitude: number, longitude: number) {
      return { x: longitude * 100, y: latitude * 100 };
    }
  },
}));
vi.mock('../theme/token-colours.ts', () => ({ tokenColours: () => () => '', onThemeChange: () => () => undefined }));

const network = (...places: readonly (readonly [number, number])[]): MapNetwork => ({
  sensors: places.map(([latitude, longitude], index) => ({ index, id: `s${index}`, name: null, latitude, longitude })),
  segments: [{ geometry: [1, 1, 2, 2], isMotorway: false }],
  links: [],
});
const onHover = vi.fn();
let map: NetworkMap;
beforeEach(() => {
  view.fitted = 0;
  onHover.mockReset();
  const element = { setAttribute: () => undefined, append: () => undefined, classList: { toggle: () => undefined } };
  vi.stubGlobal('document', { createElement: () => element, fonts: { load: () => Promise.resolve() } });
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => '' }));
  vi.stubGlobal('requestAnimationFrame', () => 1);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  map = new NetworkMap(element as unknown as HTMLElement, {
    ...{ tiles: null, drivesOnLeft: false, hasTitles: false, onSelect: () => undefined },
    onHover,
  });
  map.setNetwork(network([1, 1], [2, 2]));
  view.events?.onPointer({ x: 100, y: 100 });
});

it('keeps its view and the sensor under the pointer when the same network comes again', () => {
  expect(view.fitted).toBe(1);
  expect(onHover).toHaveBeenLastCalledWith({ nodeIndex: 0, x: 100, y: 100 });
  map.setNetwork(network([1, 1], [2, 2]));
  map.setNetwork({ ...network([1, 1], [2, 2]), links: [{ from: 0, to: 1 }] });
  expect(view.fitted).toBe(1);
  expect(onHover).toHaveBeenCalledTimes(1);
});

it('fits another network, and says that no sensor is under the pointer any more', () => {
  map.setNetwork(network([1, 1], [2, 3]));
  expect(view.fitted).toBe(2);
  expect(onHover).toHaveBeenLastCalledWith(null);
});

it('knows networks by what they hold', () => {
  const one = network([1, 1], [2, 2]);
  expect(sameNetwork(one, network([1, 1], [2, 2]))).toBe(true);
  expect(sameNetwork(one, network([1, 1]))).toBe(false);
  expect(sameNetwork(one, { ...one, links: [{ from: 0, to: 1 }] })).toBe(false);
  expect(sameNetwork(one, { ...one, segments: [{ geometry: [1, 1, 2, 3], isMotorway: false }] })).toBe(false);
  expect(sameNetwork(one, { ...one, linkWords: 'others' })).toBe(false);
});
