import type { Words } from '../catalogue.ts';

export const events: Words<'events'> = {};
