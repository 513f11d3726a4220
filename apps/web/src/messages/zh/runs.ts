import type { Words } from '../catalogue.ts';

export const runs: Words<'runs'> = {};
