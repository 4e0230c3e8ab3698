/** One view of treatment. */
import type { TreatmentPicture } from '@primum/core/treatment/treatment-picture';
import type { TREATMENT_VIEWS } from '../search.ts';
import { FrontierView } from './frontier-view.tsx';
import { SetView } from './set-view.tsx';
import { WaysView } from './ways-view.tsx';

interface Props {
  readonly view: (typeof TREATMENT_VIEWS)[number];
  readonly dossier: string;
  readonly picture: TreatmentPicture;
}

export function TreatmentBody({ view, dossier, picture }: Props) {
  if (view === 'set') return <SetView dossier={dossier} picture={picture} />;
  if (view === 'frontier') return <FrontierView dossier={dossier} />;
  return <WaysView dossier={dossier} picture={picture} />;
}
