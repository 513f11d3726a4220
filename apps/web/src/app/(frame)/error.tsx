'use client';
import { PageError } from '../../features/failed/page-error.tsx';

/** One page failed: the frame around it goes on. */
export default function FramedError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <PageError error={error} retry={reset} />;
}
