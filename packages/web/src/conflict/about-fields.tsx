/** What a worksheet is about: the kind of conflict, its controls, and the pattern that it follows. */
import { MultiSelect, NativeSelect } from '@mantine/core';
import type { Dossier } from '@primum/core/dossier/dossier';
import { CONFLICT_KINDS } from '@primum/core/knowledge/conflict-pattern-entry';
import { useTranslation } from 'react-i18next';
import { usePackEntries } from './pack-entries.ts';
import type { PartProps } from './worksheet-parts.ts';

interface Props extends PartProps {
  readonly packs: Dossier['dossier']['packs'];
  /** control@asset. */
  readonly controls: readonly string[];
  readonly balances: Dossier['balances']['balances'];
}

export function AboutFields({ draft, words, change, packs, controls, balances }: Props) {
  const { t } = useTranslation('conflict');
  const { entries } = usePackEntries(packs, { kind: 'conflict-patterns', words: '', limit: 200 });
  const patterns = entries.map(({ id, title }) => ({ value: refIn(draft.pattern, id), label: title }));
  const isKnown = draft.pattern === '' || patterns.some(({ value }) => value === draft.pattern);
  const besides = (balances ?? []).flatMap(({ id, title, options }) =>
    options.map((option) => ({ value: `${id}/${option.id}`, label: `${option.title} (${title})` })),
  );
  return (
    <>
      <NativeSelect
        label={t('kindOf')}
        data={CONFLICT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={draft.kind}
        onChange={({ currentTarget: { value } }) =>
          change({ kind: CONFLICT_KINDS.find((kind) => kind === value) ?? draft.kind })
        }
      />
      <MultiSelect
        label={t('about')}
        data={[...new Set([...controls, ...draft.about])]}
        value={[...draft.about]}
        error={words.at('about')}
        searchable
        limit={50}
        onChange={(about) => change({ about })}
      />
      {besides.length === 0 && draft.beside === '' ? null : (
        <NativeSelect
          label={t('judgedBeside')}
          description={t('besideHint')}
          data={[
            { value: '', label: t('besideNone') },
            ...(draft.beside === '' || besides.some(({ value }) => value === draft.beside) ? [] : [draft.beside]),
            ...besides,
          ]}
          value={draft.beside}
          onChange={({ currentTarget }) => change({ beside: currentTarget.value })}
        />
      )}
      <NativeSelect
        label={t('pattern')}
        data={[{ value: '', label: t('noPattern') }, ...(isKnown ? [] : [draft.pattern]), ...patterns]}
        value={draft.pattern}
        onChange={({ currentTarget }) => change({ pattern: currentTarget.value })}
      />
    </>
  );
}

/** As it is written already, where the pack may be left out. */
function refIn(written: string, id: string): string {
  return id.endsWith(`/${written}`) ? written : id;
}
