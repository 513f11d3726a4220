import { useId, type ReactNode } from 'react';

/** What a control needs to belong to its label, its hint and what is wrong with it. */
interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldProps {
  label: ReactNode;
  /** What to write into it. */
  hint?: ReactNode;
  /** What is wrong with what was written; undefined where nothing is. */
  problem?: string | undefined;
  /** How much of a row of fields it takes. */
  width?: 'narrow' | 'wide';
  /** Draws the control with what ties it to the rest. */
  children: (control: ControlProps) => ReactNode;
}

/** A labelled control with its hint and its fault, which it is described by. */
export function Field({ label, hint, problem, width, children }: FieldProps): ReactNode {
  const id = useId();
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(problem === undefined ? [] : [`${id}-problem`]),
  ].join(' ');
  return (
    <div className={width === undefined ? 'field' : `field ${width}`}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': problem === undefined ? undefined : true,
      })}
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
      {problem === undefined ? null : (
        <span id={`${id}-problem`} className="problem" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
