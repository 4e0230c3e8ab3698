/** Who thought otherwise when something was decided, and what they say: as many as there were. */
import { Textarea, TextInput } from '@mantine/core';
import type { RecordDecision } from '@primum/core/api/decisions';
import { useTranslation } from 'react-i18next';
import { type Faults, fieldReader } from './kit/read-fields.ts';
import { RowsField } from './kit/rows-field.tsx';
import type { FieldWords } from './kit/use-field-words.ts';

export type Dissent = NonNullable<RecordDecision['dissent']>[number];

interface Props {
  readonly rows: readonly Dissent[];
  readonly words: FieldWords;
  readonly onChange: (rows: readonly Dissent[]) => void;
}

export function DissentFields({ rows, words, onChange }: Props) {
  const { t } = useTranslation('decision');
  return (
    <RowsField
      name={t('oneDissent')}
      add={t('addDissent')}
      rows={rows}
      fresh={() => ({ who: '', says: '' })}
      onChange={onChange}
    >
      {({ who, says }, change, at) => (
        <>
          <TextInput
            label={t('dissentWho')}
            value={who}
            error={words.at(`dissent.${at}.who`)}
            onChange={({ currentTarget }) => change({ who: currentTarget.value })}
          />
          <Textarea
            label={t('dissentSays')}
            autosize
            minRows={1}
            value={says}
            error={words.at(`dissent.${at}.says`)}
            onChange={({ currentTarget }) => change({ says: currentTarget.value })}
          />
        </>
      )}
    </RowsField>
  );
}

/** Each row says of whom and what. */
export function readDissent(rows: readonly Dissent[]): { readonly dissent: Dissent[]; readonly faults: Faults } {
  const read = fieldReader();
  const dissent = rows.map(({ who, says }, at) => ({
    who: read.text(`dissent.${at}.who`, who),
    says: read.text(`dissent.${at}.says`, says),
  }));
  return { dissent, faults: read.faults };
}
