'use client';
import { PageError } from '../features/frame/page-error.tsx';

/** A page outside the frame failed, or the frame itself. */
export default function OuterError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="signed-out">
      <PageError error={error} retry={reset} />
    </main>
  );
}
