/** Labels that tell the entries of an experiment apart. */

export interface Labelled {
  /** The short label: a model with its size, a method with its weight. */
  readonly label: string;
  /** All that makes the entry what it is, by the names that its config has. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * The labels, each followed by the fields in which it differs from others of the same label:
 * `STID 128/3` twice, with another dropout, become `STID 128/3, dropout 0` and `STID 128/3, dropout 0.15`.
 *
 * @returns one label an entry; two are equal only where label and fields are
 */
export function distinctLabels(entries: readonly Labelled[]): string[] {
  const namesakes = new Map<string, Labelled['fields'][]>();
  for (const { label, fields } of entries) {
    const known = namesakes.get(label);
    if (known === undefined) namesakes.set(label, [fields]);
    else known.push(fields);
  }
  const differingByLabel = new Map([...namesakes].map(([label, alike]) => [label, differingFields(alike)]));
  return entries.map(({ label, fields }) => {
    const differing = Object.keys(fields).filter((field) => differingByLabel.get(label)?.has(field));
    return [label, ...differing.map((field) => `${wordsOf(field)} ${textOf(fields[field])}`)].join(', ');
  });
}

function differingFields(alike: readonly Labelled['fields'][]): ReadonlySet<string> {
  const names = new Set(alike.flatMap((fields) => Object.keys(fields)));
  const differs = (name: string) => new Set(alike.map((fields) => JSON.stringify(fields[name]))).size > 1;
  return new Set([...names].filter(differs));
}

/** `nodeEmbedding` as `node embedding`. */
function wordsOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
}

function textOf(value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  return value.length === 0 ? 'none' : value.join('-');
}
