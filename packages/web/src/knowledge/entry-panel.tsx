/** One entry at the side, with all that it says: what a table has room for is less. */
import { Title } from '@mantine/core';
import type { EntryView } from '@primum/core/api/knowledge';
import { fieldText } from '@primum/core/knowledge/entry-diff';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../kit/empty-state.tsx';
import { SidePanel } from '../kit/side-panel.tsx';
import { Tag } from '../kit/tag.tsx';
import { useFigures } from '../kit/use-figures.ts';
import { daysOf } from './entry-columns.tsx';
import classes from './knowledge.module.css';

interface Props {
  readonly id: string;
  /** Undefined: it does not stand among those that are shown. */
  readonly entry: EntryView | undefined;
  readonly onClose: () => void;
}

export function EntryPanel({ id, entry, onClose }: Props) {
  const { t } = useTranslation('knowledge');
  return (
    <SidePanel title={t('panel')} onClose={onClose}>
      {entry === undefined ? <EmptyState title={id} why={t('notHere')} /> : <Told entry={entry} />}
    </SidePanel>
  );
}

/** Said apart, above the other fields. */
const TOLD_ABOVE = new Set(['id', 'kind', 'title', 'explain', 'source', 'valid', 'from', 'to']);

function Told({ entry }: { readonly entry: EntryView }) {
  const { t } = useTranslation('knowledge');
  const { t: word } = useTranslation();
  const figures = useFigures();
  const { document, clause, mark } = entry.source;
  const others = Object.entries(entry).filter(([field]) => !TOLD_ABOVE.has(field));
  return (
    <>
      <Title order={3} mt={8}>
        {entry.title}
      </Title>
      <p className="quiet" style={{ margin: '4px 0 8px' }}>
        {entry.id} <Tag>{entry.kind}</Tag>
      </p>
      {entry.explain === undefined ? null : <p>{entry.explain}</p>}
      <dl className={classes['fields']}>
        <dt>{t('source')}</dt>
        <dd>
          {typeof clause === 'string' ? `${document}, ${clause}` : document} <Tag>{word(`mark.${mark}`)}</Tag>
        </dd>
        {entry.valid === undefined ? null : (
          <>
            <dt>{t('applies')}</dt>
            <dd>{daysOf(entry.valid, t, figures)}</dd>
          </>
        )}
        {others.map(([field, value]) => (
          <Field key={field} name={field} value={value} />
        ))}
      </dl>
    </>
  );
}

/** By its name in the pack: what is not text is shown as it is written there. */
function Field({ name, value }: { readonly name: string; readonly value: unknown }) {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {values.map((one, at) => (
          // The list stands still: a place in it names its line.
          <div key={at}>{fieldText(one)}</div>
        ))}
      </dd>
    </>
  );
}
