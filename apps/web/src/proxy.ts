/**
 * Looks whether a shared board is there before its page is made, for the status of the answer. A page that ends by `notFound()`
 * has no HTML of its own, only a script that draws it; one that says so itself has, and is answered with what stands here.
 */
import { NextResponse, type NextRequest } from 'next/server';
import { isBoardShown } from './features/shared-board/is-board-shown.ts';

export const config = { matcher: ['/share/:name', '/share/:name/embed', '/boards/:name', '/boards/:name/embed'] };

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const isShown = await isBoardShown(request.nextUrl.pathname, request.headers);
  return NextResponse.next(isShown ? {} : { status: 404 });
}
