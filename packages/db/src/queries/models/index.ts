export * from './decide.ts';
export * from './read.ts';
