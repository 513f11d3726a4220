'use client';
import { PageError } from '../features/failed/page-error.tsx';

/** A page outside the frame failed, or the frame itself. */
export default function OuterError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="page-note-outside">
      <PageError error={error} retry={reset} />
    </main>
  );
}
