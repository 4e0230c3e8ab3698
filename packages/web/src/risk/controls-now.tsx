import { Button } from '@mantine/core';
import type { ReportControl } from '@primum/core/assessment/report';
import { useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLook } from '../dossier-heading.tsx';
import { AsyncView } from '../kit/async-view.tsx';
import type { Arrangement } from '../kit/arrange-rows.ts';
import type { Column } from '../kit/column.ts';
import { DataTable } from '../kit/data-table.tsx';
import { Door } from '../kit/door.tsx';
import { Section } from '../kit/section.tsx';
import { TableTools } from '../kit/table-tools.tsx';
import { Tag } from '../kit/tag.tsx';
import { RegisterFile } from './register-file.tsx';
import { useRegister } from './use-register.ts';

interface Props {
  readonly dossier: string;
  readonly onTry: (change: string) => void;
}

/** What the dossier has and proposes: each can be tried without, or with. Drawn again only where it changes. */
export const ControlsNow = memo(function ControlsNow({ dossier, onTry }: Props) {
  const { t } = useTranslation();
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const { view, remote } = useRegister<ReportControl>('controls', { dossier, look: useLook(), arrangement });
  const columns = useMemo(() => columnsFor(onTry, t), [onTry, t]);
  return (
    <Section title={t('risk.controlsNow')}>
      <TableTools arrangement={arrangement} onArrange={setArrangement} saved="controls">
        <RegisterFile dossier={dossier} name="controls" />
      </TableTools>
      <AsyncView query={view} what={t('risk.controlsNow')}>
        {(rows) => (
          <DataTable
            label={t('risk.controlsNow')}
            rows={rows}
            columns={columns}
            keyOf={placeOf}
            arrangement={arrangement}
            onArrange={setArrangement}
            remote={remote}
          />
        )}
      </AsyncView>
    </Section>
  );
});

function placeOf({ control, asset }: ReportControl): string {
  return `${control}@${asset.id}`;
}

function columnsFor(onTry: Props['onTry'], t: TFunction): Column<ReportControl>[] {
  return [
    {
      id: 'title',
      title: t('step.control'),
      width: 3,
      value: ({ title }) => title,
      cell: (row) => (
        <>
          <Door thing={placeOf(row)}>{row.title}</Door>
          {row.reason === undefined ? null : <small>{row.reason}</small>}
        </>
      ),
    },
    {
      id: 'asset',
      title: t('risk.asset'),
      width: 2.4,
      value: ({ asset }) => asset.title,
      cell: ({ asset }) => <Door thing={asset.id}>{asset.title}</Door>,
    },
    {
      id: 'state',
      title: t('risk.state'),
      width: 1.4,
      value: ({ state }) => state,
      cell: ({ state }) => <Tag>{state === 'in-place' ? t('risk.inPlace') : t('word.proposed')}</Tag>,
    },
    {
      id: 'does',
      title: t('risk.does'),
      width: 4,
      cell: ({ does }) => (
        <small>
          {does.slice(0, 3).join('; ')}
          {does.length > 3 ? ` + ${does.length - 3} ${t('word.more')}` : ''}
        </small>
      ),
    },
    { id: 'try', title: t('risk.whatIf'), width: 1.7, cell: (row) => <TryButton row={row} onTry={onTry} /> },
  ];
}

/** Looks itself whether it is tried already, so that no other button is drawn again. */
function TryButton({ row, onTry }: { readonly row: ReportControl; readonly onTry: Props['onTry'] }) {
  const { t } = useTranslation();
  const change = `${row.state === 'in-place' ? '-' : '+'}${placeOf(row)}`;
  const isTried = useSearch({
    from: '/in/dossiers/$dossier/risk',
    select: ({ try: tried = [] }) => tried.includes(change),
  });
  const text = row.state === 'in-place' ? t('risk.switchOff') : t('risk.switchOn');
  return (
    <Button
      size="compact-xs"
      variant="default"
      disabled={isTried}
      onClick={() => onTry(change)}
      aria-label={`${text}: ${row.title}, ${row.asset.title}`}
    >
      {text}
    </Button>
  );
}
