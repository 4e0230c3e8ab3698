import type { ResponsibilityView } from '../search.ts';
import { AskedView } from './asked-view.tsx';
import { NobodyView } from './nobody-view.tsx';
import { ShareView } from './share-view.tsx';
import type { ViewProps } from './view-props.ts';
import { WhoView } from './who-view.tsx';

/** The chosen view of the page. */
export function View({ name, ...props }: ViewProps & { readonly name: ResponsibilityView }) {
  switch (name) {
    case 'nobody':
      return <NobodyView {...props} />;
    case 'asked':
      return <AskedView {...props} />;
    case 'who':
      return <WhoView {...props} />;
    case 'share':
      return <ShareView {...props} />;
  }
}
