import type { Words } from '../catalogue.ts';

export const map: Words<'map'> = {};
