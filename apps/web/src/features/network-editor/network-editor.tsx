'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { NetworkEditorMap } from '../../map/editor/network-editor-map.tsx';
import type { MapPart, Tool } from '../../map/editor/editor-scene.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { PageTitle } from '../frame/title.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import { RecipePane } from '../graphs/recipe-pane.tsx';
import { DraftOffer } from './draft-offer.tsx';
import type { Edit } from './edit.ts';
import { EditorActions } from './editor-actions.tsx';
import { EditorLegend } from './editor-legend.tsx';
import { EditorToolbar } from './editor-toolbar.tsx';
import { mapEvents } from './map-events.ts';
import type { Part } from './network-draft.ts';
import { partWords } from './part-words.ts';
import { ExportPanel } from './export-panel.tsx';
import { PartsTable } from './parts-table.tsx';
import { RetrainPane } from './retrain-pane.tsx';
import { SavePane } from './save-pane.tsx';
import { SelectedPane } from './selected-pane.tsx';
import { useEditorKeys } from './use-editor-keys.ts';
import type { EditBase } from './use-edited-network.ts';
import type { Saved } from './use-save-version.ts';
import { useNetworkEdit } from './use-network-edit.ts';
import { useRecipeSide } from './use-recipe-side.ts';
import './network-editor.css';

interface NetworkEditorProps {
  base: EditBase;
  datasets: readonly { readonly id: string; readonly name: string }[];
  onDataset: (id: string) => void;
  /** What came of saving the version before this one, or this. */
  outcome: Saved | null;
  onOutcome: (outcome: Saved | null) => void;
  /** What was changed and why, as far as it is written. */
  message: string;
  onMessage: (message: string) => void;
  /** After a version was made, or is to be read anew. */
  onSaved: () => void;
}

const SIDES = ['EDIT', 'GRAPH'] as const;

/** Map, table twin and what belongs to the selected part, over one state of the edit. */
export function NetworkEditor(props: NetworkEditorProps) {
  const { base } = props;
  const { network, version } = base;
  const t = useTranslations('networkEditor');
  const edit = useNetworkEdit(base);
  const { state, dispatch, scene, offer } = edit;
  const [tool, setTool] = useState<Tool>('SELECT');
  const [isBothWays, setBothWays] = useState(false);
  const refusal = useRefusal('DATA_WRITE');
  const hindrance = refusal ?? (offer !== null ? t('offerFirst') : edit.isHeld ? t('waitForVersion') : undefined);
  const canEdit = hindrance === undefined;
  const select = (part: Part | null) => dispatch({ type: 'SELECT', part });
  const make = useCallback((each: Edit) => dispatch({ type: 'EDIT', edit: each }), [dispatch]);
  const page = useRef<HTMLDivElement>(null);
  /** Buttons beside the map go with what they were of: whoever pressed one by keys goes on from the selection. */
  const makeBeside = (each: Edit) => {
    make(each);
    requestAnimationFrame(() => focusWhereLost(page.current));
  };
  // After saving the editor of the next version takes the place of the button that was pressed.
  const { reading } = base;
  useEffect(() => {
    if (reading === 0) return undefined;
    const request = requestAnimationFrame(() => focusWhereLost(page.current));
    return () => cancelAnimationFrame(request);
  }, [reading]);
  useEditorKeys(page, { state, canEdit, dispatch, setTool });
  const changed = edit.changeCount > 0;
  useEffect(() => {
    if (!changed || edit.isKept) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [changed, edit.isKept]);
  const actions = useMemo(
    () => (
      <EditorActions
        canUndo={canEdit && state.past.length > 0}
        canRedo={canEdit && state.future.length > 0}
        dispatch={dispatch}
        networkId={network.id}
        number={version.number}
      >
        <ExportPanel name={network.name} draft={state.draft} />
      </EditorActions>
    ),
    [canEdit, state.past.length, state.future.length, state.draft, dispatch, network, version.number],
  );
  const title = changed ? t('draftTitle', { number: version.number.toString() }) : `v${version.number}`;
  const side = useRecipeSide(base, state);
  const describe = (part: MapPart) => partWords(t, state.draft, part);
  return (
    <>
      <PageTitle
        crumbs={[{ label: t('networks'), href: '/networks' }, { label: network.name }, { label: title }]}
        actions={actions}
        rail
      />
      <div ref={page} className="network-editor">
        <div className="editor-stage">
          {offer === null ? null : <DraftOffer base={base} offer={offer} dispatch={dispatch} onDecided={edit.decide} />}
          <NetworkEditorMap
            scene={scene}
            arcs={side.arcs}
            selected={state.selected}
            tool={tool}
            canEdit={canEdit}
            events={mapEvents({ draft: state.draft, isBothWays, edit: make, select })}
            label={t('mapLabel', { name: network.name, number: version.number.toString() })}
            describe={describe}
          />
          <EditorToolbar
            tool={tool}
            onTool={setTool}
            isBothWays={isBothWays}
            onBothWays={setBothWays}
            state={state}
            refusal={hindrance}
            edit={make}
          />
          <EditorLegend arcsOf={side.isRecipe ? side.arcsOf : null} />
        </div>
        <PartsTable base={base} edit={edit} canEdit={canEdit} onEdit={make} onSelect={select} />
        <aside className="editor-side" aria-label={t('selectionAndSaving')}>
          <div className="editor-sides">
            <Segmented
              label={t('beside')}
              value={side.isRecipe ? 'GRAPH' : 'EDIT'}
              options={SIDES.map((each) => ({ value: each, label: t(`side.${each}`) }))}
              onChange={(value) => side.show(value === 'GRAPH')}
            />
          </div>
          {/* What is being saved goes on while the graph is looked at. */}
          <div hidden={side.isRecipe}>
            <SelectedPane
              state={state}
              canEdit={canEdit}
              onEdit={makeBeside}
              onSelect={select}
              findings={edit.findingsOf}
            />
            <SavePane {...props} edit={edit} refusal={refusal} onSelect={select} />
            {base.dataset === null || version.number < 2 ? null : (
              <RetrainPane
                version={{ ...version, networkId: network.id }}
                datasetId={base.dataset.id}
                hindrance={changed ? t('retrain.saveFirst') : undefined}
              />
            )}
          </div>
          {side.isRecipe ? (
            <RecipePane
              recipe={side.recipe}
              target={side.target}
              sensor={side.sensor}
              hindrance={changed ? t('saveFirst') : undefined}
            />
          ) : null}
        </aside>
        {/* The region stands from the beginning: one that comes with its words is not told by screen readers. */}
        <p className="editor-told" role="status" data-refusal={state.told.isRefusal || undefined}>
          <span key={state.told.count}>{state.told.text}</span>
        </p>
      </div>
    </>
  );
}

/** Where the focused element is gone the selected row gets the focus, else the map. */
function focusWhereLost(page: HTMLElement | null): void {
  const { activeElement, body } = document;
  if (page === null || (activeElement !== null && activeElement !== body)) return;
  const selected = page.querySelector<HTMLElement>('[aria-selected="true"] [tabindex="0"]');
  (selected ?? page.querySelector<HTMLElement>('[role="application"]'))?.focus({ preventScroll: true });
}
