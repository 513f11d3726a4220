import type { Words } from '../catalogue.ts';

export const dataset: Words<'dataset'> = {};
