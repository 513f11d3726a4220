import { PageTitle } from '../frame/title.tsx';

/** Every page of somebody who is not signed in: what to do about it. */
export function SignedOut() {
  return (
    <main className="signed-out">
      <PageTitle crumbs={[{ label: 'Signed out' }]} />
      <h1>You are signed out</h1>
      <p>
        Stillgraph signs you in by a one-time link. The terminal in which <code className="command">npm start</code>{' '}
        runs has printed one; start it again to get a new link.
      </p>
    </main>
  );
}
