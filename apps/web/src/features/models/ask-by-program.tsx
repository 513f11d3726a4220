'use client';
import { Copy } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { ShownModel } from './model-page.tsx';

/** What a program sends to the API to be told where the weights are that an alias points at. */
export const askText = (id: string, alias: string): string =>
  `{
  node(id: ${JSON.stringify(id)}) {
    ... on RegisteredModel {
      version(alias: ${JSON.stringify(alias)}) {
        number
        weightsHash
        run { artifacts { name path } }
      }
    }
  }
}`;

/** How programs find the weights of an alias: the query to copy. */
export function AskByProgram({ model }: { model: ShownModel }): ReactNode {
  const [said, setSaid] = useState('');
  const text = askText(model.id, model.aliases[0]?.alias ?? 'champion');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('The query is copied.'),
      () => setSaid('The browser did not let it be copied; mark the text instead.'),
    );
  return (
    <>
      <p className="note">
        A program sends this to /graphql with a key of the team, and loads the weights from the path that comes back.
      </p>
      <pre className="ask-text" tabIndex={0} aria-label="Query">
        {text}
      </pre>
      <div className="form-row">
        <button type="button" className="button" onClick={() => void copy()}>
          <Copy size={16} strokeWidth={1.75} aria-hidden /> Copy
        </button>
        <span role="status" className="quiet-text">
          {said}
        </span>
      </div>
    </>
  );
}
