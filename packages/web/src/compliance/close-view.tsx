/** Gaps turned round: each thing that is missing, once, with everything that it would serve. */
import { Anchor } from '@mantine/core';
import type { ToDo } from '@primum/core/compliance/compliance-picture';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { computedPlace } from '../computed-place.ts';
import type { Arrangement } from '../kit/arrange-rows.ts';
import type { Column } from '../kit/column.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { TableTools } from '../kit/table-tools.tsx';
import { Tag } from '../kit/tag.tsx';
import { harmColumn, RequirementDoor } from './asked-columns.tsx';
import type { ViewProps } from './asked.ts';
import { evidenceIn, proofWords } from './proof-words.ts';

export function CloseView({ answer, mayChange }: ViewProps) {
  const { t } = useTranslation('compliance');
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const columns = useCloseColumns(answer, mayChange);
  if (answer.picture.toDo.length === 0) return <EmptyState title={t('closeNone')} why={t('closeNoneWhy')} />;
  return (
    <>
      <p className="quiet">{t('closeWhy')}</p>
      <TableTools arrangement={arrangement} onArrange={setArrangement} />
      <DataTable
        label={t('view.close')}
        rows={answer.picture.toDo}
        columns={columns}
        keyOf={({ proof }) => JSON.stringify(proof)}
        arrangement={arrangement}
        onArrange={setArrangement}
      />
    </>
  );
}

function useCloseColumns(answer: ViewProps['answer'], mayChange: boolean): Column<ToDo>[] {
  const { t } = useTranslation('compliance');
  return useMemo(() => {
    const titles = new Map(answer.picture.rows.map(({ id, title }) => [id, title]));
    const words = ({ proof }: ToDo) => proofWords(proof, answer, t);
    return [
      {
        id: 'what',
        title: t('what'),
        width: 3,
        value: words,
        cell: (row) => (
          <>
            {words(row)} {row.expired ? <Tag>{t('found.expired')}</Tag> : null}
          </>
        ),
      },
      {
        id: 'serves',
        title: t('servesHead'),
        width: 3.4,
        value: ({ requirements }) => requirements.length,
        text: ({ requirements }) => requirements.map((id) => titles.get(id) ?? id).join(' '),
        cell: ({ requirements }) => (
          <>
            {t('servesCount', { count: requirements.length })}
            {requirements.slice(0, 3).map((id) => (
              <small key={id}>
                <RequirementDoor id={id}>{titles.get(id) ?? id}</RequirementDoor>
              </small>
            ))}
          </>
        ),
      },
      {
        id: 'laws',
        title: t('laws'),
        width: 2,
        value: ({ instruments }) => instruments.join(', '),
        cell: ({ instruments }) => instruments.join(', '),
      },
      harmColumn<ToDo>(t),
      { id: 'act', title: t('act'), width: 1.8, cell: (row) => <Act row={row} mayChange={mayChange} /> },
    ];
  }, [answer, mayChange, t]);
}

/** The way to where the missing thing is seen to. */
function Act({ row: { proof }, mayChange }: { readonly row: ToDo; readonly mayChange: boolean }) {
  const { t } = useTranslation('compliance');
  const { dossier } = useParams({ from: '/in/dossiers/$dossier/compliance' });
  const [kind] = evidenceIn(proof);
  if (kind !== undefined) {
    if (!mayChange) return null;
    return (
      <Anchor
        size="sm"
        renderRoot={(props) => (
          <Link
            {...props}
            to="."
            from="/dossiers/$dossier/compliance"
            search={(before) => ({ ...before, attach: kind })}
            resetScroll={false}
          />
        )}
      >
        {t('attach')}
      </Anchor>
    );
  }
  const place = 'computed' in proof ? computedPlace(proof.computed) : undefined;
  return place === undefined ? (
    <Link to="/dossiers/$dossier/risk" params={{ dossier }} search={{ view: 'what-if' }}>
      {t('goControl')}
    </Link>
  ) : (
    <Link to={place.to} params={{ dossier }} search={(place.search ?? {}) as object}>
      {t('goComputed')}
    </Link>
  );
}
