import type { Signature } from '@primum/core/api/decisions';
import type { DecisionRow } from '@primum/core/decision/decision-picture';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './decision.module.css';
import { Door } from './kit/door.tsx';
import { useFigures } from './kit/use-figures.ts';

interface Props {
  readonly row: DecisionRow;
  /** The last approval of it in the audit log. */
  readonly signed: Signature | undefined;
  /** False: without the way to what it is about, as in a dialog that it would lead out of. */
  readonly hasGround?: boolean;
}

/** What was decided, from what, why, by which role, until when, and who signed what. */
export function DecisionFacts({ row, signed, hasGround = true }: Props) {
  const { t } = useTranslation('decision');
  const { day } = useFigures();
  const { kind, to, reason, dissent } = row;
  return (
    <dl className={classes['facts']}>
      <dt>{t('what')}</dt>
      <dd>
        {t(`kind.${kind}`)}
        {to === undefined ? '' : ` · ${t('to')} ${to.title}`}
      </dd>
      <OptionsTold row={row} />
      {hasGround ? (
        <>
          <dt>{t('worksheet')}</dt>
          <dd>
            <Ground row={row} />
          </dd>
        </>
      ) : null}
      <dt>{t('reason')}</dt>
      <dd>{reason}</dd>
      <dt>{t('dissent')}</dt>
      <dd>
        {dissent.length === 0 ? t('noDissent') : null}
        {dissent.map(({ who, says }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two may say the same, and none moves
          <div key={at}>
            {who}: {says}
          </div>
        ))}
      </dd>
      <dt>{t('decided')}</dt>
      <dd>{t('by', { who: row.decidedBy, day: day(row.decidedOn) })}</dd>
      <Approved row={row} signed={signed} />
      <dt>{t('reviewBy')}</dt>
      <dd>
        <time dateTime={row.reviewBy}>{day(row.reviewBy)}</time>
      </dd>
      <dt>{t('hash')}</dt>
      <dd>
        <code>{row.hash}</code>
      </dd>
    </dl>
  );
}

function OptionsTold({ row: { option, options } }: Pick<Props, 'row'>) {
  const { t } = useTranslation('decision');
  if (options.length === 0) return null;
  return (
    <>
      <dt>{t('options')}</dt>
      <dd>
        <ul>
          {options.map(({ id, title }) => (
            <li key={id}>
              {id === option?.id ? (
                <strong>
                  {title} ({t('chosen')})
                </strong>
              ) : (
                title
              )}
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

/** Where the ground of it is shown: the chain of a harm, the figures of all options, the worksheet of a conflict. */
function Ground({ row: { about } }: Pick<Props, 'row'>) {
  const { dossier = '' } = useParams({ strict: false });
  const params = { dossier };
  if (about.kind === 'harm') return <Door thing={about.id}>{about.title}</Door>;
  return about.kind === 'balance' ? (
    <Link to="/dossiers/$dossier/benefit" params={params} search={{ balance: about.id }}>
      {about.title}
    </Link>
  ) : (
    <Link to="/dossiers/$dossier/conflict" params={params} search={{}}>
      {about.title}
    </Link>
  );
}

function Approved({ row, signed }: Pick<Props, 'row' | 'signed'>) {
  const { t } = useTranslation('decision');
  const { day, instant } = useFigures();
  const { approvedBy, approvedOn = '', needsApproval } = row;
  const told =
    signed === undefined
      ? undefined
      : { name: signed.by.name || t('somebody'), at: instant(signed.at), entry: signed.entry, hash: signed.hash };
  return (
    <>
      <dt>{t('approved')}</dt>
      <dd>
        {approvedBy === undefined
          ? t(needsApproval ? 'notApproved' : 'notNeeded')
          : t('by', { who: approvedBy, day: day(approvedOn) })}
      </dd>
      {approvedBy === undefined && told === undefined ? null : (
        <>
          <dt>{t('signature')}</dt>
          <dd {...(signed?.state === 'matches' ? {} : { 'data-evaluation': 'unacceptable' })}>
            {told === undefined
              ? t('signedNot')
              : t(signed?.state === 'matches' ? 'signedMatches' : 'signedChanged', told)}
          </dd>
        </>
      )}
    </>
  );
}
