/** Columns of the ISO 14971 table: the harm, whom, severity, P1, P2, evaluation, the ground, who answers for it. */
import { Button } from '@mantine/core';
import type { Picture, PictureHarm } from '@primum/core/api/assessment';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../kit/column.ts';
import { Door } from '../kit/door.tsx';
import { EvaluationMark } from '../kit/evaluation-mark.tsx';
import { SeverityMark } from '../kit/severity-mark.tsx';
import { Tag } from '../kit/tag.tsx';
import { Term } from '../kit/term.tsx';
import { type Figures, useFigures } from '../kit/use-figures.ts';
import type { JudgementKind } from './judgement.ts';

type Judge = ((harm: PictureHarm, kind: JudgementKind) => void) | undefined;

export function useHarmColumns(scales: Picture['scales'], judge: Judge): Column<PictureHarm>[] {
  const { t } = useTranslation();
  const figures = useFigures();
  return useMemo(
    () => [harmColumn(t), ...severityColumns(t, scales), ...figureColumns(t, figures), ...groundColumns(t, judge)],
    [t, scales, figures, judge],
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
      width: 2,
      value: ({ evaluation }) => t(`evaluation.${evaluation}`),
      cell: (harm) => (
        <>
          <Door thing={harm.id}>
            <EvaluationMark of={harm.evaluation} />
          </Door>
          {harm.evaluationAtHighEnd === harm.evaluation ? null : (
            <small>{t('harm.highEnd', { evaluation: t(`evaluation.${harm.evaluationAtHighEnd}`) })}</small>
          )}
        </>
      ),
    },
  ];
}

function groundColumns(t: TFunction, judge: Judge): Column<PictureHarm>[] {
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
      cell: (harm) =>
        harm.state === 'proposed' && judge !== undefined ? (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => judge(harm, 'accept')}
            aria-label={`${t('harm.judge')}: ${harm.situation}`}
          >
            {t('harm.judge')}
          </Button>
        ) : (
          <Tag>{t(`harm.stateOf.${harm.state}`)}</Tag>
        ),
    },
  ];
}
