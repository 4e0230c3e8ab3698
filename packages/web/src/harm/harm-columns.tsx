/** Columns of the ISO 14971 table: the harm, whom, severity, P1, P2, evaluation, the ground, who answers for it. */
import { Button } from '@mantine/core';
import type { Picture, PictureHarm } from '@primum/core/api/assessment';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DecisionLink } from '../decision-link.tsx';
import type { Column } from '../kit/column.ts';
import { Door } from '../kit/door.tsx';
import { EvaluationMark } from '../kit/evaluation-mark.tsx';
import { SeverityMark } from '../kit/severity-mark.tsx';
import { Tag } from '../kit/tag.tsx';
import { Term } from '../kit/term.tsx';
import { type Figures, useFigures } from '../kit/use-figures.ts';
import { useIsPart } from '../queries.ts';
import type { JudgementKind } from './judgement.ts';

interface Offers {
  /** Undefined: whoever looks may not judge. */
  readonly judge: ((harm: PictureHarm, kind: JudgementKind) => void) | undefined;
  readonly hasDecisions: boolean;
}

export function useHarmColumns(
  dossier: string,
  scales: Picture['scales'],
  judge: Offers['judge'],
): Column<PictureHarm>[] {
  const { t } = useTranslation();
  const figures = useFigures();
  // A partner is not told of decisions.
  const hasDecisions = !useIsPart(dossier);
  return useMemo(
    () => [
      harmColumn(t),
      ...severityColumns(t, scales),
      ...figureColumns(t, figures),
      ...groundColumns(t, { judge, hasDecisions }),
    ],
    [t, scales, figures, judge, hasDecisions],
  );
}

function harmColumn(t: TFunction): Column<PictureHarm> {
  return {
    id: 'situation',
    title: t('harm.situation'),
    head: <Term term="hazardous-situation">{t('harm.situation')}</Term>,
    width: 4,
    value: ({ situation }) => situation,
    text: ({ situation, harm, asset, kind, uses }) =>
      [situation, harm, asset.title, t(`kind.${kind}`), ...uses.map(({ title }) => title)].join(' '),
    cell: ({ id, situation, harm, asset }) => (
      <>
        <Door thing={id}>{situation}</Door>
        <small>
          {harm} · {t('harm.at', { asset: asset.title })}
        </small>
      </>
    ),
  };
}

function severityColumns(t: TFunction, scales: Picture['scales']): Column<PictureHarm>[] {
  const severityWord = (id: string) => scales.severity.find((level) => level.id === id)?.title ?? id;
  return [
    {
      id: 'to',
      title: t('harm.whom'),
      width: 1.5,
      value: ({ to }) => t(`whom.${to}`),
      cell: ({ to, kind }) => (
        <>
          {t(`whom.${to}`)}
          <small>{t(`kind.${kind}`)}</small>
        </>
      ),
    },
    {
      id: 'severity',
      title: t('harm.severity'),
      head: (
        <Term of="severity" term="severity">
          {t('harm.severity')}
        </Term>
      ),
      width: 2.3,
      value: ({ severityRank }) => severityRank,
      text: ({ severity }) => severityWord(severity),
      cell: (harm) => (
        <Door thing={harm.id}>
          <SeverityMark rank={harm.severityRank} levels={scales.severity.length} word={severityWord(harm.severity)} />
        </Door>
      ),
    },
  ];
}

function figureColumns(t: TFunction, figures: Figures): Column<PictureHarm>[] {
  const door = (harm: PictureHarm, text: string) => <Door thing={harm.id}>{text}</Door>;
  return [
    {
      id: 'p1',
      title: t('harm.p1'),
      head: (
        <Term of="P1" term="p1">
          {t('harm.p1')}
        </Term>
      ),
      width: 1.6,
      value: ({ p1 }) => p1[1],
      cell: (harm) => door(harm, figures.range(harm.p1)),
    },
    {
      id: 'p2',
      title: t('harm.p2'),
      head: <Term of="P2">{t('harm.p2')}</Term>,
      width: 1.5,
      value: ({ p2 }) => p2[1],
      cell: (harm) => door(harm, figures.shares(harm.p2)),
    },
    {
      id: 'evaluation',
      title: t('harm.evaluation'),
      head: (
        <Term of="evaluation" term="acceptability">
          {t('harm.evaluation')}
        </Term>
      ),
      width: 2.4,
      value: ({ evaluation }) => t(`evaluation.${evaluation}`),
      cell: (harm) => (
        <>
          <Door thing={harm.id}>
            <EvaluationMark of={harm.evaluation} />
          </Door>
          {harm.evaluationAtHighEnd === harm.evaluation ? null : (
            <small>{t('harm.highEnd', { evaluation: t(`evaluation.${harm.evaluationAtHighEnd}`) })}</small>
          )}
          {(harm.byUse ?? []).map(({ id, title, evaluation }) => (
            <small key={id}>
              {title}: {t(`evaluation.${evaluation}`)}
            </small>
          ))}
        </>
      ),
    },
  ];
}

function groundColumns(t: TFunction, offers: Offers): Column<PictureHarm>[] {
  return [
    {
      id: 'basis',
      title: t('harm.basis'),
      width: 3,
      text: ({ basis, reason }) => `${basis} ${reason ?? ''}`,
      cell: ({ basis, reason }) => (
        <>
          {basis}
          {reason === undefined ? null : (
            <small>
              {t('word.reason')}: {reason}
            </small>
          )}
        </>
      ),
    },
    {
      id: 'responsible',
      title: t('harm.responsible'),
      width: 2,
      value: ({ responsible }) => responsible ?? t('word.nobody'),
      cell: ({ responsible }) => responsible ?? <span className="quiet">{t('word.nobody')}</span>,
    },
    {
      id: 'state',
      title: t('harm.state'),
      width: 1.7,
      value: ({ state }) => t(`harm.stateOf.${state}`),
      cell: (harm) => <StateCell harm={harm} offers={offers} />,
    },
  ];
}

/** A proposal waits for its judgement; what people said yes to can be decided about. */
function StateCell({ harm, offers: { judge, hasDecisions } }: { readonly harm: PictureHarm; readonly offers: Offers }) {
  const { t } = useTranslation();
  const { id, state, situation } = harm;
  if (state === 'proposed' && judge !== undefined)
    return (
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => judge(harm, 'accept')}
        aria-label={`${t('harm.judge')}: ${situation}`}
      >
        {t('harm.judge')}
      </Button>
    );
  return (
    <>
      <Tag>{t(`harm.stateOf.${state}`)}</Tag>
      {!hasDecisions || state === 'proposed' || state === 'rejected' ? null : (
        <small className="no-print">
          <DecisionLink thing={id} label={`${t('nav.decision')}: ${situation}`}>
            {t('nav.decision')}
          </DecisionLink>
        </small>
      )}
    </>
  );
}
