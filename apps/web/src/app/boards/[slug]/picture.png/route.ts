import { boardPicture } from '../../../../features/shared-board/board-picture.tsx';
import { readPublicBoard } from '../../../../features/shared-board/read-board.ts';

export const dynamic = 'force-dynamic';

/** The picture of link previews, as PNG. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const board = await readPublicBoard((await params).slug);
  return board === null ? new Response('There is no such board.', { status: 404 }) : boardPicture(board);
}
