import type { Words } from '../catalogue.ts';

export const networks: Words<'networks'> = {};
