import type { HarmBehind as Behind } from '@primum/core/responsibility/responsibility-picture';
import { useTranslation } from 'react-i18next';
import { Door } from '../kit/door.tsx';
import { EvaluationMark } from '../kit/evaluation-mark.tsx';

interface Props {
  readonly behind: Behind | undefined;
  /** What is not shown may be there all the same. */
  readonly isPart: boolean;
}

/** The worst harm that stands behind a thing, as a door to its chain. */
export function HarmBehind({ behind, isPart }: Props) {
  const { t } = useTranslation('sharing');
  if (behind === undefined) return <span className="quiet">{t(isPart ? 'noHarmSeen' : 'noHarm')}</span>;
  return (
    <>
      <EvaluationMark of={behind.evaluation} />
      <small>
        <Door thing={behind.id}>
          {behind.situation} · {behind.harm}
        </Door>
      </small>
    </>
  );
}
