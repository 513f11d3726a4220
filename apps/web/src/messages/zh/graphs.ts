import type { Words } from '../catalogue.ts';

export const graphs: Words<'graphs'> = {};
