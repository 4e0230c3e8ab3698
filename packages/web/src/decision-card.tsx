/** One decision in full, so that a reader who was not there can follow: what, why, on which ground, by whom, and whether it holds. */
import { Button, Title } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionProps } from './decision-asked.ts';
import classes from './decision.module.css';
import { useChangeWords } from './decision-change-words.ts';
import { DecisionFacts } from './decision-facts.tsx';
import { RecordLink } from './decision-record-link.tsx';
import { SeenTable } from './decision-seen.tsx';
import { Tag } from './kit/tag.tsx';

const ApproveDialog = lazy(async () => ({ default: (await import('./decision-approve.tsx')).ApproveDialog }));

interface Props extends DecisionProps {
  readonly mayApprove: boolean;
  /** True: it stands at the side under its title, and may stand on the page as well. */
  readonly inPanel?: boolean;
}

const TONE = { 'open-again': 'unacceptable', expired: 'reduce', waiting: 'reduce', holds: 'acceptable' } as const;

export function DecisionCard(props: Props) {
  const { t } = useTranslation('decision');
  const { t: general } = useTranslation();
  const { row, answer, mayApprove, inPanel = false } = props;
  const [isApproving, setApproving] = useState(false);
  const signed = answer.signatures.find(({ decision }) => decision === row.id);
  const isApprovable = (row.state === 'waiting' || row.state === 'holds') && signed?.state !== 'matches';
  const wants = row.needsApproval || row.approvedBy !== undefined;
  return (
    <article className={classes['card']} {...(inPanel ? {} : { id: row.id })} aria-label={row.about.title}>
      <div className={classes['head']}>
        {inPanel ? null : (
          <Title order={3}>
            {t(`thing.${row.about.kind}`)}: {row.about.title}
          </Title>
        )}
        <span {...(row.state === 'revised' ? {} : { 'data-evaluation': TONE[row.state] })}>
          <strong>{t(`state.${row.state}`)}</strong>
        </span>
        <Tag>{row.id}</Tag>
        {row.isProposal ? <Tag>{general('word.proposed')}</Tag> : null}
      </div>
      <Because row={row} />
      <DecisionFacts row={row} signed={signed} />
      <Title order={4}>{t('seen')}</Title>
      <SeenTable label={`${t('seen')}: ${row.about.title}${inPanel ? ` (${t('panel')})` : ''}`} seen={row.seen} />
      {mayApprove && wants && isApprovable ? (
        <Button mt={8} className="no-print" onClick={() => setApproving(true)}>
          {t('approve')}
        </Button>
      ) : null}
      <p className="no-print">
        <RecordLink dossier={props.dossier} decision={row.id} />
      </p>
      <Suspense>
        {isApproving ? (
          <ApproveDialog dossier={props.dossier} answer={answer} row={row} onClose={() => setApproving(false)} />
        ) : null}
      </Suspense>
    </article>
  );
}

/** Why it stands as it does. */
function Because({ row: { changes, isExpired, revisedBy } }: Pick<DecisionProps, 'row'>) {
  const { t } = useTranslation('decision');
  const textOf = useChangeWords();
  if (changes.length === 0 && !isExpired && revisedBy === undefined) return null;
  return (
    <div data-evaluation={changes.length > 0 ? 'unacceptable' : 'reduce'}>
      {changes.length === 0 ? null : (
        <>
          <strong>{t('changes')}</strong>
          <ul style={{ margin: 0, paddingLeft: 16 }}>
            {changes.map((change) => (
              <li key={`${change.kind} ${change.harm?.id}`}>{textOf(change)}</li>
            ))}
          </ul>
        </>
      )}
      {isExpired ? <p style={{ margin: 0 }}>{t('pastDay')}</p> : null}
      {revisedBy === undefined ? null : <p style={{ margin: 0 }}>{t('revisedBy', { id: revisedBy })}</p>}
    </div>
  );
}
