'use client';
import { Trash2 } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
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
    setSaid(answer === null ? '' : to === null ? `"${name}" points at nothing.` : `"${name}" points at version ${to}.`);
    onChange();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted !== undefined) void set(alias.trim(), wanted);
  };
  return (
    <Pane title="Aliases" meta={model.aliases.length}>
      {model.aliases.length === 0 ? (
        <p className="note">No alias yet. Programs ask for “champion”, and get the version that it points at.</p>
      ) : (
        <TableScroll label="Aliases">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Alias</th>
                <th scope="col">Version</th>
                <th scope="col">Since</th>
                <th scope="col">
                  <span className="visually-hidden">Take it away</span>
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
                  <td>{formatClock(one.movedAt)}</td>
                  <td className="act">
                    <AskFirst
                      isInRow
                      icon={Trash2}
                      label="Take away"
                      subject={`the alias "${one.alias}"`}
                      confirm="Yes, take it away"
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
        <Field label="Alias" problem={move.faults.get('alias')}>
          {(control) => (
            <input
              {...control}
              className="input"
              required
              maxLength={40}
              pattern="[a-z0-9\-]+"
              title="lower-case letters, digits and dashes"
              autoComplete="off"
              value={alias}
              onChange={(event) => setAlias(event.target.value)}
            />
          )}
        </Field>
        <Field label="To version" problem={move.faults.get('number')} width="narrow">
          {(control) => (
            <select
              {...control}
              className="select"
              value={wanted ?? ''}
              onChange={(event) => setNumber(Number(event.target.value))}
            >
              {model.versions.nodes.map((version) => (
                <option key={version.id} value={version.number}>
                  {version.number}, {version.run.modelLabel}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button
          type="submit"
          className="button form-act"
          disabled={refusal !== undefined || move.isPending || wanted === undefined}
          title={refusal ?? (wanted === undefined ? 'There is no version to point at' : undefined)}
        >
          Point it there
        </button>
      </form>
      <Told fault={move.fault} said={said} />
    </Pane>
  );
}
