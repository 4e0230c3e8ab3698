import type { Picture } from '@primum/core/assessment/picture';

/** What every view of the page is given. */
export interface ViewProps {
  readonly dossier: string;
  readonly picture: Picture;
}
