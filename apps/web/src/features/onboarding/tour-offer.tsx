'use client';
import { useSyncExternalStore, type ReactNode } from 'react';
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
  const { state } = useTour();
  if (state !== 'new') return null;
  return (
    <section className="tour" aria-label="The tour">
      <p>
        <strong>New here?</strong> Five steps on the demo data lead from a sensor to the model to ship. You can leave
        them at any time.
      </p>
      <div className="tour-ways">
        <button type="button" className="button" onClick={openTour}>
          Take the tour
        </button>
        <button type="button" className="button bare" onClick={() => setTour({ state: 'left', step: 0 })}>
          Not now
        </button>
      </div>
    </section>
  );
}
