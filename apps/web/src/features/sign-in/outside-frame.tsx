import type { ReactNode } from 'react';
import { GraphqlProvider } from '../../graphql/provider.tsx';
import { Words } from '../../i18n/words.tsx';

/** What lies around the pages of people who are not signed in yet. */
export function OutsideFrame({ children }: { children: ReactNode }) {
  return (
    <Words of={['format', 'invitation', 'signIn', 'ui']}>
      <GraphqlProvider>{children}</GraphqlProvider>
    </Words>
  );
}
