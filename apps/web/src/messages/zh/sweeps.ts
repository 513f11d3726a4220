import type { Words } from '../catalogue.ts';

export const sweeps: Words<'sweeps'> = {};
