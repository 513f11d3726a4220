/** The terms of the data, as a card tells them. */
import type { Licence } from '@stillgraph/db';
import { plain } from './text.ts';

const words: Readonly<Record<Licence['forbids'][number], string>> = {
  COMMERCIAL_USE: 'no commercial use',
  REDISTRIBUTION: 'not to be passed on',
  DERIVATIVES: 'nothing derived from it to be passed on',
  UNSTATED: 'no terms are stated: ask before it is used',
};

/** One licence; what it forbids holds for the model too. */
export function licenceLine({ title, spdx, attribution, forbids }: Licence): string {
  const name = spdx === null || title.includes(spdx) ? title : `${title} (${spdx})`;
  const limits =
    forbids.length === 0 ? '' : `; ${forbids.map((limit) => words[limit]).join(', ')}, which holds for this model too`;
  const named = attribution === null ? '' : `; to be named: ${plain(attribution)}`;
  return `- Licence of the data: ${plain(name)}${limits}${named}`;
}
