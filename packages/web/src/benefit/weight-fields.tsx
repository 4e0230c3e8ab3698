import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Fold } from '../kit/fold.tsx';
import { TypedField } from '../kit/typed-field.tsx';
import type { FieldWords } from '../kit/use-field-words.ts';
import { isWeighed, type WeightsDraft } from './read-weights.ts';

interface Props {
  readonly weights: WeightsDraft;
  readonly words: FieldWords;
  readonly onChange: (weights: WeightsDraft) => void;
}

/** Own weights of the severities, in place of those of the packs. */
export function WeightFields({ weights, words, onChange }: Props) {
  const { t } = useTranslation('benefit');
  if (Object.keys(weights).length === 0) return null;
  return (
    <Fold
      title={t(isWeighed(weights) ? 'weights.own' : 'weights.packs')}
      isOpen={isWeighed(weights)}
      isWrong={words.within('weights.')}
    >
      <p className="quiet" style={{ margin: 0 }}>
        {t('weights.why')}
      </p>
      <SimpleGrid cols={{ base: 2, sm: 3 }}>
        {Object.entries(weights).map(([level, weight]) => (
          <TypedField
            key={level}
            label={t('weights.of', { level })}
            kind="figure"
            value={weight}
            error={words.at(`weights.${level}`)}
            onType={(typed) => onChange({ ...weights, [level]: typed })}
          />
        ))}
      </SimpleGrid>
    </Fold>
  );
}
