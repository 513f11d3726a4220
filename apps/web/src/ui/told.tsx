import type { ReactNode } from 'react';

interface ToldProps {
  /** Why something was not done; null where nothing stood in the way. */
  fault: string | null;
  /** What was done; empty before anything was. */
  said?: string;
}

/** What became of a press of a button, heard as well as seen. */
export function Told({ fault, said = '' }: ToldProps): ReactNode {
  return (
    <>
      {fault === null ? null : (
        <p role="alert" className="told bad">
          {fault}
        </p>
      )}
      <p role="status" className="told">
        {said}
      </p>
    </>
  );
}
