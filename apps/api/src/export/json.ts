/** Tables as one JSON object: what is true of all rows, the columns, and the rows as objects. */
import type { Table } from './table.ts';

export async function* jsonOf({ about, columns, batches }: Table): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`{"about":${JSON.stringify(about)},"columns":${JSON.stringify(columns)},"rows":[`);
  let isFirst = true;
  for await (const rows of batches()) {
    const texts = rows.map((row) =>
      JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null]))),
    );
    if (texts.length === 0) continue;
    yield encoder.encode(`${isFirst ? '' : ','}\n${texts.join(',\n')}`);
    isFirst = false;
  }
  yield encoder.encode(']}\n');
}
