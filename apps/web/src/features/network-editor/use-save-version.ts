'use client';
/** Saves a draft: the next version by patches, then the places of sensors that it does not carry over. */
import { useClient } from 'urql';
import { errorText } from '../../graphql/error-text.ts';
import { placesSetMutation, savingQuery, versionCreateMutation } from './editor-documents.ts';
import { patchesOf, placesOf } from './draft-patches.ts';
import type { NetworkDraft } from './network-draft.ts';

const POLL_MS = 400;

export type Saved =
  | { readonly kind: 'SAVED'; readonly text: string }
  /** Somebody else made a version since. */
  | { readonly kind: 'CONFLICT'; readonly text: string }
  /** The version is made, and where its sensors stand is not told. */
  | { readonly kind: 'PLACES_LEFT'; readonly versionId: string; readonly text: string }
  | { readonly kind: 'FAILED'; readonly text: string };

interface SaveInput {
  readonly versionId: string;
  readonly datasetId: string | null;
  readonly base: NetworkDraft;
  readonly draft: NetworkDraft;
  readonly message: string;
}

class SaveFault extends Error {
  constructor(readonly saved: Saved) {
    super(saved.text);
  }
}

/** How the API says, of work that failed, that somebody else made a version since. */
const STALE = 'the latest version is';

export function useSaveVersion() {
  const client = useClient();

  async function save(input: SaveInput): Promise<Saved> {
    try {
      return await saveDraft(input);
    } catch (error) {
      if (error instanceof SaveFault) return error.saved;
      throw error;
    }
  }

  async function saveDraft({ versionId, datasetId, base, draft, message }: SaveInput): Promise<Saved> {
    const patches = patchesOf(base, draft);
    const made = patches.length === 0 ? null : await makeVersion(versionId, patches, message);
    const places = placesOf(base, draft);
    const hasPlaces = (places.places?.length ?? 0) + (places.remove?.length ?? 0) > 0;
    const text = made === null ? 'The places of the sensors are saved.' : `Saved as version ${made.number}.`;
    if (datasetId === null || !hasPlaces) return { kind: 'SAVED', text };
    const onto = made?.id ?? versionId;
    const { data, error } = await client
      .mutation(placesSetMutation, { input: { versionId: onto, datasetId, ...places } })
      .toPromise();
    const fault = error === undefined ? data?.sensorPlacesSet.userErrors[0]?.message : errorText(error);
    if (fault === undefined) return { kind: 'SAVED', text };
    if (made === null) return { kind: 'FAILED', text: fault };
    return { kind: 'PLACES_LEFT', versionId: onto, text: `${text} The sensors are not placed on it: ${fault}` };
  }

  async function makeVersion(parentId: string, patches: ReturnType<typeof patchesOf>, message: string) {
    const input = { parentId, patches, message: message.trim() === '' ? null : message.trim() };
    const { data, error } = await client.mutation(versionCreateMutation, { input }).toPromise();
    if (error !== undefined) throw new SaveFault({ kind: 'FAILED', text: errorText(error) });
    const [fault] = data?.networkVersionCreate.userErrors ?? [];
    if (fault !== undefined) {
      throw new SaveFault({ kind: fault.code === 'CONFLICT' ? 'CONFLICT' : 'FAILED', text: fault.message });
    }
    const requestId = data?.networkVersionCreate.request?.id;
    if (requestId === undefined) throw new SaveFault({ kind: 'FAILED', text: 'The API told nothing of the version.' });
    return untilMade(requestId);
  }

  async function untilMade(id: string) {
    for (;;) {
      const { data, error } = await client.query(savingQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
      // The worker goes on without this page; an answer that is missed is asked for again.
      const node = error === undefined && data?.node?.__typename === 'NetworkRequest' ? data.node : null;
      if (node?.status === 'FAILED') {
        const text = node.error ?? 'The version could not be made.';
        throw new SaveFault({ kind: text.includes(STALE) ? 'CONFLICT' : 'FAILED', text });
      }
      if (node?.status === 'SUCCEEDED' && node.networkVersion !== null) return node.networkVersion;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  return save;
}
