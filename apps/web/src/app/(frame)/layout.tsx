import type { ReactNode } from 'react';
import { Frame } from '../../features/frame/frame.tsx';
import { GraphqlProvider } from '../../graphql/provider.tsx';
import { Words } from '../../i18n/words.tsx';

export default function FrameLayout({ children }: { children: ReactNode }) {
  return (
    <Words of={['account', 'chart', 'format', 'frame', 'notifications', 'onboarding', 'palette', 'signIn', 'ui']}>
      <GraphqlProvider>
        <Frame>{children}</Frame>
      </GraphqlProvider>
    </Words>
  );
}
