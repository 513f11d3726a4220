'use client';
import { Trash2 } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatClock } from '../../format/index.ts';
import { useChange } from '../../graphql/use-change.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { Field } from '../../ui/field.tsx';
import { Pane } from '../../ui/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import type { ShownModel } from './model-page.tsx';
import { modelAliasSetMutation } from './model-queries.ts';

/** Where the aliases point; each is moved to another version, or taken away. */
export function AliasPane({ model, onChange }: { model: ShownModel; onChange: () => void }): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('models');
  const refusal = useRefusal('MODELS_WRITE');
  const move = useChange(modelAliasSetMutation, (data) => data.modelAliasSet, ['alias', 'number']);
  const [alias, setAlias] = useState('champion');
  const [number, setNumber] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const newest = model.versions.nodes[0]?.number;
  const wanted = number ?? newest;
  /** The version that this page shows the alias at: who moved it meanwhile is not overruled unseen. */
  const shownAt = (name: string) => model.aliases.find((one) => one.alias === name)?.version.number ?? null;
  const set = async (name: string, to: number | null) => {
    const answer = await move.send({
      input: { modelId: model.id, alias: name, number: to, expectedNumber: shownAt(name) },
    });
    const done =
      to === null ? t('aliases.nowhere', { alias: name }) : t('aliases.pointed', { alias: name, number: `${to}` });
    setSaid(answer === null ? '' : done);
    onChange();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted !== undefined) void set(alias.trim(), wanted);
  };
  return (
    <Pane title={t('aliases.title')} meta={model.aliases.length}>
      {model.aliases.length === 0 ? (
        <p className="note">{t('aliases.none')}</p>
      ) : (
        <TableScroll label={t('aliases.title')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('aliases.alias')}</th>
                <th scope="col">{t('aliases.version')}</th>
                <th scope="col">{t('aliases.since')}</th>
                <th scope="col">
                  <span className="visually-hidden">{t('aliases.take')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {model.aliases.map((one) => (
                <tr key={one.alias}>
                  <td>
                    <span className="tag">{one.alias}</span>
                  </td>
                  <td>{one.version.number}</td>
                  <td>{formatClock(format, one.movedAt)}</td>
                  <td className="act">
                    <AskFirst
                      isInRow
                      icon={Trash2}
                      label={t('aliases.takeAway')}
                      subject={t('aliases.theAlias', { alias: one.alias })}
                      confirm={t('aliases.confirm')}
                      disabled={refusal !== undefined || move.isPending}
                      title={refusal}
                      onConfirm={() => void set(one.alias, null)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      <form className="form-row" onSubmit={submit}>
        <Field label={t('aliases.alias')} problem={move.faults.get('alias')}>
          {(control) => (
            <input
              {...control}
              className="input"
              required
              maxLength={40}
              pattern="[a-z0-9\-]+"
              title={t('aliases.pattern')}
              autoComplete="off"
              value={alias}
              onChange={(event) => setAlias(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('aliases.to')} problem={move.faults.get('number')} width="narrow">
          {(control) => (
            <select
              {...control}
              className="select"
              value={wanted ?? ''}
              onChange={(event) => setNumber(Number(event.target.value))}
            >
              {model.versions.nodes.map((version) => (
                <option key={version.id} value={version.number}>
                  {t('aliases.choice', { number: `${version.number}`, model: version.run.modelLabel })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button
          type="submit"
          className="button form-act"
          disabled={refusal !== undefined || move.isPending || wanted === undefined}
          title={refusal ?? (wanted === undefined ? t('aliases.noVersion') : undefined)}
        >
          {t('aliases.act')}
        </button>
      </form>
      <Told fault={move.fault} said={said} />
    </Pane>
  );
}
