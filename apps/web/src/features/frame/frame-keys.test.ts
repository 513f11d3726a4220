import { describe, expect, it } from 'vitest';
import { frameKey, pageKeys, type Pressed } from './frame-keys.ts';
import { destinations } from './navigation.ts';

const press = (key: string, more: Partial<Pressed> = {}) =>
  frameKey({ key, isCommand: false, isAlt: false, isTaken: false, isAfterG: false, lettersAreOn: true, ...more });

describe('keys of the frame', () => {
  it('open the palette from anywhere, out of a field too', () => {
    expect(press('k', { isCommand: true, isTaken: true })).toEqual({ does: 'palette' });
    expect(press('K', { isCommand: true, lettersAreOn: false })).toEqual({ does: 'palette' });
    expect(press('k')).toBeNull();
  });
  it('lead to every page by G and a letter', () => {
    expect(press('g')).toEqual({ does: 'wait' });
    expect(press('r', { isAfterG: true })).toEqual({ does: 'go', href: '/runs' });
    expect(press('x', { isAfterG: true })).toBeNull();
    expect(Object.values(pageKeys).sort()).toEqual(destinations.map(({ href }) => href).sort());
  });
  it('are letters in a field, and nothing where they are turned off', () => {
    expect(press('?')).toEqual({ does: 'keys' });
    expect(press('?', { isTaken: true })).toBeNull();
    expect(press('g', { lettersAreOn: false })).toBeNull();
    expect(press('g', { isAlt: true })).toBeNull();
  });
});
