/** Figures and moments as a model card writes them: plain text that reads the same everywhere. */

/** `3.224`; an en dash where there is nothing. */
export function figure(value: number | null | undefined, digits = 3): string {
  return typeof value === 'number' && Number.isFinite(value) ? value.toFixed(digits) : '–';
}

/** With its sign: `+0.031`, `-0.031`. */
export function signed(value: number, digits = 3): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(digits)}`;
}

/** `14,232`. */
export function count(value: number | null): string {
  return value === null ? '–' : value.toLocaleString('en-US');
}

/** A share as percent: `6.3 %`. */
export function percent(share: number | null, digits = 0): string {
  return share === null ? '–' : `${(100 * share).toFixed(digits)} %`;
}

/** `2012-03-01 08:00 UTC`. */
export function moment(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** `5 min`, `1 h`, `6 h`: a number of seconds in the largest unit that leaves it whole. */
export function span(seconds: number): string {
  if (seconds % 3600 === 0) return `${seconds / 3600} h`;
  if (seconds % 60 === 0) return `${seconds / 60} min`;
  return `${seconds} s`;
}

/** Words inside a table cell or a line of Markdown, so that what people wrote cannot become markup. */
export function plain(words: string): string {
  return words.replaceAll(/[\\`*_{}[\]<>#|]/g, (mark) => `\\${mark}`).replaceAll(/\s+/g, ' ');
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}
