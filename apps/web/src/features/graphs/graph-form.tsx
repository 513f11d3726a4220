'use client';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { errorText } from '../../graphql/error-text.ts';
import { useRefusal } from '../frame/viewer.tsx';
import {
  firstDraftFor,
  graphInput,
  graphProblems,
  kindWords,
  NO_COORDINATES_NOTE,
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
    const own = graphProblems(draft);
    if (Object.keys(own).length > 0) {
      setFaults({ problems: own, rest: [] });
      return;
    }
    const { data, error } = await create({ input: graphInput(datasetId, draft) });
    const graphId = data?.graphCreate.graphId ?? null;
    const requestId = data?.graphCreate.request?.id ?? null;
    if (error !== undefined) setFaults({ problems: {}, rest: [errorText(error)] });
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
      aria-label="New graph"
      // The form says in its own words what is wrong, beside the field.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <Field
        label="Recipe"
        hint={hasCoordinates ? kindWords[draft.kind].about : `${kindWords[draft.kind].about} ${NO_COORDINATES_NOTE}`}
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
                {kindWords[kind].name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {draft.kind === 'K_NEAREST' ? (
        <Field label="k, neighbours of each sensor" problem={problems.neighbours}>
          {(attributes) => <input type="number" min={1} step={1} {...attributes} {...text('neighbours')} />}
        </Field>
      ) : null}
      {draft.kind === 'GAUSSIAN_KERNEL' ? (
        <>
          <Field
            label="Sigma, m"
            hint="Left empty: the standard deviation of the distances."
            problem={problems.sigmaMetres}
          >
            {(attributes) => <input type="number" min={0} step="any" {...attributes} {...text('sigmaMetres')} />}
          </Field>
          <Field label="Smallest weight that stays an edge" problem={problems.threshold}>
            {(attributes) => <input type="number" min={0} max={1} step="any" {...attributes} {...text('threshold')} />}
          </Field>
        </>
      ) : null}
      <Field label="Name" hint="Left empty: made up from the recipe." problem={problems.name}>
        {(attributes) => <input maxLength={200} {...attributes} {...text('name')} />}
      </Field>
      {rest.map((message) => (
        <p key={message} className="problem" role="alert">
          {message}
        </p>
      ))}
      <button type="submit" className="button" disabled={fetching || refusal !== undefined} title={refusal}>
        {fetching ? 'Asking \u2026' : 'Make the graph'}
      </button>
    </form>
  );
}
