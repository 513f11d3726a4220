import type { Words } from '../catalogue.ts';

export const differences: Words<'differences'> = {};
