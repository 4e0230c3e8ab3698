/** Route: /dossiers/:id/harm. Who can be harmed, how badly, on what ground, and whether that is acceptable (ISO 14971). */
import type { Picture, PictureHarm } from '@primum/core/api/assessment';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DossierHeading, useLook } from '../dossier-heading.tsx';
import { AsyncView } from '../kit/async-view.tsx';
import type { Arrangement } from '../kit/arrange-rows.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { TableTools } from '../kit/table-tools.tsx';
import { dossierQuery, pictureQuery } from '../queries.ts';
import { useHarmColumns } from './harm-columns.tsx';
import { HarmFilters } from './harm-filters.tsx';
import type { JudgementKind } from './judgement.ts';
import { shownHarms } from './shown-harms.ts';

export function HarmPage() {
  const { t } = useTranslation();
  const { dossier } = useParams({ from: '/in/dossiers/$dossier/harm' });
  const picture = useQuery(pictureQuery(dossier, useLook()));
  const counts = picture.data?.counts;
  const answer =
    counts === undefined ? undefined : t('harm.answer', { ...counts.evaluations, waiting: counts.waiting });
  return (
    <>
      <DossierHeading dossier={dossier} question={t('harm.title')} answer={answer} />
      <AsyncView
        query={picture}
        what={t('nav.harm')}
        empty={({ harms }) =>
          harms.length === 0 ? <EmptyState title={t('harm.emptyTitle')} why={t('harm.empty')} /> : undefined
        }
      >
        {(data) => <HarmTable picture={data} dossier={dossier} />}
      </AsyncView>
    </>
  );
}

const RiskFileLinks = lazy(async () => ({ default: (await import('./risk-file-links.tsx')).RiskFileLinks }));
const JudgeDialog = lazy(async () => ({ default: (await import('./judge-dialog.tsx')).JudgeDialog }));

interface Judged {
  readonly harm: PictureHarm;
  readonly kind: JudgementKind;
}

const KEYS: Readonly<Record<string, JudgementKind>> = { a: 'accept', c: 'change', r: 'reject' };

function HarmTable({ picture, dossier }: { readonly picture: Picture; readonly dossier: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { thing } = useSearch({ from: '/in' });
  const choice = useSearch({ from: '/in/dossiers/$dossier/harm' });
  const mayDecide = useQuery(dossierQuery(dossier)).data?.may.includes('dossier.change') === true;
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const [judged, setJudged] = useState<Judged>();
  const judge = (harm: PictureHarm, kind: JudgementKind) => {
    if (mayDecide && harm.state === 'proposed') setJudged({ harm, kind });
  };
  const columns = useHarmColumns(dossier, picture.scales, mayDecide ? judge : undefined);
  const rows = shownHarms(picture.harms, choice);
  return (
    <>
      <TableTools
        arrangement={arrangement}
        onArrange={setArrangement}
        groups={columns.filter(({ id }) => GROUPS.has(id))}
        saved="harms"
      >
        <HarmFilters choice={choice} />
      </TableTools>
      <p className="quiet keys">{mayDecide ? t('harm.keys') : t('harm.mayNot')}</p>
      {rows.length === 0 && choice.show === 'waiting' ? (
        <EmptyState title={t('harm.waitingEmpty')} />
      ) : (
        <DataTable
          label={t('nav.harm')}
          rows={rows}
          columns={columns}
          keyOf={({ id }) => id}
          arrangement={arrangement}
          onArrange={setArrangement}
          opened={thing}
          onOpen={({ id }) =>
            void navigate({
              to: '.',
              search: (before) => ({ ...before, thing: id, panel: 'chain' as const }),
              resetScroll: false,
            })
          }
          onKey={(key, harm) => {
            const kind = KEYS[key];
            if (kind !== undefined) judge(harm, kind);
          }}
        />
      )}
      <Suspense>
        <RiskFileLinks dossier={dossier} />
      </Suspense>
      {picture.harmsLeft === 0 ? null : <p>{t('harm.left', { count: picture.harmsLeft })}</p>}
      {judged === undefined ? null : (
        <Suspense>
          <JudgeDialog {...judged} dossier={dossier} scales={picture.scales} onClose={() => setJudged(undefined)} />
        </Suspense>
      )}
    </>
  );
}

const GROUPS = new Set(['to', 'evaluation', 'responsible', 'state']);
