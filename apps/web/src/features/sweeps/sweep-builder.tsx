'use client';
import { useRouter } from 'next/navigation';
import { parseAsString, useQueryState } from 'nuqs';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMutation, useQuery } from 'urql';
import type { Translator } from '../../i18n/translator.ts';
import type { SweepOriginQuery } from '../../graphql/generated/graphql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Skeleton } from '../../ui/index.ts';
import { draftStore, keep, readKept } from '../experiments/draft-store.ts';
import { KeptNote } from '../experiments/kept-note.tsx';
import { PricedForm, SETTLED_MS } from '../experiments/priced-form.tsx';
import { sortFaults, type Fault } from '../experiments/refusals.ts';
import { totalText } from '../experiments/total-text.ts';
import { useSettled } from '../experiments/use-settled.ts';
import { PageTitle } from '../frame/title.tsx';
import { StartLink, useViewer } from '../frame/viewer.tsx';
import { SweepBill } from './sweep-bill.tsx';
import {
  draftProblems,
  emptyDraft,
  faultyFields,
  keptSweepSchema,
  offeredTargets,
  specOf,
  type SweepDraft,
} from './sweep-draft.ts';
import { SweepForm } from './sweep-form.tsx';
import { draftOfSpec } from './draft-of-spec.ts';
import {
  sweepBaseQuery,
  sweepBasesQuery,
  sweepOriginQuery,
  sweepCreateMutation,
  sweepPlanQuery,
} from './sweep-queries.ts';
import '../experiments/experiments.css';
import './sweeps.css';

/** Questions of the form by the fields of the input that they ask for. */
const QUESTIONS = ['name', 'experimentId', 'target', 'space', 'strategy', 'seeds', 'budget'];

/** Under which its draft is kept. */
const SWEEP = 'sweep';

/** The form of a new sweep; the experiment that it starts from may be in the address. */
export function SweepBuilder() {
  const t = useTranslations('sweeps');
  const [asked, setAsked] = useQueryState('experiment', parseAsString);
  const { data, error, refresh } = usePolledQuery(sweepBasesQuery, {}, { everyMs: 0 });
  const team = useViewer()?.team?.id;
  const bases = team === undefined ? undefined : data?.experiments.nodes;
  const kept = team === undefined ? null : readKept(draftStore(), SWEEP, team, keptSweepSchema);
  const [like] = useQueryState('sweep', parseAsString);
  const origin = usePolledQuery(sweepOriginQuery, { id: like ?? '' }, { everyMs: 0, pause: like === null });
  const begun = beginning(origin.data);
  const isAwaited = like !== null && origin.data === undefined && origin.error === undefined;
  const experimentId = asked ?? begun?.experimentId ?? kept?.draft.experimentId ?? bases?.[0]?.id;
  return (
    <>
      <PageTitle crumbs={[{ label: t('sweeps'), href: '/sweeps' }, { label: t('list.new') }]} />
      {error === undefined ? null : <ErrorNotice error={error} retry={refresh} />}
      {origin.error === undefined ? null : <ErrorNotice error={origin.error} retry={origin.refresh} />}
      {(bases === undefined || isAwaited) && error === undefined ? (
        <Skeleton rows={12} label={t('loading.form')} />
      ) : null}
      {bases === undefined || isAwaited ? null : experimentId === undefined ? (
        <Empty
          action={
            <StartLink className="button" href="/experiments/new">
              {t('builder.firstQuestion')}
            </StartLink>
          }
        >
          {t('builder.noExperiment')}
        </Empty>
      ) : (
        <OfExperiment
          key={experimentId}
          id={experimentId}
          team={team ?? ''}
          bases={bases}
          begun={begun?.experimentId === experimentId ? begun : null}
          onBase={(next) => void setAsked(next)}
        />
      )}
    </>
  );
}

/** What a copy of a sweep begins with; null where there is none to copy. */
function beginning(data: SweepOriginQuery | undefined): SweepDraft | null {
  const sweep = data?.node?.__typename === 'Sweep' ? data.node : undefined;
  if (sweep === undefined || sweep.baseExperiment === null) return null;
  return draftOfSpec(sweep.spec, { name: sweep.name, experimentId: sweep.baseExperiment.id });
}

type Bases = readonly { readonly id: string; readonly name: string }[];

function OfExperiment({
  id,
  team,
  bases,
  begun,
  onBase,
}: {
  id: string;
  team: string;
  bases: Bases;
  begun: SweepDraft | null;
  onBase: (id: string) => void;
}) {
  const t = useTranslations('sweeps');
  const { data, error, refresh } = usePolledQuery(sweepBaseQuery, { id }, { everyMs: 0 });
  const base = data?.node?.__typename === 'Experiment' ? data.node : undefined;
  if (error !== undefined) return <ErrorNotice error={error} retry={refresh} />;
  if (data === undefined) return <Skeleton rows={12} label={t('loading.form')} />;
  if (base === undefined) return <Empty>{t('builder.missing')}</Empty>;
  const known = bases.some((one) => one.id === id) ? bases : [base, ...bases];
  return <Builder base={base} team={team} bases={known} begun={begun} onBase={onBase} />;
}

type Base = { readonly id: string; readonly name: string; readonly config: unknown };

/** The draft that a person finds: the first network of the experiment, nothing chosen. */
function firstDraft(t: Translator<'sweeps'>, base: Base): SweepDraft {
  const [target] = offeredTargets(t, base.config);
  return { ...emptyDraft, experimentId: base.id, target: target?.key ?? emptyDraft.target };
}

/** What is written, kept in this browser with each change; of another experiment nothing is taken up. */
function useSweepDraft(team: string, base: Base, begun: SweepDraft | null) {
  const t = useTranslations('sweeps');
  const [start] = useState(() => {
    if (begun !== null) return { draft: begun, keptAt: null };
    const kept = readKept(draftStore(), SWEEP, team, keptSweepSchema);
    const isOwn = kept?.draft.experimentId === base.id;
    return { draft: isOwn ? kept.draft : firstDraft(t, base), keptAt: isOwn ? kept.keptAt : null };
  });
  const [draft, setDraft] = useState(start.draft);
  const [keptAt, setKeptAt] = useState(start.keptAt);
  useEffect(() => {
    if (draft !== start.draft) keep(draftStore(), SWEEP, team, { keptAt: new Date().toISOString(), draft });
  }, [draft, start.draft, team]);
  const beginAnew = () => {
    setDraft(firstDraft(t, base));
    setKeptAt(null);
  };
  return { draft, setDraft, keptAt, beginAnew, forget: () => keep(draftStore(), SWEEP, team, null) };
}

function Builder({
  base,
  team,
  bases,
  begun,
  onBase,
}: {
  base: Base;
  team: string;
  begun: SweepDraft | null;
  bases: Bases;
  onBase: (id: string) => void;
}) {
  const router = useRouter();
  const t = useTranslations('sweeps');
  const wordsOfForm = useTranslations('experiments');
  const format = useTranslations('format');
  const { draft, setDraft, keptAt, beginAnew, forget } = useSweepDraft(team, base, begun);
  const [refused, setRefused] = useState<{ draft: SweepDraft; faults: readonly Fault[] } | null>(null);
  const [creation, create] = useMutation(sweepCreateMutation);
  const spec = specOf(draft);
  const problems = draftProblems(t, draft);
  const askable = Object.keys(problems).every((field) => field === 'name');
  const planned = useSettled({ name: 'draft', experimentId: base.id, spec }, SETTLED_MS);
  const [plan, askPlan] = useQuery({ query: sweepPlanQuery, variables: { input: planned.value }, pause: !askable });
  const bill = askable && plan.error === undefined ? plan.data?.sweepPlan : undefined;
  const faults: readonly Fault[] = [
    ...(bill?.errors ?? []),
    // What was refused was refused as it stood; a change of it is another draft.
    ...(refused?.draft === draft ? refused.faults : []),
  ];
  const { byQuestion, rest } = sortFaults(faults, QUESTIONS);
  const runs = bill?.totalRuns ?? 0;
  const isPriced = planned.isSettled && !plan.fetching && runs > 0;

  const start = async () => {
    if (Object.keys(problems).length > 0) return false;
    const { data } = await create({ input: { name: draft.name.trim(), experimentId: base.id, spec } });
    const id = data?.sweepCreate.sweep?.id;
    if (id === undefined) setRefused({ draft, faults: data?.sweepCreate.userErrors ?? [] });
    else {
      forget();
      router.push(`/sweeps/${id}`);
    }
    return id !== undefined;
  };

  return (
    <PricedForm
      questions={(isTried) => (
        <SweepForm
          draft={draft}
          base={base}
          bases={bases}
          onBase={onBase}
          onChange={setDraft}
          problems={isTried ? { ...byQuestion, ...problems } : byQuestion}
          faulty={faultyFields(faults)}
        />
      )}
      bill={
        plan.error !== undefined && askable ? (
          <ErrorNotice error={plan.error} retry={() => askPlan({ requestPolicy: 'network-only' })} />
        ) : bill === undefined ? (
          <p className="note">{t('builder.unpriced')}</p>
        ) : (
          <SweepBill plan={bill} />
        )
      }
      refusals={rest}
      creation={creation}
      options={<KeptNote keptAt={keptAt} onBeginAnew={beginAnew} />}
      total={isPriced && bill !== undefined ? totalText(wordsOfForm, format, bill) : undefined}
      runs={isPriced ? runs : 0}
      isPending={askable && !planned.isSettled}
      onStart={start}
    />
  );
}
