'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

export const WIZARD_STEPS = ['files', 'options', 'report', 'import'] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

/** Where somebody is on the way from files to a dataset. */
export function WizardSteps({ step }: { step: WizardStep }): ReactNode {
  const t = useTranslations('datasets');
  const now = WIZARD_STEPS.indexOf(step);
  return (
    <ol className="wizard-steps" aria-label={t('steps.label')}>
      {WIZARD_STEPS.map((each, at) => (
        <li key={each} aria-current={at === now ? 'step' : undefined} data-done={at < now ? '' : undefined}>
          <span className="wizard-number" aria-hidden>
            {at + 1}
          </span>
          {t(`steps.${each}`)}
        </li>
      ))}
    </ol>
  );
}
