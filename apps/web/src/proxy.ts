/**
 * Looks whether a shared board is there before its page is begun. A page that finds out by itself (`notFound()`) has no HTML
 * of its own, only a script that draws it; a page of no address is written whole by the server, with status 404.
 */
import { NextResponse, type NextRequest } from 'next/server';
import { MISSING_HEADER, missingAt } from './features/shared-board/missing-board.ts';

export const config = { matcher: ['/share/:name', '/share/:name/embed', '/boards/:name', '/boards/:name/embed'] };

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const missing = await missingAt(request.nextUrl.pathname, request.headers);
  if (missing === null) return NextResponse.next();
  const headers = new Headers(request.headers);
  headers.set(MISSING_HEADER, missing);
  return NextResponse.rewrite(new URL('/no-such-board', request.url), { request: { headers } });
}
