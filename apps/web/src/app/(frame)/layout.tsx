import type { ReactNode } from 'react';
import { Frame } from '../../features/frame/frame.tsx';
import { GraphqlProvider } from '../../graphql/provider.tsx';

export default function FrameLayout({ children }: { children: ReactNode }) {
  return (
    <GraphqlProvider>
      <Frame>{children}</Frame>
    </GraphqlProvider>
  );
}
