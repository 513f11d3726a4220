/** Where a shared board is found: by a secret link, or as a public board. */

export interface BoardAddress {
  /** Scheme and host that the reader came by, without a slash at its end. */
  readonly origin: string;
  /** `/share/<secret>` or `/boards/<slug>`. */
  readonly path: string;
  /** Path of its files, without the dot and the format. */
  readonly exports: string;
}

export function sharedAddress(origin: string, token: string): BoardAddress {
  const name = encodeURIComponent(token);
  return { origin, path: `/share/${name}`, exports: `/export/shared/${name}` };
}

export function publicAddress(origin: string, slug: string): BoardAddress {
  const name = encodeURIComponent(slug);
  return { origin, path: `/boards/${name}`, exports: `/export/public/${name}` };
}

/** The HTML that shows a board inside of another page. */
export function embedSnippet({ origin, path }: Pick<BoardAddress, 'origin' | 'path'>, name: string): string {
  const title = name.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  return `<iframe src="${origin}${path}/embed" title="${title}" width="100%" height="560" style="border:0" loading="lazy"></iframe>`;
}

/**
 * The address that a request came by, as far as its headers tell: what a proxy in front says of it comes before what the
 * request itself says.
 */
export function originOf(headers: Pick<Headers, 'get'>): string {
  const first = (name: string): string | undefined => headers.get(name)?.split(',')[0]?.trim();
  const host = first('x-forwarded-host') ?? first('host') ?? 'localhost';
  const protocol = first('x-forwarded-proto') === 'https' ? 'https' : 'http';
  return `${protocol}://${host}`;
}
