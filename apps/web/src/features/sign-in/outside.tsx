import { type ReactNode } from 'react';
import './sign-in.css';

/** A page outside the frame, for those who are not signed in, or have no team: the mark, a title, and what to do. */
export function Outside({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <main className="outside">
      <p className="outside-brand">
        <img src="/icon.svg" width={20} height={20} alt="" />
        Stillgraph
      </p>
      <h1>{title}</h1>
      {children}
    </main>
  );
}
