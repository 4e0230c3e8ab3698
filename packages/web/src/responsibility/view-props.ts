import type { ResponsibilityPicture } from '@primum/core/responsibility/responsibility-picture';
import type { Standing } from './standing.ts';

/** What each view of the page is given. */
export interface ViewProps {
  readonly picture: ResponsibilityPicture;
  readonly standing: Standing;
}

/** What is done with one grant. */
export type GrantAct = 'preview' | 'publish' | 'end';
