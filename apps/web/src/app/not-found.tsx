import { headers } from 'next/headers';
import Link from 'next/link';
import { isMissing, MISSING_HEADER } from '../features/shared-board/missing-board.ts';
import { NothingShown } from '../features/shared-board/nothing-shown.tsx';

export default async function NotFound() {
  const missing = (await headers()).get(MISSING_HEADER);
  if (isMissing(missing)) return <NothingShown missing={missing} />;
  return (
    <main className="signed-out">
      <title>There is no such page · Stillgraph</title>
      <h1>There is no such page</h1>
      <p>
        The address may be mistyped. <Link href="/">Go to the overview</Link>.
      </p>
    </main>
  );
}
