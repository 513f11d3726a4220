'use client';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { causeText } from '../../graphql/route-fault.ts';
import { loadErrors } from './forecast-store.ts';

/** Mean error of each window at each horizon, [targetSteps, windows], of either run. */
export interface WindowErrors {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/** What every window of the test part cost both runs. */
export function useWindowErrors(
  leftPath: string | null,
  rightPath: string | null,
): { readonly errors: WindowErrors | null; readonly problem: string | null } {
  const ui = useTranslations('ui');
  const [errors, setErrors] = useState<WindowErrors | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (leftPath === null || rightPath === null) return undefined;
    const controller = new AbortController();
    Promise.all([loadErrors(leftPath, controller.signal), loadErrors(rightPath, controller.signal)])
      .then(([left, right]) => setErrors({ left, right }))
      .catch((cause: unknown) => {
        if (!controller.signal.aborted) setProblem(causeText(ui, cause));
      });
    return () => controller.abort();
  }, [leftPath, rightPath, ui]);
  return { errors, problem };
}
