'use client';
/** Saves a draft: the next version by patches, then the places of sensors that it does not carry over. */
import { useEffect, useRef } from 'react';
import { CombinedError, useClient } from 'urql';
import { useTranslations } from 'use-intl';
import { errorText } from '../../graphql/error-text.ts';
import { placesSetMutation, savingQuery, versionCreateMutation } from './editor-documents.ts';
import { inPieces, patchesOf, placesOf } from './draft-patches.ts';
import { movedPlaces } from './moved-places.ts';
import type { NetworkDraft } from './network-draft.ts';
import { readPlaces, readSensors } from './read-places.ts';
import { versionMade, type MadeVersion, type SavingAnswer } from './wait-for-version.ts';

export type Saved =
  | { readonly kind: 'SAVED'; readonly text: string }
  /** Somebody else made a version since. */
  | { readonly kind: 'CONFLICT'; readonly text: string }
  /** The version is made, and where its sensors stand is not told. */
  | { readonly kind: 'PLACES_LEFT'; readonly text: string }
  | { readonly kind: 'FAILED'; readonly text: string };

interface SaveInput {
  readonly versionId: string;
  readonly datasetId: string | null;
  /** Datasets besides, whose sensors stand on the version that is changed. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly base: NetworkDraft;
  readonly draft: NetworkDraft;
  readonly message: string;
  /** What takes long, in words. */
  readonly onWait: (text: string) => void;
}

class SaveFault extends Error {
  constructor(readonly saved: Saved) {
    super(saved.text);
  }
}
/** The page was left: nobody is told anything. */
class Left extends Error {}

/** The most sensors that the API places, and takes off, at once. */
const MOST_PLACES = 5000;
/** How the API says, of work that failed, that somebody else made a version since. */
const STALE = 'the latest version is';

export function useSaveVersion(): (input: SaveInput) => Promise<Saved | null> {
  const client = useClient();
  const t = useTranslations('networkEditor');
  const ui = useTranslations('ui');
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  /** @returns null where the page was left meanwhile */
  async function save(input: SaveInput): Promise<Saved | null> {
    try {
      return await saveDraft(input);
    } catch (error) {
      if (error instanceof SaveFault) return error.saved;
      if (error instanceof Left) return null;
      throw error;
    }
  }

  async function saveDraft({ versionId, datasetId, others, base, draft, message, onWait }: SaveInput): Promise<Saved> {
    const patches = patchesOf(base, draft);
    let made = patches.length === 0 ? null : await makeVersion(versionId, patches, message, onWait);
    if (made !== null) {
      for (const other of others) {
        const said = await placeOther(other, { before: versionId, after: made.id }, base, draft);
        if (said !== null) made = { ...made, notes: [...made.notes, said] };
      }
    }
    const places = placesOf(base, draft);
    const hasPlaces = places.places.length + places.remove.length > 0;
    const text =
      made === null
        ? t('save.placesSaved')
        : [t('save.savedAs', { number: made.number.toString() }), ...made.notes].join(' ');
    if (datasetId === null || !hasPlaces) return { kind: 'SAVED', text };
    const onto = made?.id ?? versionId;
    const fault = await setPlaces({ versionId: onto, datasetId }, places);
    if (fault === undefined) return { kind: 'SAVED', text };
    if (made === null) return { kind: 'FAILED', text: fault };
    return { kind: 'PLACES_LEFT', text: t('save.sensorsLeft', { text, fault }) };
  }

  /** What stood on segments that are another now is brought onto what lies there. @returns what is to be said of it */
  async function placeOther(
    { id: datasetId, name: dataset }: { readonly id: string; readonly name: string },
    { before, after: versionId }: { readonly before: string; readonly after: string },
    base: NetworkDraft,
    draft: NetworkDraft,
  ): Promise<string | null> {
    try {
      const sensors = await readSensors(client, datasetId);
      if (sensors === null) return null;
      const there = await readPlaces(client, before, sensors, () => isHere.current);
      const places = movedPlaces(base, draft, there);
      if (places.length === 0) return null;
      const fault = await setPlaces({ versionId, datasetId }, { places, remove: [] });
      return fault ?? t('save.othersPlaced', { dataset, count: places.length });
    } catch (error) {
      // The version is made: sensors of others can be placed again, as its notes say.
      return error instanceof CombinedError ? errorText(ui, error) : null;
    }
  }

  /** @returns why some are not placed, in words */
  async function setPlaces(
    onto: { readonly versionId: string; readonly datasetId: string },
    places: ReturnType<typeof placesOf>,
  ): Promise<string | undefined> {
    for (const piece of inPieces(places, MOST_PLACES)) {
      const { data, error } = await client.mutation(placesSetMutation, { input: { ...onto, ...piece } }).toPromise();
      const fault = error === undefined ? data?.sensorPlacesSet.userErrors[0]?.message : errorText(ui, error);
      if (fault !== undefined) return fault;
    }
    return undefined;
  }

  async function makeVersion(
    parentId: string,
    patches: ReturnType<typeof patchesOf>,
    message: string,
    onWait: (text: string) => void,
  ): Promise<MadeVersion> {
    const input = { parentId, patches, message: message.trim() === '' ? null : message.trim() };
    const { data, error } = await client.mutation(versionCreateMutation, { input }).toPromise();
    if (error !== undefined) throw new SaveFault({ kind: 'FAILED', text: errorText(ui, error) });
    const [fault] = data?.networkVersionCreate.userErrors ?? [];
    if (fault !== undefined) {
      throw new SaveFault({ kind: fault.code === 'CONFLICT' ? 'CONFLICT' : 'FAILED', text: fault.message });
    }
    const id = data?.networkVersionCreate.request?.id;
    if (id === undefined) throw new SaveFault({ kind: 'FAILED', text: t('save.toldNothing') });
    const made = await versionMade({ t, ask: () => askFor(id), onWait, isWanted: () => isHere.current });
    if (made === null) throw new Left();
    if (!('fault' in made)) return made;
    throw new SaveFault({ kind: made.fault.includes(STALE) ? 'CONFLICT' : 'FAILED', text: made.fault });
  }

  async function askFor(id: string): Promise<SavingAnswer> {
    const { data, error } = await client.query(savingQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
    if (error !== undefined) return { state: 'UNANSWERED', text: errorText(ui, error) };
    if (data?.node?.__typename !== 'NetworkRequest') return { state: 'GONE' };
    const { status, networkVersion, notes, error: text } = data.node;
    if (status === 'FAILED') return { state: 'FAILED', text: text ?? t('save.notMade') };
    if (status !== 'SUCCEEDED' || networkVersion === null) return { state: 'WAITING' };
    return { state: 'MADE', version: { ...networkVersion, notes } };
  }

  return save;
}
