/** Who must do what, worked out once for each assessment of an opened dossier. */
import type { Assessment } from '@primum/core/assessment/assess';
import { responsibilityFor } from '@primum/core/responsibility/responsibility-for';
import type { ResponsibilityPicture } from '@primum/core/responsibility/responsibility-picture';
import type { OpenedDossier } from '@primum/formats/folder/open-dossier';

interface Known {
  readonly today: string;
  readonly picture: ResponsibilityPicture;
}

const known = new WeakMap<Assessment, Known>();

/** `today`: ISO date; what is overdue goes by it. */
export function responsibilityOf(
  assessment: Assessment,
  { locate }: Pick<OpenedDossier, 'locate'>,
  today: string,
): ResponsibilityPicture {
  const before = known.get(assessment);
  if (before?.today === today) return before.picture;
  const picture = responsibilityFor(assessment, { locate, today });
  known.set(assessment, { today, picture });
  return picture;
}
