import type { Words } from '../catalogue.ts';

export const account: Words<'account'> = {};
