/** Both sides of one conflict beside each other: harms that fall and harms that rise, each with the way from the control to it. */
import { Button } from '@mantine/core';
import type { ConflictHarm } from '@primum/core/benefit/conflict/conflict-finding';
import type { ConflictDetail } from '@primum/core/benefit/conflict/worksheet';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLook } from '../dossier-heading.tsx';
import { AsyncView } from '../kit/async-view.tsx';
import { Section } from '../kit/section.tsx';
import { Tag } from '../kit/tag.tsx';
import { dossierQuery } from '../queries.ts';
import classes from './conflict.module.css';
import { conflictQuery } from './conflict-queries.ts';
import { useWords } from './use-words.ts';
import { WorksheetDialog } from './worksheet-dialog.tsx';

interface Props {
  readonly dossier: string;
  /** control@asset. */
  readonly place: string;
}

export function ConflictSides({ dossier, place }: Props) {
  const { t } = useTranslation('conflict');
  const query = useQuery(conflictQuery(dossier, place, useLook()));
  return (
    <AsyncView query={query} what={t('loading')}>
      {(detail) => <Sides dossier={dossier} detail={detail} />}
    </AsyncView>
  );
}

const MOST_SHOWN = 10;

function Sides({ dossier, detail }: { readonly dossier: string; readonly detail: ConflictDetail }) {
  const { t } = useTranslation('conflict');
  const { finding, patterns, worksheets } = detail;
  const may = useQuery(dossierQuery(dossier)).data?.may ?? [];
  const [isWriting, setWriting] = useState(false);
  const title = `${finding.control.title} ${t('at', { place: finding.asset.title })}`;
  return (
    <Section title={title} why={finding.brings.map((one) => one.title).join(' ')}>
      {finding.with.length === 0 ? null : (
        <p>{t('beside', { controls: finding.with.map((one) => one.title).join('; ') })}</p>
      )}
      <div className={classes['sides']}>
        <Side title={t('lowers')} harms={finding.lowers} />
        <Side title={t('raises')} harms={finding.raises} />
      </div>
      <p className="quiet">{t('staysWhy')}</p>
      {patterns.map(({ id, title: name, answer }) => (
        <p key={id}>
          <Tag>{t('proposal')}</Tag> {name}: {answer.because}
        </p>
      ))}
      {worksheets.length > 0 || !may.includes('dossier.change') ? null : (
        <Button onClick={() => setWriting(true)}>{t('begin')}</Button>
      )}
      {isWriting ? (
        <WorksheetDialog dossier={dossier} finding={finding} pattern={patterns[0]} onClose={() => setWriting(false)} />
      ) : null}
    </Section>
  );
}

function Side({ title, harms }: { readonly title: string; readonly harms: readonly ConflictHarm[] }) {
  const { t } = useTranslation('conflict');
  return (
    <section className={classes['side']} aria-label={title}>
      <h3>
        {title} ({harms.length})
      </h3>
      <ul>
        {harms.slice(0, MOST_SHOWN).map((harm) => (
          <li key={harm.harm}>
            <Harm harm={harm} />
          </li>
        ))}
      </ul>
      {harms.length > MOST_SHOWN ? <p className="quiet">{t('more', { count: harms.length - MOST_SHOWN })}</p> : null}
    </section>
  );
}

function Harm({ harm }: { readonly harm: ConflictHarm }) {
  const { t } = useTranslation('conflict');
  const { level, severity } = useWords();
  const { moves, before, after, way, title, chain } = harm;
  const steps = chain.filter(({ kind }) => kind === 'threat' || kind === 'control').toReversed();
  return (
    <>
      <strong>{title}</strong> <span className="quiet">({severity(harm.severity)})</span>
      <div>
        {moves
          ? t('from', { before: level(before), after: level(after) })
          : t('stays', { level: level(after), before: level(way.before), after: level(way.after) })}
      </div>
      <details>
        <summary>{t('way')}</summary>
        <ol>
          {steps.map((step) => (
            <li key={step.id}>
              {step.title}
              {step.level === undefined ? '' : ` (${level(step.level)})`}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
