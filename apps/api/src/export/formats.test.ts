import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { csvCell, csvOf } from './csv.ts';
import { jsonOf } from './json.ts';
import { parquetOf } from './parquet.ts';
import { column, type Cell, type Table } from './table.ts';

const columns = [
  column('model', 'text', 'Which.'),
  column('error', 'number', 'How wrong.', 'mph'),
  column('bytes', 'integer', 'How large.', 'B'),
  column('is_control', 'boolean', 'Whether.'),
  column('made_at', 'moment', 'When.'),
];
const moment = new Date('2026-11-30T10:00:00.123Z');
const first: Cell[] = ['NLinear, "small"', 2.5, 2 ** 40, true, moment];
const second: Cell[] = ['=HYPERLINK("x")', -0.125, 3, false, null];
const third: Cell[] = [null, null, null, null, null];

const table: Table = {
  name: 'speeds',
  about: { dataset: 'Los-loop', data_licence: 'CC-BY-4.0', version: 3 },
  columns,
  batches: async function* batches() {
    yield await Promise.resolve([first, second]);
    yield [];
    yield [third];
  },
  etag: null,
};

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}
const textOf = async (pieces: AsyncIterable<Uint8Array>) => new TextDecoder().decode(await bytesOf(pieces));

describe('CSV', () => {
  it('quotes what must be, names units in its header, and says of each row what is true of all', async () => {
    expect(await textOf(csvOf(table))).toBe(
      [
        'model,error [mph],bytes [B],is_control,made_at,dataset,data_licence,version',
        '"NLinear, ""small""",2.5,1099511627776,true,2026-11-30T10:00:00.123Z,Los-loop,CC-BY-4.0,3',
        `"'=HYPERLINK(""x"")",-0.125,3,false,,Los-loop,CC-BY-4.0,3`,
        ',,,,,Los-loop,CC-BY-4.0,3',
        '',
      ].join('\r\n'),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])('lets no spreadsheet compute %j', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
    expect(csvCell(-1)).toBe('-1');
  });
});

describe('JSON', () => {
  it('is one object whatever the batches', async () => {
    const read: unknown = JSON.parse(await textOf(jsonOf(table)));
    expect(read).toEqual({
      about: table.about,
      columns,
      rows: [first, second, third].map((row) =>
        Object.fromEntries(
          columns.map(({ name }, at) => [name, row[at] instanceof Date ? row[at].toISOString() : row[at]]),
        ),
      ),
    });
  });

  it('is whole without a row', async () => {
    const empty: Table = { ...table, batches: async function* none() {} };
    expect(JSON.parse(await textOf(jsonOf(empty)))).toMatchObject({ rows: [] });
  });
});

describe('Parquet', () => {
  it('is read back as it was written, a row group a batch, with units and licence in its metadata', async () => {
    const { buffer } = await bytesOf(parquetOf(table));
    const metadata = parquetMetadata(buffer);
    expect(metadata.row_groups.map(({ num_rows }) => num_rows)).toEqual([2n, 1n]);
    const [told] = metadata.key_value_metadata ?? [];
    expect(told?.key).toBe('stillgraph');
    expect(JSON.parse(told?.value ?? '')).toEqual({ about: table.about, columns });
    const rows = await parquetReadObjects({ file: buffer });
    const asRead = (cell: Cell | undefined) =>
      typeof cell === 'number' && Number.isInteger(cell) ? BigInt(cell) : cell;
    expect(rows).toEqual(
      [first, second, third].map((row) => ({
        ...{ model: row[0], error: row[1], bytes: asRead(row[2]), is_control: row[3], made_at: row[4] },
      })),
    );
  });

  it('is a file without a row too', async () => {
    const empty: Table = { ...table, batches: async function* none() {} };
    const { buffer } = await bytesOf(parquetOf(empty));
    expect(await parquetReadObjects({ file: buffer })).toEqual([]);
    expect(
      parquetMetadata(buffer)
        .schema.slice(1)
        .map(({ name }) => name),
    ).toEqual(columns.map(({ name }) => name));
  });
});
