/** Interests of a worksheet and the ethical principles that are touched, as they are written. */
import { NativeSelect } from '@mantine/core';
import { ETHICS } from '@primum/core/knowledge/conflict-pattern-entry';
import { useTranslation } from 'react-i18next';
import { RowsField } from '../kit/rows-field.tsx';
import { TypedField } from '../kit/typed-field.tsx';
import type { PartProps } from './worksheet-parts.ts';

export function InterestFields({ draft, words, change }: PartProps) {
  const { t } = useTranslation('conflict');
  return (
    <RowsField
      name={t('oneInterest')}
      add={t('addInterest')}
      rows={draft.interests}
      fresh={() => ({ of: '', wants: '' })}
      least={1}
      onChange={(interests) => change({ interests })}
    >
      {({ of, wants }, changeRow, at) => (
        <>
          <TypedField
            label={t('whose')}
            value={of}
            error={words.at(`interests.${at}.of`)}
            onType={(typed) => changeRow({ of: typed })}
          />
          <TypedField
            label={t('wants')}
            kind="long"
            value={wants}
            error={words.at(`interests.${at}.wants`)}
            onType={(typed) => changeRow({ wants: typed })}
          />
        </>
      )}
    </RowsField>
  );
}

export function EthicsFields({ draft, words, change }: PartProps) {
  const { t } = useTranslation('conflict');
  return (
    <RowsField
      name={t('onePrinciple')}
      add={t('addPrinciple')}
      rows={draft.ethics}
      fresh={() => ({ principle: '' as const, says: '' })}
      onChange={(ethics) => change({ ethics })}
    >
      {({ principle, says }, changeRow, at) => (
        <>
          <NativeSelect
            label={t('principleOf')}
            data={[
              { value: '', label: t('choose') },
              ...ETHICS.map((one) => ({ value: one, label: t(`principle.${one}`) })),
            ]}
            value={principle}
            error={words.at(`ethics.${at}.principle`)}
            onChange={({ currentTarget: { value } }) =>
              changeRow({ principle: ETHICS.find((one) => one === value) ?? '' })
            }
          />
          <TypedField
            label={t('asksHere')}
            kind="long"
            value={says}
            error={words.at(`ethics.${at}.says`)}
            onType={(typed) => changeRow({ says: typed })}
          />
        </>
      )}
    </RowsField>
  );
}
