'use client';
import { Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { graphql } from '../../graphql/generated';
import { useChange } from '../../graphql/use-change.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { Field } from '../../ui/field.tsx';
import { PanelButton } from '../../ui/panel-button.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import { definitionOf, isSameView, viewOf, type RunView } from './run-view.ts';

const viewsQuery = graphql(`
  query RunViews {
    savedViews(page: RUNS) {
      id
      name
      isPersonal
      definition
    }
  }
`);
const createDocument = graphql(`
  mutation CreateRunView($input: SavedViewCreateInput!) {
    savedViewCreate(input: $input) {
      savedView {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`);
const updateDocument = graphql(`
  mutation UpdateRunView($id: ID!, $input: SavedViewUpdateInput!) {
    savedViewUpdate(id: $id, input: $input) {
      savedView {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`);
const deleteDocument = graphql(`
  mutation DeleteRunView($id: ID!) {
    savedViewDelete(id: $id) {
      userErrors {
        field
        message
      }
    }
  }
`);

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Views of the table under names: of the team, and of who looks at them. */
export function SavedViews({ view, onChoose }: { view: RunView; onChoose: (view: RunView) => void }): ReactNode {
  const { data, refresh } = usePolledQuery(viewsQuery, {}, { everyMs: 60_000 });
  const refusal = useRefusal();
  const [name, setName] = useState('');
  const [isPersonal, setPersonal] = useState(false);
  const [said, setSaid] = useState('');
  const create = useChange(createDocument, ({ savedViewCreate }) => savedViewCreate, ['name']);
  const update = useChange(updateDocument, ({ savedViewUpdate }) => savedViewUpdate);
  const remove = useChange(deleteDocument, ({ savedViewDelete }) => savedViewDelete);
  const saved = (data?.savedViews ?? []).flatMap((one) => {
    const stored = viewOf(one.definition);
    return stored === null ? [] : [{ ...one, view: stored }];
  });
  const chosen = saved.find((one) => isSameView(one.view, view));
  const done = (words: string) => {
    setSaid(words);
    refresh();
  };
  const keep = async () => {
    const input = { page: 'RUNS', name, isPersonal, definition: definitionOf(view) } as const;
    if ((await create.send({ input })) === null) return;
    done(`${name} is saved.`);
    setName('');
  };
  const replace = async (one: Named) => {
    const answer = await update.send({ id: one.id, input: { definition: definitionOf(view) } });
    if (answer !== null) done(`${one.name} is what the table shows now.`);
  };
  const drop = async (one: Named) => {
    if ((await remove.send({ id: one.id })) !== null) done(`${one.name} is deleted.`);
  };
  return (
    <PanelButton label={chosen === undefined ? 'Views' : `View: ${chosen.name}`} name="Saved views">
      {saved.length === 0 ? (
        <p className="quiet-text">No view is saved yet. What the table shows now can be kept under a name.</p>
      ) : (
        <ul className="saved-views">
          {saved.map((one) => (
            <li key={one.id} aria-current={one === chosen ? 'true' : undefined}>
              <button type="button" className="row-button" onClick={() => onChoose(one.view)}>
                {one.name}
              </button>
              <span className="quiet-text">{one.isPersonal ? 'yours' : 'of the team'}</span>
              {one === chosen ? null : (
                <AskFirst
                  label="Overwrite"
                  subject={`the view ${one.name} with what the table shows now`}
                  confirm="Yes, overwrite it"
                  icon={Save}
                  isInRow
                  disabled={refusal !== undefined || update.isPending}
                  title={refusal}
                  onConfirm={() => void replace(one)}
                />
              )}
              <AskFirst
                label="Delete"
                subject={`the view ${one.name}`}
                confirm="Yes, delete it"
                icon={Trash2}
                isInRow
                disabled={refusal !== undefined || remove.isPending}
                title={refusal}
                onConfirm={() => void drop(one)}
              />
            </li>
          ))}
        </ul>
      )}
      <form
        className="view-form"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Field label="Keep this view as" problem={create.faults.get('name')}>
          {(control) => (
            <input
              {...control}
              className="input"
              required
              maxLength={100}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <label className="check">
          <input type="checkbox" checked={isPersonal} onChange={({ target }) => setPersonal(target.checked)} />
          for me alone
        </label>
        <button type="submit" className="button" disabled={refusal !== undefined || create.isPending} title={refusal}>
          Save
        </button>
      </form>
      <Told fault={create.fault ?? update.fault ?? remove.fault} said={said} />
    </PanelButton>
  );
}
