/** What one pack has otherwise than another, entry by entry: each field that changed with the old beside the new. */
import { Title } from '@mantine/core';
import { type FieldChange, fieldText, type ToldEntry } from '@primum/core/knowledge/entry-diff';
import { STATUSES } from '@primum/core/knowledge/entry-words';
import type { ChangedEntry, PackDiff, ToldReason } from '@primum/core/knowledge/pack-diff';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { inView } from '../kit/in-view.ts';
import { Section } from '../kit/section.tsx';
import { Tag } from '../kit/tag.tsx';
import views from '../kit/views.module.css';
import classes from './differences.module.css';
import lists from './knowledge.module.css';

/** Sections by their name in the address, with what they hold; those that hold nothing are not offered. */
export function Differences({ diff }: { readonly diff: PackDiff }) {
  const { t } = useTranslation('knowledge');
  const { show } = useSearch({ from: '/in/knowledge/$pack/compare' });
  const { changed, added, withdrawn, mended, reasons, revision } = diff;
  const counts = { why: reasons, changed, added, withdrawn, mended } as const;
  const there = SECTIONS.filter((name) => counts[name].length > 0);
  const shown = there.find((name) => name === show) ?? there[0];
  return (
    <>
      {revision ? <p role="note">{t('revision')}</p> : null}
      <nav className={views['views']} aria-label={t('sections')}>
        {there.map((name) => (
          <Link
            key={name}
            to="."
            from="/knowledge/$pack/compare"
            search={(before) => ({ ...before, show: name })}
            {...(name === shown ? { 'aria-current': 'page' as const, ref: inView } : {})}
          >
            {t(name)} ({counts[name].length})
          </Link>
        ))}
      </nav>
      {shown === 'changed' ? <ChangedEntries entries={changed} /> : null}
      {shown === 'why' ? <Reasons reasons={reasons} /> : null}
      {shown === 'added' || shown === 'withdrawn' || shown === 'mended' ? (
        <Listed title={t(shown)} entries={counts[shown]} />
      ) : null}
    </>
  );
}

const SECTIONS = ['why', 'changed', 'added', 'withdrawn', 'mended'] as const;

function ChangedEntries({ entries }: { readonly entries: readonly ChangedEntry[] }) {
  const { t } = useTranslation('knowledge');
  return (
    <Section title={t('changed')}>
      {entries.map((entry) => (
        <Changed key={`${entry.kind} ${entry.id}`} entry={entry} />
      ))}
    </Section>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly ToldReason[] }) {
  const { t } = useTranslation('knowledge');
  return (
    <Section title={t('why')} why={t('whyWhat')}>
      <ul className={lists['list']}>
        {reasons.map((reason) => (
          <li key={reason.id}>
            <Reason reason={reason} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Listed({ title, entries }: { readonly title: string; readonly entries: readonly ToldEntry[] }) {
  return (
    <Section title={title}>
      <ul className={lists['list']}>
        {entries.map((entry) => (
          <li key={`${entry.kind} ${entry.id}`}>
            {entry.title} <Kind entry={entry} />
            <small>{entry.id}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What kind of entry it is; of what laws and guidance ask, as what it stands. */
function Kind({ entry: { kind, status } }: { readonly entry: ToldEntry }) {
  const { t: law } = useTranslation('compliance');
  const known = STATUSES.find((one) => one === status);
  return (
    <>
      <Tag>{kind}</Tag> {known === undefined ? null : <Tag>{law(`status.${known}`)}</Tag>}
    </>
  );
}

function Changed({ entry }: { readonly entry: ChangedEntry }) {
  const { t } = useTranslation('knowledge');
  return (
    <article className={classes['entry']}>
      <Title order={3}>{entry.title}</Title>
      <p className="quiet">
        {entry.id}
        {entry.was === undefined ? '' : `, ${t('was', { id: entry.was })}`} <Kind entry={entry} />
      </p>
      {entry.fields.length === 0 ? null : (
        <table className={classes['fields']} aria-label={entry.title}>
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('before')}</th>
              <th scope="col">{t('after')}</th>
            </tr>
          </thead>
          <tbody>
            {entry.fields.map((change) => (
              <tr key={change.field}>
                <th scope="row">{change.field}</th>
                <Side change={change} side="before" />
                <Side change={change} side="after" />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </article>
  );
}

function Side({ change, side }: { readonly change: FieldChange; readonly side: 'before' | 'after' }) {
  const { t } = useTranslation('knowledge');
  return (
    <td data-label={t(side)}>
      {side in change ? fieldText(change[side]) : <span className="quiet">{t('notThere')}</span>}
    </td>
  );
}

function Reason({ reason: told }: { readonly reason: ToldReason }) {
  const { t } = useTranslation('knowledge');
  const { title, recommendation, clause, explain, reason, computable, computedBy = [] } = told;
  const where = t('ofGuidance', { clause });
  return (
    <>
      <strong>{title}</strong>
      <small>
        {recommendation === undefined ? where : `${t('recommendation', { number: recommendation })}, ${where}`}
      </small>
      <p>{explain}</p>
      <p>
        <strong>{t('reason')}:</strong> {reason}
      </p>
      {computable === undefined ? null : (
        <p>
          <strong>{t('computable')}:</strong> {computable}
        </p>
      )}
      {computedBy.length === 0 ? null : (
        <small>
          {t('computedBy')} {computedBy.map((name) => `primum ${name}`).join(', ')}
        </small>
      )}
    </>
  );
}
