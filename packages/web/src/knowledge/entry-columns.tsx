/** Columns of the entries of a pack: of requirements what they ask, of whom and when; of all others their source and codes. */
import type { EntryView } from '@primum/core/api/knowledge';
import type { Stage } from '@primum/core/knowledge/clinical-kinds';
import type { RequirementEntry } from '@primum/core/knowledge/requirement-entry';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { Column } from '../kit/column.ts';
import doorClasses from '../kit/door.module.css';
import { Tag } from '../kit/tag.tsx';
import { Term } from '../kit/term.tsx';
import type { Figures } from '../kit/use-figures.ts';

export interface Words {
  readonly t: TFunction<'knowledge'>;
  readonly law: TFunction<'compliance'>;
  readonly word: TFunction;
  readonly figures: Figures;
}

export function entryColumns(words: Words): Column<EntryView>[] {
  const { t } = words;
  return [
    titleColumn(t),
    { id: 'kind', title: t('kind'), width: 1.6, cell: ({ kind }) => kind },
    markColumn(words),
    {
      id: 'source',
      title: t('source'),
      width: 2.6,
      cell: ({ source: { document, clause } }) => (typeof clause === 'string' ? `${document}, ${clause}` : document),
    },
    {
      id: 'codes',
      title: t('codes'),
      width: 2,
      cell: ({ refs }) => <small>{codesOf(refs).join(', ')}</small>,
    },
  ];
}

export function requirementColumns(words: Words): Column<EntryView>[] {
  const { t, law, word, figures } = words;
  return [
    titleColumn(t),
    {
      id: 'clause',
      title: t('clause'),
      width: 1.8,
      cell: ofRequirement(({ clause, source }) => (
        <>
          {clause}
          <small>{source.document}</small>
        </>
      )),
    },
    {
      id: 'status',
      title: t('status'),
      width: 1.4,
      cell: ofRequirement(({ status, force }) => (
        <>
          <Tag>{law(`status.${status}`)}</Tag>
          <small>{law(`force.${force}`)}</small>
        </>
      )),
    },
    markColumn(words),
    {
      id: 'applies',
      title: t('applies'),
      width: 1.7,
      cell: ({ valid }) => daysOf(valid, t, figures),
    },
    {
      id: 'role',
      title: t('role'),
      width: 2,
      cell: ofRequirement(({ roles, stages }) => (
        <>
          {roles.map((role) => law(`role.${role}`)).join(', ')}
          <small>{stagesOf(stages, t, word)}</small>
        </>
      )),
    },
  ];
}

/** Nothing for another kind: such rows stand there until the requirements that were asked for have come. */
function ofRequirement(cell: (entry: RequirementEntry) => ReactNode): (entry: EntryView) => ReactNode {
  return (entry) => (isRequirement(entry) ? cell(entry) : null);
}

function isRequirement(entry: EntryView): entry is EntryView & RequirementEntry {
  return entry.kind === 'requirements';
}

function stagesOf(stages: readonly Stage[] | undefined, t: Words['t'], word: Words['word']): string {
  return stages === undefined ? t('anyStage') : stages.map((stage) => word(`stage.${stage}`)).join(', ');
}

export function daysOf(valid: EntryView['valid'], t: Words['t'], figures: Figures): string {
  const { from, to } = valid ?? {};
  if (from !== undefined && to !== undefined) return t('fromTo', { from: figures.day(from), to: figures.day(to) });
  if (from !== undefined) return t('from', { day: figures.day(from) });
  return to === undefined ? t('noDays') : t('to', { day: figures.day(to) });
}

function titleColumn(t: Words['t']): Column<EntryView> {
  return {
    id: 'title',
    title: t('entry'),
    width: 5,
    cell: ({ id, title, explain }) => (
      <>
        <Link
          to="."
          from="/knowledge/$pack"
          search={(before) => ({ ...before, entry: id })}
          className={doorClasses['door']}
          resetScroll={false}
        >
          {title}
        </Link>
        <small>{explain}</small>
        <small>{id}</small>
      </>
    ),
  };
}

function markColumn({ t, word }: Words): Column<EntryView> {
  return {
    id: 'mark',
    title: t('mark'),
    head: <Term of="mark">{t('mark')}</Term>,
    width: 1.6,
    cell: ({ source: { mark } }) => <Tag>{word(`mark.${mark}`)}</Tag>,
  };
}

/** Codes of outside catalogues, whatever the catalogues. */
function codesOf(refs: unknown): string[] {
  if (typeof refs !== 'object' || refs === null) return [];
  return Object.values(refs).flatMap((codes: unknown) => (Array.isArray(codes) ? codes.map(String) : []));
}
