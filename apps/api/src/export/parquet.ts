/** Tables as Parquet, a row group a batch: the file leaves piece by piece, and only its footer remembers the groups. */
import { ByteWriter, ParquetWriter, schemaFromColumnData, type BasicType } from 'hyparquet-writer';
import type { Cell, Column, Table } from './table.ts';

const types: Readonly<Record<Column['type'], BasicType>> = {
  text: 'STRING',
  // Bytes of weights pass 32 bits.
  integer: 'INT64',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  moment: 'TIMESTAMP',
};

const valueOf = (type: Column['type'], cell: Cell) =>
  type === 'integer' && typeof cell === 'number' ? BigInt(cell) : cell;

/** Units, descriptions and what is true of all rows stand in the key-value metadata of the file, under `stillgraph`. */
export async function* parquetOf({ about, columns, batches }: Table): AsyncGenerator<Uint8Array> {
  const columnsOf = (rows: readonly (readonly Cell[])[]) =>
    columns.map(({ name, type }, at) => ({
      name,
      data: rows.map((row) => valueOf(type, row[at] ?? null)),
    }));
  const typed = columns.map(({ name, type }) => ({ name, type: types[type], nullable: true, data: [] }));
  const bytes = new ByteWriter();
  const parquet = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: typed }),
    createdBy: 'stillgraph',
    kvMetadata: [{ key: 'stillgraph', value: JSON.stringify({ about, columns }) }],
  });
  const taken = (): Uint8Array => {
    const piece = bytes.getBytes().slice();
    // Offsets go on counting; the buffer is used again.
    bytes.index = 0;
    return piece;
  };
  for await (const rows of batches()) {
    if (rows.length === 0) continue;
    await parquet.write({ columnData: columnsOf(rows), rowGroupSize: rows.length });
    yield taken();
  }
  await parquet.finish();
  yield taken();
}
