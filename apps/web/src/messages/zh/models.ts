import type { Words } from '../catalogue.ts';

export const models: Words<'models'> = {};
