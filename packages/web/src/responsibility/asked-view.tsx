/** What parties expect of each other and what came back; asking, answering and reminding. */
import { Button } from '@mantine/core';
import type { ExpectationRow } from '@primum/core/responsibility/responsibility-picture';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrangement } from '../kit/arrange-rows.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Icon } from '../kit/icon.tsx';
import { TableTools } from '../kit/table-tools.tsx';
import { type AskedAct, useAskedColumns } from './asked-columns.tsx';
import type { ViewProps } from './view-props.ts';

const AskDialog = lazy(async () => ({ default: (await import('./ask-dialog.tsx')).AskDialog }));
const WithdrawDialog = lazy(async () => ({ default: (await import('./withdraw-dialog.tsx')).WithdrawDialog }));
const AnswerDialog = lazy(async () => ({ default: (await import('./answer-dialog.tsx')).AnswerDialog }));

export function AskedView({ picture, standing }: ViewProps) {
  const { t } = useTranslation('sharing');
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const { thing } = useSearch({ from: '/in' });
  const [isAsking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<{ readonly row: ExpectationRow; readonly act: AskedAct }>();
  const columns = useAskedColumns(standing, (row, act) => setChosen({ row, act }));
  const close = () => setChosen(undefined);
  const ask = standing.mayAgree ? (
    <Button leftSection={<Icon name="plus" />} onClick={() => setAsking(true)}>
      {t('ask')}
    </Button>
  ) : null;
  return (
    <>
      {picture.expectations.length === 0 ? (
        <EmptyState title={t('askedNone')} why={t('askedNoneWhy')}>
          {ask}
        </EmptyState>
      ) : (
        <>
          <TableTools
            arrangement={arrangement}
            onArrange={setArrangement}
            groups={columns.filter(({ id }) => id === 'state' || id === 'between')}
          >
            {ask}
          </TableTools>
          <DataTable
            label={t('asked')}
            rows={picture.expectations}
            columns={columns}
            keyOf={({ id }) => id}
            arrangement={arrangement}
            onArrange={setArrangement}
            opened={thing}
          />
        </>
      )}
      <Suspense>
        {isAsking ? <AskDialog standing={standing} onClose={() => setAsking(false)} /> : null}
        {chosen?.act === 'answer' ? <AnswerDialog standing={standing} row={chosen.row} onClose={close} /> : null}
        {chosen?.act === 'withdraw' ? <WithdrawDialog standing={standing} row={chosen.row} onClose={close} /> : null}
      </Suspense>
    </>
  );
}
