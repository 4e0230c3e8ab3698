/** One worksheet: interests, law, roles, ethics, options on every axis, what the pattern answers, what was decided. */
import { Button } from '@mantine/core';
import type { ConflictWorksheet } from '@primum/core/benefit/conflict/worksheet';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DecisionLink } from '../decision-link.tsx';
import { Section } from '../kit/section.tsx';
import { Tag } from '../kit/tag.tsx';
import { useFigures } from '../kit/use-figures.ts';
import { dossierQuery } from '../queries.ts';
import classes from './conflict.module.css';
import { Options } from './option-table.tsx';
import { WorksheetDialog } from './worksheet-dialog.tsx';

interface Props {
  readonly dossier: string;
  readonly sheet: ConflictWorksheet;
}

export function WorksheetView({ dossier, sheet }: Props) {
  const { t } = useTranslation('conflict');
  const { t: decision } = useTranslation('decision');
  const may = useQuery(dossierQuery(dossier)).data?.may ?? [];
  const [isWriting, setWriting] = useState(false);
  const { pattern, impact } = sheet;
  return (
    <Section title={sheet.title} why={sheet.about.map(({ title, asset }) => `${title}, ${asset}`).join('; ')}>
      <Standing sheet={sheet} />
      {may.includes('dossier.change') ? (
        <Button variant="default" className="no-print" onClick={() => setWriting(true)}>
          {t('change')}
        </Button>
      ) : null}
      <h3>{t('interests')}</h3>
      <Points
        points={sheet.interests.map(({ of, wants, from }) => ({
          head: of,
          text: wants,
          isProposal: from === 'pattern',
        }))}
      />
      <h3>{t('law')}</h3>
      <Points
        points={sheet.law.map(({ clause, speaks, says, from, mark }) => ({
          head: speaks === undefined ? clause : `${clause}, ${t(`speaks.${speaks}`)}`,
          text: `${says ?? ''} (${t(`mark.${mark}`)})`,
          isProposal: from === 'pattern',
        }))}
      />
      <h3>{t('roles')}</h3>
      <Points points={rolePoints(sheet, t)} />
      <h3>{t('ethics')}</h3>
      <Points
        points={[
          ...sheet.ethics.map(({ principle, says, from }) => ({
            head: t(`principle.${principle}`),
            text: says,
            isProposal: from === 'pattern',
          })),
          ...(pattern === undefined ? [] : [{ head: t('leftOut'), text: pattern['left-out'], isProposal: true }]),
        ]}
      />
      <h3>{t('options')}</h3>
      <Options sheet={sheet} />
      {pattern === undefined ? null : <Answer pattern={pattern} />}
      <h3>{t('impact')}</h3>
      <p>{impact === undefined ? t('nobodySaid') : `${t(impact.due ? 'due' : 'notDue')} ${impact.reason}`}</p>
      <h3>{t('decision')}</h3>
      <Decisions sheet={sheet} />
      <p className="no-print">
        <DecisionLink thing={sheet.id} label={`${decision('open')}: ${sheet.title}`}>
          {decision('open')}
        </DecisionLink>
      </p>
      {isWriting ? <WorksheetDialog dossier={dossier} id={sheet.id} onClose={() => setWriting(false)} /> : null}
    </Section>
  );
}

interface Point {
  readonly head: string;
  readonly text: string;
  readonly isProposal: boolean;
}

function Points({ points }: { readonly points: readonly Point[] }) {
  const { t } = useTranslation('conflict');
  if (points.length === 0) return <p className="quiet">{t('nobodySaid')}</p>;
  return (
    <ul className={classes['points']}>
      {points.map(({ head, text, isProposal }) => (
        <li key={`${head} ${text}`}>
          <strong>{head}</strong> {text} {isProposal ? <Tag>{t('proposal')}</Tag> : null}
        </li>
      ))}
    </ul>
  );
}

function rolePoints(
  { roles, pattern }: ConflictWorksheet,
  t: (key: 'controller' | 'processor' | 'joint' | 'usually') => string,
): Point[] {
  const named = (head: string, list: readonly { readonly title: string }[]): Point[] =>
    list.length === 0 ? [] : [{ head, text: list.map(({ title }) => title).join(', '), isProposal: false }];
  return [
    ...named(t('controller'), roles.controllers),
    ...named(t('processor'), roles.processors),
    ...named(t('joint'), roles.jointControllers),
    ...(pattern === undefined ? [] : [{ head: t('usually'), text: pattern.roles, isProposal: true }]),
  ];
}

function Answer({ pattern }: { readonly pattern: NonNullable<ConflictWorksheet['pattern']> }): ReactNode {
  const { t } = useTranslation('conflict');
  const { answer, options } = pattern;
  return (
    <>
      <h3>
        {t('answerOf')} <Tag>{t('proposal')}</Tag>
      </h3>
      <p>
        <strong>{options.find(({ id }) => id === answer.option)?.title}</strong> {answer.because}
      </p>
      <p>
        {t('turns')} {answer.turns}
      </p>
      <ul>
        {answer.mind.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

/** What it is judged beside, and whether there still is a conflict. */
function Standing({ sheet: { about, beside } }: { readonly sheet: ConflictWorksheet }) {
  const { t } = useTranslation('conflict');
  return (
    <>
      {about.some(({ found }) => found) ? null : <p role="note">{t('idle')}</p>}
      {beside === undefined ? null : (
        <p>{t('besideWhat', { option: beside.option.title, balance: beside.balance.title })}</p>
      )}
    </>
  );
}

function Decisions({ sheet: { decisions } }: { readonly sheet: ConflictWorksheet }) {
  const { t } = useTranslation('conflict');
  const { t: decision } = useTranslation('decision');
  const { day } = useFigures();
  if (decisions.length === 0) return <p className="quiet">{t('undecided')}</p>;
  return decisions.map((one) => (
    <div key={one.id}>
      <p>
        <Tag>{decision(`state.${one.state}`)}</Tag> <strong>{one.option?.title ?? t(`decided.${one.kind}`)}</strong>{' '}
        {one.reason}
      </p>
      <p className="quiet">
        {t('by', { role: one.decidedBy, day: day(one.decidedOn), until: day(one.reviewBy) })}{' '}
        {one.approvedBy === undefined ? t('unapproved') : t('approved', { role: one.approvedBy })}
      </p>
      <ul>
        {one.dissent.map(({ who, says }) => (
          <li key={`${who} ${says}`}>
            {t('dissent', { who })} {says}
          </li>
        ))}
      </ul>
    </div>
  ));
}
