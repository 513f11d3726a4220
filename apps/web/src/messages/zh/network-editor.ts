import type { Words } from '../catalogue.ts';

export const networkEditor: Words<'networkEditor'> = {};
