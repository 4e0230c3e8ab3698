import { Radio } from '@mantine/core';
import type { DecisionDraft } from '@primum/core/decision/decision-draft';
import { useTranslation } from 'react-i18next';
import classes from './decision.module.css';
import { SeenTable } from './decision-seen.tsx';
import { EvaluationMark } from './kit/evaluation-mark.tsx';

type Options = DecisionDraft['options'];

interface Props {
  readonly options: Options;
  readonly chosen: string | undefined;
  readonly onChoose: (option: string) => void;
}

const EVALUATIONS = ['unacceptable', 'reduce', 'acceptable'] as const;

/** Options of a balance or conflict, each with how many harms stand how with its controls on; of the chosen one all of them. */
export function OptionChoice({ options, chosen, onChoose }: Props) {
  const { t } = useTranslation('decision');
  const one = options.find(({ id }) => id === chosen);
  return (
    <>
      <Radio.Group label={t('option')} value={chosen ?? null} onChange={onChoose} required>
        {options.map(({ id, title, seen }) => (
          <div key={id} className={classes['choice']}>
            <Radio value={id} label={title} description={<Counts seen={seen} />} />
          </div>
        ))}
      </Radio.Group>
      {one === undefined ? null : <SeenTable label={`${t('seenWith')}: ${one.title}`} seen={one.seen} />}
    </>
  );
}

function Counts({ seen }: Pick<Options[number], 'seen'>) {
  const { t } = useTranslation('decision');
  if (seen.length === 0) return t('noHarms');
  return EVALUATIONS.flatMap((wanted) => {
    const count = seen.filter(({ evaluation }) => evaluation === wanted).length;
    return count === 0
      ? []
      : [
          <span key={wanted} className={classes['count']}>
            {count} <EvaluationMark of={wanted} />
          </span>,
        ];
  });
}
