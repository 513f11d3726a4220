import type { Words } from '../catalogue.ts';

export const format: Words<'format'> = {};
