import { Link, useNavigate } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierRow } from '../api-types.ts';
import type { Arrangement } from '../kit/arrange-rows.ts';
import type { Column } from '../kit/column.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EVALUATION_SIGN } from '../kit/evaluation-mark.tsx';
import { TableTools } from '../kit/table-tools.tsx';
import { type Figures, useFigures } from '../kit/use-figures.ts';
import { rankDossiers, type Reason, reasonsFor } from './rank-dossiers.ts';

/** All dossiers that the person can see, what needs them first. */
export function DossierList({ dossiers }: { readonly dossiers: readonly DossierRow[] }) {
  const { t } = useTranslation();
  const figures = useFigures();
  const navigate = useNavigate();
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  return (
    <>
      {dossiers.length < 8 ? null : <TableTools arrangement={arrangement} onArrange={setArrangement} />}
      <DataTable
        label={t('nav.dossiers')}
        rows={rankDossiers(dossiers)}
        columns={columnsFor(t, figures)}
        keyOf={({ id }) => id}
        arrangement={arrangement}
        onArrange={setArrangement}
        onOpen={({ id }) => void navigate({ to: '/dossiers/$dossier', params: { dossier: id } })}
      />
    </>
  );
}

function columnsFor(t: TFunction, figures: Figures): Column<DossierRow>[] {
  return [
    {
      id: 'title',
      title: t('today.dossier'),
      width: 4,
      value: ({ title }) => title,
      cell: ({ id, title, kind, organisation, part }) => (
        <>
          <Link to="/dossiers/$dossier" params={{ dossier: id }}>
            {title}
          </Link>
          <small>
            {t(kind === 'scenario' ? 'today.scenario' : 'today.device')} · {organisation.title}
            {part === undefined ? null : <> · {t('today.partOf', { party: part.title })}</>}
          </small>
        </>
      ),
    },
    {
      id: 'reason',
      title: t('today.reason'),
      width: 4,
      cell: (dossier) =>
        reasonsFor(dossier).map((reason) => <ReasonLine key={reason.kind} dossier={dossier.id} reason={reason} />),
    },
    {
      id: 'stage',
      title: t('overview.stage'),
      width: 2,
      value: ({ stage }) => stage,
      cell: ({ stage }) => stageText(stage, t),
    },
    {
      id: 'changedAt',
      title: t('today.changed'),
      width: 2,
      value: ({ changedAt }) => changedAt,
      cell: ({ changedAt }) => <time dateTime={changedAt}>{figures.instant(changedAt)}</time>,
    },
  ];
}

/** A reason leads to where it can be dealt with. */
function ReasonLine({ dossier, reason }: { readonly dossier: string; readonly reason: Reason }) {
  const { t } = useTranslation();
  const params = { dossier };
  switch (reason.kind) {
    case 'unacceptable':
    case 'reduce':
      return (
        <div data-evaluation={reason.kind}>
          <Link to="/dossiers/$dossier" params={params} style={{ color: 'inherit' }}>
            <span aria-hidden="true">{EVALUATION_SIGN[reason.kind]}</span>{' '}
            {t(`today.${reason.kind}`, { count: reason.count })}
          </Link>
        </div>
      );
    case 'asked':
      return (
        <div>
          <Link to="/dossiers/$dossier/responsibility" params={params} search={{ view: 'asked' }}>
            {t('today.asked', { count: reason.count })}
          </Link>
        </div>
      );
    case 'decisions':
      return (
        <div>
          <Link to="/dossiers/$dossier/decision" params={params}>
            {t('today.decisions', { count: reason.count })}
          </Link>
        </div>
      );
    case 'waiting':
      return (
        <div>
          <Link to="/dossiers/$dossier/harm" params={params}>
            {t('today.waiting', { count: reason.count })}
          </Link>
        </div>
      );
    case 'faulty':
      return (
        <div data-evaluation="unacceptable">
          <Link to="/dossiers/$dossier" params={params} style={{ color: 'inherit' }}>
            {t('today.faulty')}
          </Link>
        </div>
      );
    case 'calmRow':
      return (
        <div data-evaluation="acceptable">
          <span aria-hidden="true">{EVALUATION_SIGN.acceptable}</span> {t('today.calmRow')}
        </div>
      );
  }
}

const STAGES = ['design', 'build', 'release', 'installation', 'field-use', 'end-of-life'] as const;

function stageText(stage: string, t: TFunction): string {
  const known = STAGES.find((wanted) => wanted === stage);
  return known === undefined ? stage : t(`stage.${known}`);
}
