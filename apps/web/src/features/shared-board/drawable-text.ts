/** What the faces of the picture have no glyph for: the Latin subset of IBM Plex, as its package cuts it. */
const UNKNOWN =
  /[^\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2000-\u200a\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u202f\u2039\u203a\u2044\u20ac\u2122\u2212]/gu;

/**
 * Text without the characters that the picture's faces lack, which whatever draws it would ask another host for.
 *
 * @param otherwise what stands for a text of which nothing is left
 */
export function drawable(text: string, otherwise: string): string {
  const kept = text
    .replace(UNKNOWN, '')
    .replace(/[\u2000-\u200a\u202f]/gu, '\u00a0')
    .replace(/ {2,}/g, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(kept) ? kept : otherwise;
}
