import { Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ApiFault } from '@primum/core/api/problem';
import type { LibraryKind } from '@primum/core/knowledge/own-library';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type FormValue, LISTS, TEXTS } from './entry-form.ts';
import { RowsField } from './rows-field.tsx';
import { useKnownRefs } from './use-known-refs.ts';

interface Props {
  readonly kind: LibraryKind;
  readonly form: FormValue;
  readonly faults: readonly ApiFault[];
  readonly isNew: boolean;
  readonly isReadOnly: boolean;
  readonly onChange: (form: FormValue) => void;
}

const LONG = new Set(['explain', 'care', 'situation']);
/** Lists of suggestions, by the name of the field or column that they are for. */
const MARKS = ['proposal', 'known'] as const;

/** All fields of an entry, as its kind has them; faults stand at the field that they are about. */
export function EntryFields({ kind, form, faults, isNew, isReadOnly, onChange }: Props) {
  const { t } = useTranslation('library');
  const { t: word } = useTranslation();
  const setText = (name: string, value: string) => onChange({ ...form, texts: { ...form.texts, [name]: value } });
  const text = (
    name: Label,
    more: { readonly description?: string; readonly required?: boolean; readonly at?: string } = {},
  ) => {
    const shared = {
      label: t(`field.${name}`),
      value: form.texts[name] ?? '',
      readOnly: isReadOnly,
      error: faultsAt(faults, more.at ?? name),
      onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
        setText(name, currentTarget.value),
      ...(more.description === undefined ? {} : { description: more.description }),
      ...(more.required === undefined ? {} : { required: more.required }),
    };
    return LONG.has(name) ? (
      <Textarea key={name} autosize minRows={2} maxRows={8} {...shared} />
    ) : (
      <TextInput key={name} {...shared} />
    );
  };
  return (
    <>
      <Group grow align="start" gap="sm" preventGrowOverflow={false}>
        {text('title', { required: true })}
        {isNew ? text('slug', { description: t('slugWhy'), required: true, at: 'id' }) : null}
      </Group>
      {text('explain', kind === 'threats' ? { description: t('explainRoles') } : {})}
      {TEXTS[kind].map((name) => text(name as Label, { at: name === 'loss' || name === 'of' ? 'when' : name }))}
      {Object.keys(LISTS[kind]).map((name) => (
        <List key={name} {...{ kind, name, form, faults, isReadOnly, onChange }} />
      ))}
      <Group grow align="start" gap="sm" preventGrowOverflow={false}>
        {text('document', { description: t('documentWhy'), required: true, at: 'source' })}
        {text('clause', { at: 'clause' })}
        <NativeSelect
          label={t('field.mark')}
          data={MARKS.map((mark) => ({ value: mark, label: word(`mark.${mark}`) }))}
          value={form.texts['mark'] ?? 'proposal'}
          disabled={isReadOnly}
          onChange={({ currentTarget }) => setText('mark', currentTarget.value)}
        />
      </Group>
    </>
  );
}

type Label =
  | 'title'
  | 'slug'
  | 'explain'
  | 'frequency'
  | 'coverage'
  | 'care'
  | 'effect'
  | 'situation'
  | 'function'
  | 'loss'
  | 'of'
  | 'type'
  | 'document'
  | 'clause';

type ListProps = Omit<Props, 'isNew'> & { readonly name: string };

function List({ kind, name, form, faults, isReadOnly, onChange }: ListProps) {
  const { t } = useTranslation('library');
  const columns = LISTS[kind][name] ?? [];
  const known = useKnownRefs();
  return (
    <RowsField
      label={t(`list.${name as 'where'}`)}
      description={t(`listWhy.${name as 'where'}`)}
      columns={columns.map((column) => ({
        name: column,
        label: t(`column.${column as 'role'}`),
        options: optionsFor(name, column, { form, known }),
      }))}
      rows={form.rows[name] ?? []}
      isReadOnly={isReadOnly}
      error={faultsAt(faults, name)}
      onChange={(rows) => onChange({ ...form, rows: { ...form.rows, [name]: rows } })}
    />
  );
}

interface Known {
  readonly form: FormValue;
  readonly known: ReturnType<typeof useKnownRefs>;
}

/** What can be written in a column: roles that the place has, or entries of the packs and the library. */
function optionsFor(list: string, column: string, { form, known }: Known): readonly string[] {
  const roles = (form.rows['where'] ?? []).map((row) => row['role'] ?? '').filter((role) => role !== '');
  if (column === 'type') return known['asset-types'];
  if (column === 'control') return known.controls;
  if (column === 'strategy') return known.strategies;
  if (column === 'lost' || column === 'loss') return known['trust-attributes'];
  if (column === 'quantifier') return ['any', 'all', 'optional', 'none'];
  if (column === 'to') return ['patient', 'user', 'other', 'data-subject', 'service'];
  return column === 'of' || (column === 'at' && list === 'needs') ? roles : [];
}

function faultsAt(faults: readonly ApiFault[], field: string): ReactNode {
  const own = faults.filter(
    ({ path, message }) => path.includes(field) || (path.length === 0 && message.includes(`"${field}"`)),
  );
  if (own.length === 0) return null;
  return own.map(({ message, hint }) => (
    <span key={message} style={{ display: 'block' }}>
      {message}
      {hint === undefined ? '' : ` · ${hint}`}
    </span>
  ));
}
