import type { HarmTo } from '../knowledge/clinical-kinds.ts';
import type { HarmFinding } from './harm-picture.ts';

/** Safety, privacy and continuity are evaluated beside each other and never added up. */
export function harmKind(to: HarmTo): HarmFinding['kind'] {
  if (to === 'data-subject') return 'privacy';
  return to === 'service' ? 'continuity' : 'safety';
}
