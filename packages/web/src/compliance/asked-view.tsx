/** The requirements, gaps first; filtered by the figures above, by law and by words. */
import type { RequirementRow } from '@primum/core/compliance/compliance-picture';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../kit/choice.tsx';
import type { Arrangement } from '../kit/arrange-rows.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { TableTools } from '../kit/table-tools.tsx';
import { useAskedColumns } from './asked-columns.tsx';
import type { ViewProps } from './asked.ts';
import { FigureDoors } from './figure-doors.tsx';
import { LaterTable, NotApplicableTable } from './not-asked-tables.tsx';
import { shownRows } from './shown-rows.ts';

const GROUPS = new Set(['law', 'state', 'harm']);

export function AskedView(props: ViewProps) {
  const { picture } = props.answer;
  const { state } = useSearch({ from: '/in/dossiers/$dossier/compliance' });
  return (
    <>
      <FigureDoors figures={picture.figures} gaps={picture.gaps.length} />
      {state === 'not-applicable' ? (
        <NotApplicableTable {...props} />
      ) : state === 'later' ? (
        <LaterTable {...props} />
      ) : (
        <Rows {...props} />
      )}
    </>
  );
}

function Rows(props: ViewProps) {
  const { t } = useTranslation('compliance');
  const navigate = useNavigate({ from: '/dossiers/$dossier/compliance' });
  const { state, law, requirement } = useSearch({ from: '/in/dossiers/$dossier/compliance' });
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const { picture } = props.answer;
  const rows = useMemo(() => shownRows(picture, { state, law }), [picture, state, law]);
  const columns = useAskedColumns(props.answer);
  const open = ({ id }: RequirementRow) =>
    void navigate({
      to: '.',
      search: ({ panel: _panel, thing: _thing, ...rest }) => ({ ...rest, requirement: id }),
      resetScroll: false,
    });
  return (
    <>
      <TableTools
        arrangement={arrangement}
        onArrange={setArrangement}
        groups={columns.filter(({ id }) => GROUPS.has(id))}
        saved="compliance"
      >
        <Choice
          label={t('law')}
          value={law}
          none={t('allLaws')}
          options={picture.instruments.map(({ id, short }) => ({ value: id, label: short }))}
          onChoose={(chosen) =>
            void navigate({
              to: '.',
              search: ({ law: _law, ...rest }) => (chosen === undefined ? rest : { ...rest, law: chosen }),
              replace: true,
              resetScroll: false,
            })
          }
          width={220}
        />
      </TableTools>
      <p className="quiet keys">{t('keys')}</p>
      {rows.length === 0 ? (
        <EmptyState title={t('noRows')} why={t('noRowsWhy')} />
      ) : (
        <DataTable
          label={t('view.asked')}
          rows={rows}
          columns={columns}
          keyOf={({ id }) => id}
          arrangement={arrangement}
          onArrange={setArrangement}
          opened={requirement}
          onOpen={open}
        />
      )}
    </>
  );
}
