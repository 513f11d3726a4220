import type { ReactNode } from 'react';

/** One numbered question of the builder: a title, a sentence, the answer. */
export function Question({
  number,
  title,
  explanation,
  problem,
  children,
}: {
  number: number;
  title: string;
  explanation: string;
  problem?: string | undefined;
  children: ReactNode;
}) {
  return (
    <fieldset className="question" aria-invalid={problem !== undefined}>
      <legend className="visually-hidden">{title}</legend>
      <span className="question-number" aria-hidden>
        {number}
      </span>
      <div className="question-text">
        <h2 aria-hidden>{title}</h2>
        <p>{explanation}</p>
      </div>
      <div className="question-answer">
        {children}
        {problem === undefined ? null : (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </fieldset>
  );
}
