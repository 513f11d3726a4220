import type { Words } from '../catalogue.ts';

export const leaderboard: Words<'leaderboard'> = {};
