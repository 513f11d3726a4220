import { basename, extname } from 'node:path';

/** Name of the dataset that a file or folder becomes, from the last part of its path, without what follows the last dot. */
export function nameOfSource(path: string, isFolder = false): { readonly name: string; readonly title: string } {
  const title = isFolder ? basename(path) : basename(path, extname(path));
  const name = title
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+/, '');
  return { name: name === '' ? 'table' : name, title };
}
