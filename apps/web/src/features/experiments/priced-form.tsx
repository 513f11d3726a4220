/** The frame of a form that starts runs: its questions, and beside them what they cost, what was refused, and the start. */
import { useTranslations } from 'use-intl';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { errorText } from '../../graphql/error-text.ts';
import { Pane } from '../../ui/index.ts';
import { useRefusal } from '../frame/viewer.tsx';
import { focusFirstProblem } from './question.tsx';

/** A pause in typing, after which a draft is priced. */
export const SETTLED_MS = 300;

interface PricedFormProps {
  /** The questions; they are shown their problems once a start was tried. */
  readonly questions: (isTried: boolean) => ReactNode;
  readonly bill: ReactNode;
  /** What was refused and belongs to no question. */
  readonly refusals: readonly string[];
  readonly creation: { readonly fetching: boolean; readonly error?: CombinedError | undefined };
  /** Choices that stand above the start. */
  readonly options?: ReactNode;
  /** The bill in a line, which stays in view beside the start; undefined while it is not known. */
  readonly total: string | undefined;
  /** Number of runs that the start brings; 0 while that is not known. */
  readonly runs: number;
  /** Whether the start has to wait for the price of a draft without a known fault. */
  readonly isPending: boolean;
  /** Starts; gives false where the draft could not be started as it stands. */
  readonly onStart: () => Promise<boolean>;
}

export function PricedForm(props: PricedFormProps) {
  const { questions, bill, refusals, creation, options, total, runs, isPending, onStart } = props;
  const form = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);
  const t = useTranslations('experiments');
  const ui = useTranslations('ui');
  const refusal = useRefusal();

  useEffect(() => {
    if (attempts > 0) focusFirstProblem(form.current);
  }, [attempts]);

  const start = async () => {
    if (!(await onStart())) setAttempts((known) => known + 1);
  };

  return (
    <form
      ref={form}
      className="builder"
      // The form says in its own words what is wrong, beside the question.
      noValidate
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        form.current?.requestSubmit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      {questions(attempts > 0)}
      <aside className="bill" aria-label={t('form.before')}>
        <div className="bill-body">
          <Pane title={t('form.before')}>{bill}</Pane>
          {refusals.length === 0 && creation.error === undefined ? null : (
            <div className="alert" role="alert">
              {refusals.map((text) => (
                <p key={text}>{text}</p>
              ))}
              {creation.error === undefined ? null : <p>{errorText(ui, creation.error)}</p>}
            </div>
          )}
          {options}
        </div>
        <div className="bill-start">
          <p className="bill-total" role="status">
            {total}
          </p>
          <button
            type="submit"
            className="button primary"
            title={refusal ?? t('form.keys')}
            // A draft with a fault can be sent: that is how its fault is found.
            disabled={refusal !== undefined || creation.fetching || isPending}
            aria-keyshortcuts="Control+Enter"
          >
            {creation.fetching
              ? t('form.starting')
              : runs > 0
                ? t('form.startRuns', { runs: String(runs) })
                : t('form.start')}
          </button>
        </div>
      </aside>
    </form>
  );
}
