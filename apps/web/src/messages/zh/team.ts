import type { Words } from '../catalogue.ts';

export const team: Words<'team'> = {};
