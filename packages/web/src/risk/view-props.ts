import type { Picture } from '@primum/core/api/assessment';

/** What every view of the page is given. */
export interface ViewProps {
  readonly dossier: string;
  readonly picture: Picture;
}
