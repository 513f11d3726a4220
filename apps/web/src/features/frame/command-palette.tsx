'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useId, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graphql/generated';
import { destinations, teamPages } from './navigation.ts';

const placesQuery = graphql(`
  query Places {
    datasets(first: 50) {
      nodes {
        id
        title
      }
    }
    experiments(first: 50) {
      nodes {
        id
        name
      }
    }
    leaderboards(first: 50) {
      nodes {
        id
        name
      }
    }
  }
`);

interface Place {
  readonly href: string;
  readonly label: string;
  readonly kind: string;
}

/** Ctrl K: goes to any page, dataset, experiment or leaderboard by a few letters, by keyboard alone. */
export function CommandPalette({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const router = useRouter();
  const listId = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const [{ data }] = useQuery({ query: placesQuery, pause: !open });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        onOpenChange(true);
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onOpenChange]);

  const places: Place[] = [
    ...destinations.map(({ href, label }) => ({ href, label, kind: 'page' })),
    { href: '/experiments/new', label: 'New experiment', kind: 'page' },
    { href: '/account', label: 'Account', kind: 'page' },
    ...teamPages
      .filter(({ href }) => href !== '/team')
      .map(({ href, label }) => ({ href, label: `Team: ${label}`, kind: 'page' })),
    ...(data?.datasets.nodes ?? []).map(({ id, title }) => ({
      href: `/datasets/${id}`,
      label: title,
      kind: 'dataset',
    })),
    ...(data?.experiments.nodes ?? []).map(({ id, name }) => ({
      href: `/experiments/${id}`,
      label: name,
      kind: 'experiment',
    })),
    ...(data?.leaderboards.nodes ?? []).map(({ id, name }) => ({
      href: `/leaderboards/${id}`,
      label: name,
      kind: 'leaderboard',
    })),
  ];
  const found = places.filter((place) => place.label.toLowerCase().includes(text.trim().toLowerCase())).slice(0, 12);
  const go = (place: Place | undefined) => {
    if (place === undefined) return;
    onOpenChange(false);
    setText('');
    router.push(place.href);
  };
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Go to"
      onClose={() => onOpenChange(false)}
      onPointerDown={({ target, currentTarget }) => {
        // The ground beside it is the dialog's own, too.
        if (target === currentTarget) onOpenChange(false);
      }}
    >
      {open ? (
        <>
          <input
            className="palette-input"
            placeholder="Page, dataset, experiment, leaderboard"
            aria-label="Go to"
            role="combobox"
            aria-expanded
            aria-controls={listId}
            aria-activedescendant={found.length === 0 ? undefined : `${listId}-${chosen}`}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setChosen(0);
            }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') setChosen((at) => Math.min(found.length - 1, at + 1));
              else if (event.key === 'ArrowUp') setChosen((at) => Math.max(0, at - 1));
              else if (event.key === 'Enter') go(found[chosen]);
              else return;
              event.preventDefault();
            }}
          />
          <ul id={listId} role="listbox" aria-label="Places">
            {found.map((place, index) => (
              <li
                key={place.href}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === chosen}
                onMouseMove={() => setChosen(index)}
                onClick={() => go(place)}
              >
                <span>{place.label}</span>
                <span className="quiet-text">{place.kind}</span>
              </li>
            ))}
          </ul>
          {found.length === 0 ? <p className="note">Nothing is called that.</p> : null}
        </>
      ) : null}
    </dialog>
  );
}
