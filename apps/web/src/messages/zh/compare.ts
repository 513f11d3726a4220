import type { Words } from '../catalogue.ts';

export const compare: Words<'compare'> = {};
