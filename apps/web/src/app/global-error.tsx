'use client';
import './tokens.css';
import './globals.css';
import '../ui/ui.css';
import '../features/frame/frame.css';
import { PageError } from '../features/frame/page-error.tsx';

/** The root layout failed, so this stands in its place. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="signed-out">
          <PageError error={error} retry={reset} />
        </main>
      </body>
    </html>
  );
}
