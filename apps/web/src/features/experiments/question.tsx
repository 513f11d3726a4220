import type { ReactNode } from 'react';

/** What ties a field to the sentence that says what is wrong with it. */
export function fieldProblem(
  problems: Readonly<Record<string, string>>,
  field: string,
): { 'aria-invalid': boolean; 'aria-describedby': string | undefined } {
  const isWrong = problems[field] !== undefined;
  return { 'aria-invalid': isWrong, 'aria-describedby': isWrong ? problemId(field) : undefined };
}

function problemId(field: string): string {
  return `problem-${field}`;
}

/** What is wrong with one field, where it stands. */
export function FieldProblem({ problems, field }: { problems: Readonly<Record<string, string>>; field: string }) {
  const problem = problems[field];
  if (problem === undefined) return null;
  return (
    <p id={problemId(field)} className="problem" role="alert">
      {problem}
    </p>
  );
}

/** Puts the focus on the first field that is wrong, or the first of a question whose answer is wrong as a whole. */
export function focusFirstProblem(form: HTMLElement | null): void {
  const question = form?.querySelector<HTMLElement>('.question:is([data-invalid], :has([aria-invalid="true"]))');
  const field =
    question?.querySelector<HTMLElement>('.question-answer [aria-invalid="true"]') ??
    question?.querySelector<HTMLElement>('.question-answer :is(input, select, button)');
  field?.focus();
}

/** One numbered question of the builder: a title, a sentence, the answer. */
export function Question({
  number,
  field,
  title,
  explanation,
  problem,
  children,
}: {
  number: number;
  /** Field of the input that it asks for. */
  field: string;
  title: string;
  explanation: string;
  problem?: string | undefined;
  children: ReactNode;
}) {
  return (
    <fieldset
      className="question"
      data-invalid={problem === undefined ? undefined : ''}
      aria-describedby={problem === undefined ? undefined : problemId(field)}
    >
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
          <p id={problemId(field)} className="problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </fieldset>
  );
}
