/** The content hash of a version of a network. */
import { canonicalJson, Sha256 } from './hashing.ts';

/** Parts whose JSON is put together before it is hashed: the text of a whole network may be longer than a string can be. */
const AT_ONCE = 1000;

/**
 * sha256 of the canonical JSON of both lists. A large network takes seconds, in which nothing else runs: whoever must not be
 * kept waiting has another process do it.
 */
export function networkHash({
  junctions,
  segments,
}: {
  readonly junctions: readonly object[];
  readonly segments: readonly object[];
}): string {
  const sum = new Sha256();
  const add = (parts: readonly object[]) => {
    for (let at = 0; at < parts.length; at += AT_ONCE) {
      // Without the brackets of the list: the next ones go on with it.
      sum.add((at === 0 ? '' : ',') + canonicalJson(parts.slice(at, at + AT_ONCE)).slice(1, -1));
    }
  };
  sum.add('[[');
  add(junctions);
  sum.add('],[');
  add(segments);
  sum.add(']]');
  return sum.digest();
}
