'use client';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useTranslations } from 'use-intl';
import { errorText } from '../../graphql/error-text.ts';
import { useRefusal } from '../frame/viewer.tsx';
import {
  firstDraftFor,
  graphInput,
  graphProblems,
  offeredKinds,
  sortGraphFaults,
  type GraphDraft,
  type GraphField,
  type GraphProblems,
} from './graph-draft.ts';
import { graphCreateMutation } from './graph-queries.ts';

/** What the API promised: the graph that will be there, and the request that says how its making stands. */
export interface AskedGraph {
  readonly graphId: string;
  readonly requestId: string;
}

interface FieldProps {
  label: string;
  hint?: string;
  problem: string | undefined;
  children: (attributes: { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }) => ReactNode;
}

function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId();
  const words = problem ?? hint;
  const wordsId = `${id}words`;
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-invalid': problem !== undefined,
        'aria-describedby': words === undefined ? undefined : wordsId,
      })}
      {words === undefined ? null : (
        <p id={wordsId} className={problem === undefined ? 'hint' : 'problem'} role={problem && 'alert'}>
          {words}
        </p>
      )}
    </div>
  );
}

interface GraphFormProps {
  datasetId: string;
  /** Whether every sensor of the dataset has a place. */
  hasCoordinates: boolean;
  onAsked: (asked: AskedGraph) => void;
}

/** Asks for a graph by a recipe; a worker makes it. */
export function GraphForm({ datasetId, hasCoordinates, onAsked }: GraphFormProps) {
  const t = useTranslations('graphs');
  const ui = useTranslations('ui');
  const kinds = offeredKinds(hasCoordinates);
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => firstDraftFor(hasCoordinates));
  const [faults, setFaults] = useState<{ problems: GraphProblems; rest: readonly string[] }>({
    problems: {},
    rest: [],
  });
  const [{ fetching }, create] = useMutation(graphCreateMutation);
  const refusal = useRefusal();
  const { problems, rest } = faults;
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  const change = (part: Partial<GraphDraft>) => setDraft((known) => ({ ...known, ...part }));
  const text = (field: Exclude<GraphField, 'kind'>) => ({
    className: 'input',
    value: draft[field],
    onChange: (event: { readonly target: { readonly value: string } }) => change({ [field]: event.target.value }),
  });
  const ask = async () => {
    const own = graphProblems(t, draft);
    if (Object.keys(own).length > 0) {
      setFaults({ problems: own, rest: [] });
      return;
    }
    const { data, error } = await create({ input: graphInput(datasetId, draft) });
    const graphId = data?.graphCreate.graphId ?? null;
    const requestId = data?.graphCreate.request?.id ?? null;
    if (error !== undefined) setFaults({ problems: {}, rest: [errorText(ui, error)] });
    else if (graphId === null || requestId === null) setFaults(sortGraphFaults(data?.graphCreate.userErrors ?? []));
    else {
      setFaults({ problems: {}, rest: [] });
      onAsked({ graphId, requestId });
    }
  };
  return (
    <form
      ref={form}
      className="graph-form"
      aria-label={t('form.title')}
      // The form says in its own words what is wrong, beside the field.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <Field
        label={t('form.recipe')}
        hint={[t(`about.${draft.kind}`), ...(hasCoordinates ? [] : [t('noCoordinates')])].join(' ')}
        problem={problems.kind}
      >
        {(attributes) => (
          <select
            className="select"
            {...attributes}
            value={draft.kind}
            onChange={(event) => {
              setFaults({ problems: {}, rest: [] });
              change({ kind: kinds.find((kind) => kind === event.target.value) ?? draft.kind });
            }}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {draft.kind === 'K_NEAREST' ? (
        <Field label={t('form.neighbours')} problem={problems.neighbours}>
          {(attributes) => <input type="number" min={1} step={1} {...attributes} {...text('neighbours')} />}
        </Field>
      ) : null}
      {draft.kind === 'GAUSSIAN_KERNEL' ? (
        <>
          <Field label={t('form.sigma')} hint={t('form.sigmaHint')} problem={problems.sigmaMetres}>
            {(attributes) => <input type="number" min={0} step="any" {...attributes} {...text('sigmaMetres')} />}
          </Field>
          <Field label={t('form.threshold')} problem={problems.threshold}>
            {(attributes) => <input type="number" min={0} max={1} step="any" {...attributes} {...text('threshold')} />}
          </Field>
        </>
      ) : null}
      <Field label={t('form.name')} hint={t('form.nameHint')} problem={problems.name}>
        {(attributes) => <input maxLength={200} {...attributes} {...text('name')} />}
      </Field>
      {rest.map((message) => (
        <p key={message} className="problem" role="alert">
          {message}
        </p>
      ))}
      <button type="submit" className="button" disabled={fetching || refusal !== undefined} title={refusal}>
        {fetching ? t('form.asking') : t('form.make')}
      </button>
    </form>
  );
}
