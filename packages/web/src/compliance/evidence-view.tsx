/** All evidence of the dossier, changed and taken out here. */
import { Button, Group } from '@mantine/core';
import { editsForNoEvidence } from '@primum/core/compliance/edits-for-evidence';
import type { EvidenceItem } from '@primum/core/dossier/compliance-document';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrangement } from '../kit/arrange-rows.ts';
import type { Column } from '../kit/column.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { TableTools } from '../kit/table-tools.tsx';
import { type Figures, useFigures } from '../kit/use-figures.ts';
import { useEditPlan } from '../use-edit-plan.ts';
import type { ViewProps } from './asked.ts';
import { EvidenceDialog } from './evidence-dialog.tsx';

export function EvidenceView(props: ViewProps) {
  const { t } = useTranslation('compliance');
  const figures = useFigures();
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const [changed, setChanged] = useState<Partial<EvidenceItem>>();
  const { documents, save } = useEditPlan(props.dossier);
  if (documents === undefined) return null;
  const remove = ({ id, title }: EvidenceItem) =>
    save(({ compliance }) => editsForNoEvidence(compliance, id), { done: t('evidenceRemoved', { title }) });
  const { evidence = [] } = documents.compliance;
  const add = props.mayChange ? <Button onClick={() => setChanged({})}>{t('attach')}</Button> : null;
  const columns = [
    ...columnsFor(t, figures, props.answer),
    ...(props.mayChange ? [actColumn(t, { change: setChanged, remove })] : []),
  ];
  return (
    <>
      <p className="quiet">{t('evidenceWhy')}</p>
      {evidence.length === 0 ? (
        <EmptyState title={t('evidenceNone')} why={t('evidenceNoneWhy')}>
          {add}
        </EmptyState>
      ) : (
        <>
          <TableTools
            arrangement={arrangement}
            onArrange={setArrangement}
            groups={columns.filter(({ id }) => id === 'kind')}
          >
            {add}
          </TableTools>
          <DataTable
            label={t('view.evidence')}
            rows={evidence}
            columns={columns}
            keyOf={({ id }) => id}
            arrangement={arrangement}
            onArrange={setArrangement}
          />
        </>
      )}
      {changed === undefined ? null : (
        <EvidenceDialog {...props} start={changed} onClose={() => setChanged(undefined)} />
      )}
    </>
  );
}

function columnsFor(t: TFunction<'compliance'>, figures: Figures, answer: ViewProps['answer']): Column<EvidenceItem>[] {
  const kind = ({ kind: ref }: EvidenceItem) =>
    answer.evidenceKinds.find(({ id }) => id === ref || id.endsWith(`/${ref}`))?.title ?? ref;
  const ended = new Map(answer.picture.expired.map(({ id, until }) => [id, until]));
  return [
    {
      id: 'title',
      title: t('evidenceTitle'),
      width: 3,
      value: ({ title }) => title,
      cell: ({ title, note }) => (
        <>
          {title}
          {note === undefined ? null : <small>{note}</small>}
        </>
      ),
    },
    { id: 'kind', title: t('evidenceKind'), width: 2.5, value: kind, cell: kind },
    {
      id: 'on',
      title: t('evidenceOn'),
      width: 1.8,
      value: ({ on }) => on,
      cell: ({ id, on, 'valid-until': until }) => {
        const over = ended.get(id);
        return (
          <>
            <time dateTime={on}>{figures.day(on)}</time>
            {over !== undefined ? (
              <small data-evaluation="unacceptable">{t('evidenceExpired', { day: figures.day(over) })}</small>
            ) : until === undefined ? null : (
              <small>{t('until', { day: figures.day(until) })}</small>
            )}
          </>
        );
      },
    },
    {
      id: 'file',
      title: t('evidenceFile'),
      width: 2.5,
      value: ({ file }) => file ?? '',
      cell: ({ file }) =>
        file !== undefined && /^https?:\/\//.test(file) ? (
          <a href={file} rel="noreferrer noopener" target="_blank">
            {file}
          </a>
        ) : (
          (file ?? '–')
        ),
    },
  ];
}

function actColumn(
  t: TFunction<'compliance'>,
  act: { readonly change: (item: EvidenceItem) => void; readonly remove: (item: EvidenceItem) => void },
): Column<EvidenceItem> {
  return {
    id: 'act',
    title: t('change'),
    width: 2.2,
    cell: (item) => (
      <Group gap={4}>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => act.change(item)}
          aria-label={`${t('change')}: ${item.title}`}
        >
          {t('change')}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => act.remove(item)}
          aria-label={`${t('evidenceRemove')}: ${item.title}`}
        >
          {t('evidenceRemove')}
        </Button>
      </Group>
    ),
  };
}
