/** Terms of data, as far as their names say them. */
import type { LicenceLimit } from './schema/index.ts';

export interface Licence {
  /** Identifier of the SPDX list, where it has one. */
  readonly spdx: string | null;
  readonly title: string;
  readonly url: string | null;
  /** Whom to name, and how. */
  readonly attribution: string | null;
  readonly forbids: readonly LicenceLimit[];
}

/** Those that data come under; what they forbid is what their texts say. */
const known: Readonly<Record<string, readonly LicenceLimit[]>> = {
  MIT: [],
  'Apache-2.0': [],
  'BSD-3-Clause': [],
  'CC0-1.0': [],
  'CC-BY-4.0': [],
  'CC-BY-SA-4.0': [],
  'CC-BY-NC-4.0': ['COMMERCIAL_USE'],
  'CC-BY-NC-SA-4.0': ['COMMERCIAL_USE'],
  'CC-BY-ND-4.0': ['DERIVATIVES'],
  'CC-BY-NC-ND-4.0': ['COMMERCIAL_USE', 'DERIVATIVES'],
  'ODbL-1.0': [],
  'ODC-By-1.0': [],
  'PDDL-1.0': [],
  'etalab-2.0': [],
  'OGL-UK-3.0': [],
};

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '');

/**
 * A licence by what a source says of it.
 *
 * @param said its name (as a data package has it), title and address, as far as they are given
 */
export function licenceOf(said: {
  readonly name?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly url?: string | null | undefined;
}): Licence {
  const texts = [said.name, said.title].filter((text) => typeof text === 'string' && text.trim() !== '');
  const spdx = Object.keys(known).find((id) => texts.some((text) => plain(text ?? '') === plain(id))) ?? null;
  const title = said.title ?? said.name ?? 'not stated';
  const url = said.url ?? (spdx === null ? null : `https://spdx.org/licenses/${spdx}.html`);
  return {
    spdx,
    title,
    url,
    attribution: null,
    forbids: spdx === null ? limitsIn(texts.join(' ')) : (known[spdx] ?? []),
  };
}

/** What words of a licence that is on no list say that it forbids. */
function limitsIn(text: string): LicenceLimit[] {
  const limits: LicenceLimit[] = [];
  if (/non-?commercial|\bnc\b/i.test(text)) limits.push('COMMERCIAL_USE');
  if (/no[ -]redistribution|not (be )?redistribut/i.test(text)) limits.push('REDISTRIBUTION');
  if (/no[ -]?derivatives|\bnd\b/i.test(text)) limits.push('DERIVATIVES');
  if (/no licen[cs]e|not stated|unknown|unstated/i.test(text) || text.trim() === '') limits.push('UNSTATED');
  return limits;
}
