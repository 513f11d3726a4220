import type { Words } from '../catalogue.ts';

export const run: Words<'run'> = {};
