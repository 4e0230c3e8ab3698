/** Law on each side: requirements of the dossier's packs, found by words, and what each means here. */
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { EntryView } from '@primum/core/api/knowledge';
import type { Dossier } from '@primum/core/dossier/dossier';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RowsField } from '../kit/rows-field.tsx';
import { TypedField } from '../kit/typed-field.tsx';
import { clauseOf, usePackEntries } from './pack-entries.ts';
import type { PartProps } from './worksheet-parts.ts';

type Packs = Dossier['dossier']['packs'];

export function LawFields({ draft, words, change, packs }: PartProps & { readonly packs: Packs }) {
  const { t } = useTranslation('conflict');
  return (
    <RowsField
      name={t('oneClause')}
      add={t('addClause')}
      rows={draft.law}
      fresh={() => ({ requirement: '', says: '' })}
      onChange={(law) => change({ law })}
    >
      {({ requirement, says }, changeRow, at) => (
        <>
          <RequirementChoice
            packs={packs}
            value={requirement}
            error={words.at(`law.${at}.requirement`)}
            onChange={(chosen) => changeRow({ requirement: chosen })}
          />
          <TypedField label={t('meansHere')} kind="long" value={says} onType={(typed) => changeRow({ says: typed })} />
        </>
      )}
    </RowsField>
  );
}

interface ChoiceProps {
  readonly packs: Packs;
  /** Id of a requirement; empty: none chosen yet. */
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (requirement: string) => void;
}

/** So many of each pack are offered; more words find the others. */
const MOST = 12;

function RequirementChoice({ packs, value, error, onChange }: ChoiceProps) {
  const { t } = useTranslation('conflict');
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed, 250);
  const { entries, isAsking } = usePackEntries(packs, { kind: 'requirements', words: wanted(words), limit: MOST });
  const found = entries.map((entry) => ({ value: entry.id, label: labelOf(entry) }));
  const label = useLabel(packs, value);
  // What is chosen stands there whatever is looked for, so that its words do not hang on the search.
  const data = value === '' ? found : [{ value, label }, ...found.filter((one) => one.value !== value)];
  return (
    <Select
      label={t('requirement')}
      description={t('requirementWhy')}
      data={data}
      value={value === '' ? null : value}
      error={error}
      searchable
      openOnFocus={false}
      filter={({ options }) => options}
      nothingFoundMessage={t(isAsking ? 'searching' : 'noRequirement')}
      onSearchChange={setTyped}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}

/** Clause and title of a requirement, by its id; the id where no pack here has it. A pack may be left out of it. */
function useLabel(packs: Packs, requirement: string): string {
  const end = requirement.indexOf('/');
  const having = packs.filter(({ id }) => requirement !== '' && (end === -1 || id === requirement.slice(0, end)));
  const { entries } = usePackEntries(having, { kind: 'requirements', words: requirement, limit: 200 });
  const found = entries.find(({ id }) => id === requirement || id.endsWith(`/${requirement}`));
  return found === undefined ? requirement : labelOf(found);
}

function labelOf(entry: EntryView): string {
  return `${clauseOf(entry)}: ${entry.title}`;
}

/** What was chosen stands in the field as its label, and is looked for by its title alone. */
function wanted(words: string): string {
  const end = words.indexOf(': ');
  return words
    .slice(end === -1 ? 0 : end + 2)
    .trim()
    .slice(0, 200);
}
