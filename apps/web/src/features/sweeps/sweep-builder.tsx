'use client';
import { useRouter } from 'next/navigation';
import { parseAsString, useQueryState } from 'nuqs';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { Empty, ErrorNotice, Skeleton } from '../../ui/index.ts';
import { PricedForm, SETTLED_MS } from '../experiments/priced-form.tsx';
import { sortFaults, type Fault } from '../experiments/refusals.ts';
import { useSettled } from '../experiments/use-settled.ts';
import { PageTitle } from '../frame/title.tsx';
import { StartLink } from '../frame/viewer.tsx';
import { SweepBill } from './sweep-bill.tsx';
import { draftProblems, emptyDraft, faultyFields, offeredTargets, specOf, type SweepDraft } from './sweep-draft.ts';
import { SweepForm } from './sweep-form.tsx';
import { sweepBaseQuery, sweepBasesQuery, sweepCreateMutation, sweepPlanQuery } from './sweep-queries.ts';
import '../experiments/experiments.css';
import './sweeps.css';

/** Questions of the form by the fields of the input that they ask for. */
const QUESTIONS = ['name', 'experimentId', 'target', 'space', 'strategy', 'seeds', 'budget'];

/** The form of a new sweep; the experiment that it starts from may be in the address. */
export function SweepBuilder() {
  const [asked, setAsked] = useQueryState('experiment', parseAsString);
  const { data, error, refresh } = usePolledQuery(sweepBasesQuery, {}, { everyMs: 0 });
  const bases = data?.experiments.nodes;
  const experimentId = asked ?? bases?.[0]?.id;
  return (
    <>
      <PageTitle crumbs={[{ label: 'Sweeps', href: '/sweeps' }, { label: 'New sweep' }]} />
      {error === undefined ? null : <ErrorNotice error={error} retry={refresh} />}
      {bases === undefined && error === undefined ? <Skeleton rows={12} label="the form" /> : null}
      {bases === undefined ? null : experimentId === undefined ? (
        <Empty
          action={
            <StartLink className="button" href="/experiments/new">
              Ask the first question
            </StartLink>
          }
        >
          A sweep starts from the config of an experiment, and there is none yet.
        </Empty>
      ) : (
        <OfExperiment key={experimentId} id={experimentId} bases={bases} onBase={(next) => void setAsked(next)} />
      )}
    </>
  );
}

type Bases = readonly { readonly id: string; readonly name: string }[];

function OfExperiment({ id, bases, onBase }: { id: string; bases: Bases; onBase: (id: string) => void }) {
  const { data, error, refresh } = usePolledQuery(sweepBaseQuery, { id }, { everyMs: 0 });
  const base = data?.node?.__typename === 'Experiment' ? data.node : undefined;
  if (error !== undefined) return <ErrorNotice error={error} retry={refresh} />;
  if (data === undefined) return <Skeleton rows={12} label="the form" />;
  if (base === undefined) return <Empty>There is no such experiment in this team.</Empty>;
  const known = bases.some((one) => one.id === id) ? bases : [base, ...bases];
  return <Builder base={base} bases={known} onBase={onBase} />;
}

function Builder({
  base,
  bases,
  onBase,
}: {
  base: { readonly id: string; readonly name: string; readonly config: unknown };
  bases: Bases;
  onBase: (id: string) => void;
}) {
  const router = useRouter();
  const [draft, setDraft] = useState((): SweepDraft => {
    const [target] = offeredTargets(base.config);
    return { ...emptyDraft, experimentId: base.id, target: target?.key ?? emptyDraft.target };
  });
  const [refused, setRefused] = useState<{ draft: SweepDraft; faults: readonly Fault[] } | null>(null);
  const [creation, create] = useMutation(sweepCreateMutation);
  const spec = specOf(draft);
  const problems = draftProblems(draft);
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
    else router.push(`/sweeps/${id}`);
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
          <p className="note">Choose a field and the values to try; the bill follows.</p>
        ) : (
          <SweepBill plan={bill} />
        )
      }
      refusals={rest}
      creation={creation}
      runs={isPriced ? runs : 0}
      isPending={askable && !planned.isSettled}
      onStart={start}
    />
  );
}
