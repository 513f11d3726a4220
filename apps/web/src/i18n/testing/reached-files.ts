/** The files of the dashboard that a file reaches by its imports, as a bundler would. For tests. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const STATIC = /^(?:import|export)(?! type\b)[^;]*?from '(\.[^']+)'/gm;
const DYNAMIC = /\bimport\('(\.[^']+)'\)/g;

const texts = new Map<string, string>();

/** A file's text, read once. */
export function textOf(file: string): string {
  const text = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, text);
  return text;
}

function imported(file: string): string[] {
  const text = textOf(file);
  return [...text.matchAll(STATIC), ...text.matchAll(DYNAMIC)]
    .map(([, path = '']) => join(dirname(file), path))
    .filter((path) => /\.tsx?$/.test(path));
}

/**
 * @param file absolute
 * @returns itself and all that it imports, at once or later, types aside; absolute
 */
export function reachedFiles(file: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [file];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...imported(next));
  }
  return reached;
}

/** Below `folder`, for messages of tests. */
export function placeIn(folder: string, file: string): string {
  return relative(folder, file);
}
