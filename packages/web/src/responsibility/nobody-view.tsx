/** What nobody owns, the worst harm behind it first; from here somebody is asked. */
import { Button } from '@mantine/core';
import type { ResponsibilityItem } from '@primum/core/responsibility/responsibility-picture';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrangement } from '../kit/arrange-rows.ts';
import type { Column } from '../kit/column.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { TableTools } from '../kit/table-tools.tsx';
import { TicketButton } from '../ticket-button.tsx';
import { type Asked, askedAbout } from './asked-about.ts';
import { HarmBehind } from './harm-behind.tsx';
import type { ViewProps } from './view-props.ts';

const AskDialog = lazy(async () => ({ default: (await import('./ask-dialog.tsx')).AskDialog }));

export function NobodyView({ picture, standing }: ViewProps) {
  const { t } = useTranslation('sharing');
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const [asking, setAsking] = useState<Asked>();
  const columns = useColumns(standing, setAsking);
  if (picture.nobody.length === 0) return <EmptyState title={t('nobodyNone')} why={t('nobodyNoneWhy')} />;
  return (
    <>
      <TableTools
        arrangement={arrangement}
        onArrange={setArrangement}
        groups={columns.filter(({ id }) => id === 'kind' || id === 'party')}
      />
      <DataTable
        label={t('nobody')}
        rows={picture.nobody}
        columns={columns}
        keyOf={({ kind, id, title }) => `${kind} ${id} ${title}`}
        arrangement={arrangement}
        onArrange={setArrangement}
      />
      {asking === undefined ? null : (
        <Suspense>
          <AskDialog standing={standing} asked={asking} onClose={() => setAsking(undefined)} />
        </Suspense>
      )}
    </>
  );
}

function useColumns(standing: ViewProps['standing'], ask: (asked: Asked) => void): Column<ResponsibilityItem>[] {
  const { t } = useTranslation('sharing');
  const { titleOf, isPart } = standing;
  const kindOf = ({ kind }: ResponsibilityItem) => t(`kind.${kind}`);
  return [
    {
      id: 'thing',
      title: t('thing'),
      width: 3,
      value: ({ title }) => title,
      text: (item) => `${item.title} ${kindOf(item)} ${item.because}`,
      cell: (item) => (
        <>
          {item.title}
          <small>{kindOf(item)}</small>
        </>
      ),
    },
    {
      id: 'behind',
      title: t('behind'),
      width: 3,
      text: ({ behind }) => behind?.harm ?? '',
      cell: ({ behind }) => <HarmBehind behind={behind} isPart={isPart} />,
    },
    { id: 'because', title: t('why'), width: 3, cell: ({ because }) => because },
    {
      id: 'party',
      title: t('fallsTo'),
      width: 1.6,
      value: ({ party }) => (party === undefined ? '' : titleOf(party)),
      cell: ({ party }) => (party === undefined ? '' : titleOf(party)),
    },
    {
      id: 'act',
      title: t('act'),
      width: 1.6,
      cell: (item) => (
        <>
          <Act item={item} standing={standing} ask={ask} />{' '}
          {isPart ? null : <TicketButton dossier={standing.dossier} about="owner" thing={item.id} title={item.title} />}
        </>
      ),
    },
  ];
}

interface ActProps {
  readonly item: ResponsibilityItem;
  readonly standing: ViewProps['standing'];
  readonly ask: (asked: Asked) => void;
}

/** A harm is judged, everything else can be asked for. */
function Act({ item, standing: { dossier, mayAgree, isPart }, ask }: ActProps) {
  const { t } = useTranslation('sharing');
  const asked = askedAbout(item);
  if (asked === undefined) {
    return isPart ? null : (
      <Link to="/dossiers/$dossier/harm" params={{ dossier }} search={{ show: 'waiting' }}>
        {t('judge')}
      </Link>
    );
  }
  return mayAgree ? (
    <Button size="compact-xs" variant="default" onClick={() => ask(asked)} aria-label={`${t('ask')}: ${item.title}`}>
      {t('ask')}
    </Button>
  ) : null;
}
