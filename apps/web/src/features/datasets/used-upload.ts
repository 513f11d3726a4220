/** Whether something was made of an upload, or is being made: then nobody is asked what shall become of it. */
import type { KeptUploadsQuery } from '../../graphql/generated/graphql';

type Outcomes = Pick<KeptUploadsQuery['uploads']['nodes'][number], 'imports' | 'networkRequests'>;

/** A network that is still read counts: its file was sent for that. A dry run makes nothing. */
export function isUsed({ imports, networkRequests }: Outcomes): boolean {
  return (
    imports.some(({ isDryRun, status }) => !isDryRun && status === 'SUCCEEDED') ||
    networkRequests.some(({ status }) => status !== 'FAILED')
  );
}
