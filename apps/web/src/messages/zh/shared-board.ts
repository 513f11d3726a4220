import type { Words } from '../catalogue.ts';

export const sharedBoard: Words<'sharedBoard'> = {};
