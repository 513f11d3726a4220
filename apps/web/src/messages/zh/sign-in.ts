import type { Words } from '../catalogue.ts';

export const signIn: Words<'signIn'> = {};
