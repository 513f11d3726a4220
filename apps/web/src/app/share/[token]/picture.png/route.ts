import { boardPicture } from '../../../../features/shared-board/board-picture.tsx';
import { readSharedBoard } from '../../../../features/shared-board/read-board.ts';

export const dynamic = 'force-dynamic';

/** The picture of link previews, as PNG. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const board = await readSharedBoard((await params).token, false);
  return board === null ? new Response('There is no such link.', { status: 404 }) : boardPicture(board);
}
