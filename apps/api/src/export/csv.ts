/** Tables as CSV (RFC 4180), safe to open in a spreadsheet. */
import type { Cell, Table } from './table.ts';

/** What makes a spreadsheet take a text for a formula, or a following cell for one. */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * The text of a cell: quoted where it must be. A text that a spreadsheet would compute begins with an apostrophe; numbers,
 * negative ones too, stay numbers.
 */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell !== 'string') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** A header of names with their units in brackets, then a line a row; what is true of all rows follows in each. */
export async function* csvOf({ columns, about, batches }: Table): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const told = Object.entries(about);
  const heads = columns.map(({ name, unit }) => (unit === null ? name : `${name} [${unit}]`));
  yield encoder.encode(line([...heads, ...told.map(([name]) => name)]));
  const tail = told.map(([, value]) => value);
  for await (const rows of batches()) {
    yield encoder.encode(rows.map((row) => line([...row, ...tail])).join(''));
  }
}
