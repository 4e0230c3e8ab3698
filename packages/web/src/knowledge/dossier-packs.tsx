/** What another edition would change, and below it the packs of the dossier with what else there is of each. */
import type { PackView } from '@primum/core/api/knowledge';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrangement } from '../kit/arrange-rows.ts';
import type { Column } from '../kit/column.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { today } from '../kit/today.ts';
import { type Figures, useFigures } from '../kit/use-figures.ts';
import type { NamedPack } from './named-packs.ts';
import { TryEdition } from './try-edition.tsx';

interface Props {
  readonly dossier: string;
  readonly rows: readonly NamedPack[];
  /** All of the server. */
  readonly packs: readonly PackView[];
}

export function DossierPacks({ dossier, rows, packs }: Props) {
  const { t } = useTranslation('knowledge');
  const figures = useFigures();
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '', sort: { column: 'others', down: false } });
  const columns = useMemo(() => columnsFor(t, figures), [t, figures]);
  return (
    <>
      <TryEdition dossier={dossier} rows={rows} packs={packs} />
      {rows.length === 0 ? (
        <EmptyState title={t('packsNone')} why={t('packsNoneWhy')} />
      ) : (
        <DataTable
          label={t('packsOf')}
          rows={rows}
          columns={columns}
          keyOf={({ id }) => id}
          arrangement={arrangement}
          onArrange={setArrangement}
        />
      )}
    </>
  );
}

function columnsFor(t: TFunction<'knowledge'>, figures: Figures): Column<NamedPack>[] {
  return [
    {
      id: 'pack',
      title: t('pack'),
      width: 3,
      value: ({ id, pack }) => pack?.title ?? id,
      cell: ({ id, pack }) =>
        pack === undefined ? (
          <>
            {id}
            <small>{id.startsWith('own-') ? t('ownLibrary') : t('missing')}</small>
          </>
        ) : (
          <>
            <Link to="/knowledge/$pack" params={{ pack: id }}>
              {pack.title}
            </Link>
            <small>{id}</small>
          </>
        ),
    },
    {
      id: 'named',
      title: t('named'),
      width: 1.5,
      value: ({ edition }) => edition,
      cell: ({ edition, pack }) => (
        <>
          {edition}
          {pack === undefined || pack.edition === edition ? null : (
            <small data-evaluation="reduce">{t('notNewest', { edition: pack.edition })}</small>
          )}
        </>
      ),
    },
    ...hereColumns(t, figures),
  ];
}

/** What this server has of it. */
function hereColumns(t: TFunction<'knowledge'>, figures: Figures): Column<NamedPack>[] {
  const now = today();
  return [
    {
      id: 'reviewBy',
      title: t('reviewBy'),
      width: 1.5,
      value: ({ pack }) => pack?.reviewBy ?? '',
      cell: ({ pack }) =>
        pack === undefined ? null : (
          <>
            <time dateTime={pack.reviewBy}>{figures.day(pack.reviewBy)}</time>
            {pack.reviewBy < now ? <small data-evaluation="reduce">{t('stale')}</small> : null}
          </>
        ),
    },
    {
      id: 'others',
      title: t('others'),
      width: 2.5,
      value: ({ others }) => -others.length,
      cell: ({ others }) =>
        others.length === 0 ? (
          <span className="quiet">{t('othersNone')}</span>
        ) : (
          <span>
            {others.map(({ pack, edition }) => (
              <div key={`${pack} ${edition}`}>
                <Link to="." from="/dossiers/$dossier/packs" search={(before) => ({ ...before, pack, edition })}>
                  {pack} {edition}
                </Link>
              </div>
            ))}
          </span>
        ),
    },
  ];
}
