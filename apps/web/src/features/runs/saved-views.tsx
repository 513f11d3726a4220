'use client';
import { Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
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
  const t = useTranslations('runs');
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
    done(t('views.saved', { name }));
    setName('');
  };
  const replace = async (one: Named) => {
    const answer = await update.send({ id: one.id, input: { definition: definitionOf(view) } });
    if (answer !== null) done(t('views.replaced', { name: one.name }));
  };
  const drop = async (one: Named) => {
    if ((await remove.send({ id: one.id })) !== null) done(t('views.deleted', { name: one.name }));
  };
  return (
    <PanelButton
      label={chosen === undefined ? t('views.button') : t('views.chosen', { name: chosen.name })}
      name={t('views.panel')}
    >
      {saved.length === 0 ? (
        <p className="quiet-text">{t('views.none')}</p>
      ) : (
        <ul className="saved-views">
          {saved.map((one) => (
            <li key={one.id} aria-current={one === chosen ? 'true' : undefined}>
              <button type="button" className="row-button" onClick={() => onChoose(one.view)}>
                {one.name}
              </button>
              <span className="quiet-text">{one.isPersonal ? t('views.yours') : t('views.ofTeam')}</span>
              {one === chosen ? null : (
                <AskFirst
                  label={t('views.overwrite')}
                  subject={t('views.overwriteWhat', { name: one.name })}
                  confirm={t('views.overwriteConfirm')}
                  icon={Save}
                  isInRow
                  disabled={refusal !== undefined || update.isPending}
                  title={refusal}
                  onConfirm={() => void replace(one)}
                />
              )}
              <AskFirst
                label={t('views.delete')}
                subject={t('views.theView', { name: one.name })}
                confirm={t('views.deleteConfirm')}
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
        <Field label={t('views.keepAs')} problem={create.faults.get('name')}>
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
          {t('views.forMe')}
        </label>
        <button type="submit" className="button" disabled={refusal !== undefined || create.isPending} title={refusal}>
          {t('views.save')}
        </button>
      </form>
      <Told fault={create.fault ?? update.fault ?? remove.fault} said={said} />
    </PanelButton>
  );
}
