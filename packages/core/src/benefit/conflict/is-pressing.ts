import type { ConflictRow } from './worksheet.ts';

/** Neither slight nor of a control that nobody has in hand; or somebody made a worksheet of it. */
export function isPressing({ slight, standing, worksheets }: ConflictRow): boolean {
  return (!slight && standing !== 'missing') || worksheets.length > 0;
}
