/** Shares of the axes, which add up to 1; what they add up to is told while they are typed. */
import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { figureOf } from '../kit/read-fields.ts';
import { TypedField } from '../kit/typed-field.tsx';
import { useAmounts } from '../kit/use-amounts.ts';
import type { FieldWords } from '../kit/use-field-words.ts';
import { SHARES, type ViewDraft } from './read-view.ts';

interface Props {
  readonly shares: ViewDraft['shares'];
  readonly words: FieldWords;
  readonly onChange: (shares: ViewDraft['shares']) => void;
}

export function ShareFields({ shares, words, onChange }: Props) {
  const { t } = useTranslation('benefit');
  const { figure } = useAmounts();
  const sum = SHARES.reduce((all, axis) => all + (figureOf(shares[axis]) ?? 0), 0);
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }}>
        {SHARES.map((axis) => (
          <TypedField
            key={axis}
            label={t('field.share', { axis: t(`axis.${axis}`) })}
            kind="figure"
            value={shares[axis]}
            isRequired={axis !== 'continuity'}
            error={words.at(`shares.${axis}`)}
            onType={(typed) => onChange({ ...shares, [axis]: typed })}
          />
        ))}
      </SimpleGrid>
      <p className="quiet" role="status" style={{ margin: 0 }}>
        {t('field.sharesWhy', { sum: figure(sum) })}
      </p>
    </>
  );
}
