import type { Words } from '../catalogue.ts';

export const invitation: Words<'invitation'> = {};
