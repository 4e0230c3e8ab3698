/** One entry at the side, with all that it says: what a table has room for is less. */
import { Title } from '@mantine/core';
import type { EntryView } from '@primum/core/api/knowledge';
import { fieldText, slugOf } from '@primum/core/knowledge/entry-diff';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getJson, isProblem, queryOf } from '../api.ts';
import { AsyncView } from '../kit/async-view.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { SidePanel } from '../kit/side-panel.tsx';
import { Tag } from '../kit/tag.tsx';
import { useFigures } from '../kit/use-figures.ts';
import { daysOf } from './entry-columns.tsx';
import classes from './knowledge.module.css';
import { packPath } from './pack-query.ts';

interface Props {
  readonly pack: string;
  /** Undefined: the newest. */
  readonly edition: string | undefined;
  /** With the pack before its slash. */
  readonly id: string;
  readonly onClose: () => void;
}

/** Asked for by itself: a link leads to an entry whatever the table beside it shows. */
export function EntryPanel({ pack, edition, id, onClose }: Props) {
  const { t } = useTranslation('knowledge');
  const query = useQuery({
    queryKey: ['packs', pack, 'entry', id, edition],
    queryFn: async ({ signal }) =>
      getJson<EntryView>(`${packPath(pack)}/entries/${encodeURIComponent(slugOf(id))}${queryOf({ edition })}`, signal),
    retry: false,
  });
  const isGone = isProblem(query.error, 'NOT_FOUND');
  return (
    <SidePanel title={t('panel')} onClose={onClose}>
      {isGone ? (
        <EmptyState title={id} why={t('notHere')} />
      ) : (
        <AsyncView query={query} what={t('panel')}>
          {(entry) => <Told entry={entry} />}
        </AsyncView>
      )}
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
        {[...new Set(values.map(fieldText))].map((text) => (
          <div key={text}>{text}</div>
        ))}
      </dd>
    </>
  );
}
