import type { RankingStatus } from '../../graphql/generated/graphql';

/** One sentence where the ranking that was asked for last has failed; nothing elsewhere. */
export function RankingAlert({
  ranking,
  consequence,
}: {
  ranking: { readonly status: RankingStatus; readonly error: string | null } | null;
  /** What that means for whoever looks at this page, up to the reason. */
  consequence: string;
}) {
  if (ranking?.status !== 'FAILED') return null;
  return (
    <div className="alert" role="alert">
      <p>
        {consequence}: {ranking.error}
      </p>
    </div>
  );
}
