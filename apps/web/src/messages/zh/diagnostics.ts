import type { Words } from '../catalogue.ts';

export const diagnostics: Words<'diagnostics'> = {};
