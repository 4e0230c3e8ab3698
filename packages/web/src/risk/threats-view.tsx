import type { Picture } from '@primum/core/api/assessment';
import type { ReportThreat } from '@primum/core/assessment/report';
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
import { EmptyState } from '../kit/empty-state.tsx';
import { LevelChip, levelOn } from '../kit/level-chip.tsx';
import { TableTools } from '../kit/table-tools.tsx';
import { Term } from '../kit/term.tsx';
import { RegisterFile } from './register-file.tsx';
import type { ViewProps } from './view-props.ts';
import { useRegister } from './use-register.ts';

/** All threats that fit the system, the highest risk first. */
export function ThreatsView({ dossier, picture }: ViewProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { thing } = useSearch({ from: '/in' });
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const { view, remote } = useRegister<ReportThreat>('threats', { dossier, look: useLook(), arrangement });
  const columns = useMemo(() => columnsFor(picture.scales, t), [picture.scales, t]);
  if (picture.counts.threats === 0)
    return <EmptyState title={t('risk.threatsEmpty')} why={t('risk.threatsEmptyNext')} />;
  return (
    <>
      <TableTools arrangement={arrangement} onArrange={setArrangement} saved="threats">
        <RegisterFile dossier={dossier} name="threats" />
      </TableTools>
      <AsyncView query={view} what={t('risk.threats')}>
        {(rows) => (
          <DataTable
            label={t('risk.threats')}
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

function columnsFor(scales: Picture['scales'], t: TFunction): Column<ReportThreat>[] {
  return [
    {
      id: 'title',
      title: t('risk.threat'),
      head: <Term term="threat">{t('risk.threat')}</Term>,
      width: 4,
      value: ({ title }) => title,
      cell: ({ id, title, explain }) => (
        <>
          <Door thing={id}>{title}</Door>
          <small>{explain}</small>
        </>
      ),
    },
    {
      id: 'asset',
      title: t('risk.asset'),
      head: <Term term="asset">{t('risk.asset')}</Term>,
      width: 2.4,
      value: ({ asset }) => asset.title,
      cell: ({ asset }) => <Door thing={asset.id}>{asset.title}</Door>,
    },
    ...levelColumns(scales, t),
  ];
}

function levelColumns(scales: Picture['scales'], t: TFunction): Column<ReportThreat>[] {
  const titles = (list: ReportThreat['stoppedBy']) => list.map(({ title }) => title).join('; ');
  return [
    {
      id: 'likelihood',
      title: t('risk.likelihood'),
      head: <Term term="likelihood">{t('risk.likelihood')}</Term>,
      width: 1.6,
      value: ({ likelihood }) => likelihood ?? '',
      cell: ({ id, likelihood }) =>
        likelihood === undefined ? (
          <span className="quiet">{t('risk.notNow')}</span>
        ) : (
          <Door thing={id}>
            <LevelChip {...levelOn(scales.likelihood, likelihood)} />
          </Door>
        ),
    },
    {
      id: 'riskRank',
      title: t('risk.risk'),
      head: <Term term="risk">{t('risk.risk')}</Term>,
      width: 1.6,
      value: ({ riskRank }) => riskRank,
      cell: ({ id, risk }) =>
        risk === undefined ? null : (
          <Door thing={id}>
            <LevelChip {...levelOn(scales.risk, risk)} />
          </Door>
        ),
    },
    {
      id: 'stoppedBy',
      title: t('risk.stoppedBy'),
      width: 2.6,
      cell: ({ stoppedBy, couldBeStoppedBy }) => (
        <>
          {titles(stoppedBy)}
          {couldBeStoppedBy.length === 0 ? null : (
            <small>
              {t('risk.couldStop')}: {titles(couldBeStoppedBy)}
            </small>
          )}
        </>
      ),
    },
    { id: 'refs', title: t('risk.codes'), width: 1.7, cell: ({ refs }) => <small>{refs.join(', ')}</small> },
  ];
}
