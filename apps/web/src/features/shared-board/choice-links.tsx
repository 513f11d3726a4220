import type { ReactNode } from 'react';

interface ChoiceLinksProps {
  /** Names the choice. */
  label: string;
  options: readonly { readonly label: string; readonly href: string; readonly isChosen: boolean }[];
}

/** A choice of one among few, each a link: what `Segmented` is where there is a script. */
export function ChoiceLinks({ label, options }: ChoiceLinksProps): ReactNode {
  return (
    <nav className="choice-links" aria-label={label}>
      {options.map((option) => (
        <a key={option.label} href={option.href} aria-current={option.isChosen ? 'true' : undefined}>
          {option.label}
        </a>
      ))}
    </nav>
  );
}
