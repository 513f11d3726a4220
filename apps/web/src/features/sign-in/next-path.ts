/** Any origin will do: only whether the path leaves it matters. */
const HERE = 'http://here.invalid';

/**
 * Where a person goes once they are signed in, as the address of the page says.
 *
 * @returns a path of this dashboard; `/` for what leads elsewhere, so that no link of a stranger sends people on to a page
 *   that looks like ours
 */
export function nextPath(asked: string | null): string {
  if (asked?.startsWith('/') !== true || !URL.canParse(asked, HERE)) return '/';
  const { origin, pathname, search } = new URL(asked, HERE);
  return origin === HERE && !pathname.startsWith('//') ? `${pathname}${search}` : '/';
}

/** The sign-in page that leads on to `path`. */
export function signInPath(path: string): string {
  return path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`;
}
