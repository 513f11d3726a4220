import Link from 'next/link';

export default function NotFound() {
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
