import type { Words } from '../catalogue.ts';

export const experiments: Words<'experiments'> = {};
