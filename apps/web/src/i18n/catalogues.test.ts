/** The catalogues say the same in all languages, and every page is given the words of the rooms that it reaches. */
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import compile from 'icu-minify/compile';
import { describe, expect, it } from 'vitest';
import { en } from '../messages/en/index.ts';
import { zh } from '../messages/zh/index.ts';
import { placeIn, reachedFiles, textOf } from './testing/reached-files.ts';

const source = join(import.meta.dirname, '..');

interface Texts {
  readonly [key: string]: string | Texts;
}

function flat(texts: Texts, path: readonly string[] = []): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string' ? [[[...path, key].join('.'), text] as const] : [...flat(text, [...path, key])],
    ),
  );
}

const english = flat(en);
const chinese = flat(zh);

/** The names of arguments and tags in a compiled message: what stands first in each list. */
function argumentsOf(message: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      if (typeof node[0] === 'string') found.add(node[0]);
      for (const part of node.slice(1)) visit(part);
    } else if (typeof node === 'object' && node !== null) Object.values(node).forEach(branch);
  };
  /** What a plural or a select says: a text, or a list of parts. */
  const branch = (parts: unknown): void => {
    if (Array.isArray(parts)) parts.forEach(visit);
  };
  branch(message);
  return found;
}

describe('the catalogues', () => {
  it('have the same keys', () => {
    expect([...chinese.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('name the same arguments and tags in each text', () => {
    const unlike = [...english].flatMap(([key, text]) => {
      const [left, right] = [argumentsOf(compile(text)), argumentsOf(compile(chinese.get(key) ?? ''))];
      return left.size === right.size && [...left].every((name) => right.has(name))
        ? []
        : [`${key}: ${[...left].join()} / ${[...right].join()}`];
    });
    expect(unlike).toEqual([]);
  });

  it('finds the arguments of plurals, of selects, of tags and within them', () => {
    const text = '{a, plural, one {# <b>{c}</b>} other {{d}}} {e, select, x {{f}} other {y}} <i>z</i>';
    expect([...argumentsOf(compile(text))].toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'i']);
  });

  it('are Chinese where English has a sentence', () => {
    const left = [...english].filter(
      ([key, text]) => text.split(/\s+/).length > 3 && !/\p{Script=Han}/u.test(chinese.get(key) ?? ''),
    );
    expect(left).toEqual([]);
  });
});

const USED = /\buseTranslations\(\s*'([A-Za-z]+)/g;
const GIVEN = /<Words of=\{\[([^\]]*)\]\}/g;

function roomsUsedIn(files: Iterable<string>): ReadonlySet<string> {
  return new Set([...files].flatMap((file) => [...textOf(file).matchAll(USED)].map(([, room = '']) => room)));
}

function roomsGivenIn(files: Iterable<string>): ReadonlySet<string> {
  return new Set(
    [...files].flatMap((file) =>
      [...textOf(file).matchAll(GIVEN)].flatMap(([, list = '']) =>
        [...list.matchAll(/'(\w+)'/g)].map(([, room = '']) => room),
      ),
    ),
  );
}

const app = join(source, 'app');
const routes = globSync('**/{page,layout,not-found,error,template}.tsx', { cwd: app }).map((file) => join(app, file));

/** The layouts around a file of `app`, its own folder's first unless it is one. */
function layoutsAround(file: string): string[] {
  const around: string[] = [];
  for (let folder = dirname(file); folder.startsWith(app); folder = dirname(folder)) {
    const layout = join(folder, 'layout.tsx');
    if (layout !== file && routes.includes(layout)) around.push(layout);
  }
  return around;
}

describe('words of pages', () => {
  it.each(routes.map((file) => [placeIn(app, file), file] as const))('%s is given what it says', (_, file) => {
    const own = reachedFiles(file);
    const given = roomsGivenIn([...own, ...layoutsAround(file).flatMap((layout) => [...reachedFiles(layout)])]);
    // What a server component says itself it asks the catalogue for (`translatorOf`).
    const used = roomsUsedIn(own);
    expect([...used].filter((room) => !given.has(room))).toEqual([]);
  });

  it('are all used', () => {
    const code = globSync('{app,chart,features,format,graphql,i18n,map,theme,ui}/**/*.{ts,tsx}', { cwd: source })
      .filter((file) => !/\.test\.tsx?$|testing\//.test(file))
      .map((file) => textOf(join(source, file)));
    const saying = new Map(Object.keys(en).map((room) => [room, code.filter((text) => text.includes(`'${room}'`))]));
    const unused = [...english.keys()].filter((key) => {
      const [room = '', ...rest] = key.split('.');
      const inRoom = rest.join('.');
      // A key is written whole, or begins with what a template writes before its first variable.
      return !saying
        .get(room)
        ?.some(
          (text) =>
            text.includes(`'${inRoom}'`) ||
            rest.some((_, length) => length > 0 && text.includes(`\`${rest.slice(0, length).join('.')}.\${`)),
        );
    });
    expect(unused).toEqual([]);
  });
});
