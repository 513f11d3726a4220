import type { Words } from '../catalogue.ts';

export const overview: Words<'overview'> = {};
