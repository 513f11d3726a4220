import { expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

it.each([
  ['Local user', 'LU'],
  ['Ana-Lucía de la Fuente', 'AF'],
  ['Ägidius', 'Ä'],
  ['李 明', '李明'],
  ['  ', '?'],
  ['42', '?'],
])('of %s are %s', (name, letters) => expect(initialsOf(name)).toBe(letters));
