import { Radio } from '@mantine/core';
import type { DecisionDraft } from '@primum/core/decision/decision-draft';
import { useTranslation } from 'react-i18next';
import classes from './decision.module.css';
import { SeenTable } from './decision-seen.tsx';

interface Props {
  readonly options: DecisionDraft['options'];
  readonly chosen: string | undefined;
  readonly onChoose: (option: string) => void;
}

/** Options of a balance or conflict, each with how the harms stand with its controls on. */
export function OptionChoice({ options, chosen, onChoose }: Props) {
  const { t } = useTranslation('decision');
  return (
    <Radio.Group label={t('option')} value={chosen ?? null} onChange={onChoose} required>
      {options.map(({ id, title, seen }) => (
        <div key={id} className={classes['choice']}>
          <Radio value={id} label={title} />
          {id === chosen ? <SeenTable label={`${t('seenWith')}: ${title}`} seen={seen} /> : null}
        </div>
      ))}
    </Radio.Group>
  );
}
