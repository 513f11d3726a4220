'use client';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { currentTour, openTour, setTour, subscribeToTour, type Tour } from './tour-store.ts';
import './tour.css';

/** Before the browser says otherwise nothing is offered, so that nothing flashes. */
const elsewhere: Tour = { state: 'left', step: 0 };

/** How far the person is on the tour. */
export function useTour(): Tour {
  return useSyncExternalStore(subscribeToTour, currentTour, () => elsewhere);
}

/** To somebody who has not answered yet: whether they want the tour. */
export function TourOffer(): ReactNode {
  const t = useTranslations('onboarding');
  const { state } = useTour();
  if (state !== 'new') return null;
  return (
    <section className="tour" aria-label={t('name')}>
      <p>{t.rich('offer', { b: (chunks) => <strong>{chunks}</strong> })}</p>
      <div className="tour-ways">
        <button type="button" className="button" onClick={openTour}>
          {t('take')}
        </button>
        <button type="button" className="button bare" onClick={() => setTour({ state: 'left', step: 0 })}>
          {t('notNow')}
        </button>
      </div>
    </section>
  );
}
