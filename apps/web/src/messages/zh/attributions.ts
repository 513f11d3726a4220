import type { Words } from '../catalogue.ts';

export const attributions: Words<'attributions'> = {};
