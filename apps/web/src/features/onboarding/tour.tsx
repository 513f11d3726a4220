'use client';
import { X } from 'lucide-react';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { setTour, STEPS, type Tour as TourState } from './tour-store.ts';
import { stepNames } from './tour-steps.ts';
import { useTourPaths } from './use-tour-paths.ts';
import './tour.css';

/**
 * Five steps on the demo data, in a row of the frame above the page that they speak of, so that they cover nothing. Each
 * leads to its page; the row goes along, says what to look at, and can be left at any step.
 */
export function Tour({ tour: { step } }: { tour: TourState }): ReactNode {
  const t = useTranslations('onboarding');
  const here = usePathname();
  const router = useRouter();
  const paths = useTourPaths();
  const name = stepNames[step] ?? 'data';
  const path = paths?.[name] ?? null;
  const isThere = path !== null && path.split('?')[0] === here;
  // The first step goes to its page by itself once that is known; the others by the button that leads to them.
  const [leadsTo, setLeadsTo] = useState(step === 0 ? 0 : -1);
  useEffect(() => {
    if (leadsTo !== step || path === null) return;
    setLeadsTo(-1);
    if (!isThere) router.push(path);
  }, [leadsTo, step, path, isThere, router]);
  const go = (to: number) => {
    setLeadsTo(to);
    setTour({ state: 'open', step: to });
  };
  const isLast = step === STEPS - 1;
  return (
    <section className="tour" aria-label={t('name')} data-keeps-focus>
      <div role="status">
        <p>
          <strong>{t('step', { step: `${step + 1}`, steps: `${STEPS}`, title: t(`title.${name}`) })}</strong>
        </p>
        <p>{paths !== undefined && path === null && name !== 'own' ? t(`waiting.${name}`) : t(`look.${name}`)}</p>
      </div>
      <div className="tour-ways">
        {path === null || isThere ? null : (
          <Link className="button" href={path}>
            {t('there')}
          </Link>
        )}
        {step === 0 ? null : (
          <button type="button" className="button" onClick={() => go(step - 1)}>
            {t('back')}
          </button>
        )}
        <button
          type="button"
          className="button tour-next"
          onClick={() => (isLast ? setTour({ state: 'done', step }) : go(step + 1))}
        >
          {isLast ? t('end') : t('next')}
        </button>
        <button
          type="button"
          className="button icon"
          aria-label={t('leave')}
          title={t('leave')}
          onClick={() => setTour({ state: 'left', step })}
        >
          <X size={16} strokeWidth={1.75} aria-hidden />
        </button>
      </div>
    </section>
  );
}
