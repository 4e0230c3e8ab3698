/** The views of the screen, in one file: so many small ones would cut what every page shares into pieces. */
import type { ComplianceView } from '../search.ts';
import { AroundView } from './around-view.tsx';
import type { ViewProps } from './asked.ts';
import { AskedView } from './asked-view.tsx';
import { BaselineView } from './baseline-view.tsx';
import { CloseView } from './close-view.tsx';
import { EvidenceView } from './evidence-view.tsx';

export function View({ name, ...props }: ViewProps & { readonly name: ComplianceView }) {
  switch (name) {
    case 'asked':
      return <AskedView {...props} />;
    case 'close':
      return <CloseView {...props} />;
    case 'evidence':
      return <EvidenceView {...props} />;
    case 'baseline':
      return <BaselineView {...props} />;
    case 'around':
      return <AroundView {...props} />;
  }
}
