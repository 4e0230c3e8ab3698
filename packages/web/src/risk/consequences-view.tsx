import { Button } from '@mantine/core';
import type { Picture } from '@primum/core/api/assessment';
import type { ReportConsequence } from '@primum/core/assessment/report';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLook } from '../dossier-heading.tsx';
import { AsyncView } from '../kit/async-view.tsx';
import type { Arrangement } from '../kit/arrange-rows.ts';
import type { Column } from '../kit/column.ts';
import { DataTable } from '../kit/data-table.tsx';
import { Door } from '../kit/door.tsx';
import { Icon } from '../kit/icon.tsx';
import { LevelChip, levelOn } from '../kit/level-chip.tsx';
import { TableTools } from '../kit/table-tools.tsx';
import { Term } from '../kit/term.tsx';
import { RegisterFile } from './register-file.tsx';
import type { ViewProps } from './view-props.ts';
import { useRegister } from './use-register.ts';

/** What can be lost where, the highest risk first; all, or those of one cell of the matrix. */
export function ConsequencesView({ dossier, picture }: ViewProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { thing } = useSearch({ from: '/in' });
  const { impact, likelihood } = useSearch({ from: '/in/dossiers/$dossier/risk' });
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const { view, remote } = useRegister<ReportConsequence>('consequences', {
    dossier,
    look: useLook(),
    arrangement,
    only: { impact, likelihood },
  });
  const columns = useMemo(() => columnsFor(picture.scales, t), [picture.scales, t]);
  return (
    <>
      <TableTools arrangement={arrangement} onArrange={setArrangement} saved="consequences">
        <CellChoice scales={picture.scales} />
        <RegisterFile dossier={dossier} name="consequences" />
      </TableTools>
      <AsyncView query={view} what={t('risk.consequences')}>
        {(rows) => (
          <DataTable
            label={t('risk.consequences')}
            rows={rows}
            columns={columns}
            keyOf={({ id }) => id}
            arrangement={arrangement}
            onArrange={setArrangement}
            remote={remote}
            opened={thing}
            onOpen={({ id }) =>
              void navigate({
                to: '.',
                search: (before) => ({ ...before, thing: id, panel: 'chain' as const }),
                resetScroll: false,
              })
            }
          />
        )}
      </AsyncView>
    </>
  );
}

/** The cell of the matrix that was pressed, with a way back to all. */
function CellChoice({ scales }: { readonly scales: Picture['scales'] }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/dossiers/$dossier/risk' });
  const { impact, likelihood } = useSearch({ from: '/in/dossiers/$dossier/risk' });
  if (impact === undefined || likelihood === undefined) return null;
  const clear = () =>
    void navigate({ to: '.', search: ({ impact: _impact, likelihood: _likelihood, ...rest }) => rest });
  return (
    <Button variant="light" onClick={clear} rightSection={<Icon name="close" size={12} />}>
      {t('risk.impact')} {levelOn(scales.impact, impact).word}, {t('risk.likelihood')}{' '}
      {levelOn(scales.likelihood, likelihood).word}
    </Button>
  );
}

function columnsFor(scales: Picture['scales'], t: TFunction): Column<ReportConsequence>[] {
  const level = (id: 'likelihood' | 'impact', title: string): Column<ReportConsequence> => ({
    id,
    title,
    head: <Term term={id}>{title}</Term>,
    width: 1.6,
    value: (row) => levelOn(scales[id], row[id]).rank,
    cell: (row) => (
      <Door thing={row.id}>
        <LevelChip {...levelOn(scales[id], row[id])} />
      </Door>
    ),
  });
  return [
    {
      id: 'title',
      title: t('risk.consequence'),
      head: <Term term="consequence">{t('risk.consequence')}</Term>,
      width: 3,
      value: ({ title }) => title,
      cell: ({ id, title }) => <Door thing={id}>{title}</Door>,
    },
    {
      id: 'asset',
      title: t('risk.asset'),
      head: <Term term="asset">{t('risk.asset')}</Term>,
      width: 3,
      value: ({ asset }) => asset.title,
      cell: ({ asset }) => <Door thing={asset.id}>{asset.title}</Door>,
    },
    level('likelihood', t('risk.likelihood')),
    level('impact', t('risk.impact')),
    {
      id: 'riskRank',
      title: t('risk.risk'),
      head: <Term term="risk">{t('risk.risk')}</Term>,
      width: 1.6,
      value: ({ riskRank }) => riskRank,
      cell: ({ id, risk }) => (
        <Door thing={id}>
          <LevelChip {...levelOn(scales.risk, risk)} />
        </Door>
      ),
    },
  ];
}
