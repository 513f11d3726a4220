import type { Words } from '../catalogue.ts';

export const datasets: Words<'datasets'> = {};
