import { Button } from '@mantine/core';
import type { ExpectationRow } from '@primum/core/responsibility/responsibility-picture';
import { useTranslation } from 'react-i18next';
import type { Column } from '../kit/column.ts';
import { useFigures } from '../kit/use-figures.ts';
import { HarmBehind } from './harm-behind.tsx';
import classes from './responsibility.module.css';
import type { Standing } from './standing.ts';
import { useAgree } from './use-agree.ts';

export type AskedAct = 'answer' | 'withdraw';
type Act = (row: ExpectationRow, act: AskedAct) => void;

/** What is expected, between whom, how it stands, and what one can do about it. */
export function useAskedColumns(standing: Standing, act: Act): Column<ExpectationRow>[] {
  const { t } = useTranslation('sharing');
  const { titleOf } = standing;
  return [
    {
      id: 'text',
      title: t('expectation'),
      width: 4,
      value: ({ text }) => text,
      text: ({ text, about, reason }) => `${text} ${about.title} ${reason ?? ''}`,
      cell: ({ text, about }) => (
        <>
          {text}
          <small>{about.title}</small>
        </>
      ),
    },
    {
      id: 'between',
      title: t('between'),
      width: 2.4,
      value: ({ by, of }) => t('byOf', { by: titleOf(by), of: titleOf(of) }),
      cell: ({ by, of }) => t('byOf', { by: titleOf(by), of: titleOf(of) }),
    },
    {
      id: 'state',
      title: t('state'),
      width: 2.6,
      value: ({ state }) => t(`states.${state}`),
      cell: (row) => <StateOf row={row} />,
    },
    {
      id: 'behind',
      title: t('behind'),
      width: 2.6,
      cell: ({ behind }) => <HarmBehind behind={behind} isPart={standing.isPart} />,
    },
    ...(standing.mayAgree
      ? [
          {
            id: 'act',
            title: t('act'),
            width: 2.2,
            cell: (row: ExpectationRow) => <Acts row={row} standing={standing} act={act} />,
          },
        ]
      : []),
  ];
}

function StateOf({ row }: { readonly row: ExpectationRow }) {
  const { t } = useTranslation('sharing');
  const { day } = useFigures();
  const { state, overdue, askedOn, answerBy, answeredOn, doneBy, remindedOn = [], reason, proof } = row;
  const last = remindedOn.at(-1);
  const facts = [
    answeredOn === undefined ? t('askedOn', { day: day(askedOn) }) : t('answeredOn', { day: day(answeredOn) }),
    ...(state === 'asked' && answerBy !== undefined ? [t('answerDue', { day: day(answerBy) })] : []),
    ...(state === 'accepted' && doneBy !== undefined ? [t('doneDue', { day: day(doneBy) })] : []),
    ...(last === undefined ? [] : [t('reminded', { day: day(last) })]),
  ];
  return (
    <>
      <strong>{t(`states.${state}`)}</strong>
      {overdue === undefined ? null : <small data-evaluation="unacceptable">{t(`late.${overdue}`)}</small>}
      <small>{facts.join(' · ')}</small>
      {reason === undefined ? null : <small>{reason}</small>}
      {proof.length === 0 ? null : <small>{proof.join(', ')}</small>}
    </>
  );
}

interface ActsProps {
  readonly row: ExpectationRow;
  readonly standing: Standing;
  readonly act: Act;
}

/** The party that is asked answers, the one that asks reminds or takes it back; who keeps the dossier records what parties without accounts say. */
function Acts({ row, standing, act }: ActsProps) {
  const { t } = useTranslation('sharing');
  const agree = useAgree(standing);
  const { own, isPart, titleOf } = standing;
  const isMine = row.of === own;
  const isOpen = row.state === 'asked' || row.state === 'accepted';
  const verb = t(row.state === 'asked' ? 'answerIt' : 'change');
  const label = isMine ? verb : t('answerFor');
  const said = isMine ? verb : t('answerOf', { party: titleOf(row.of) });
  return (
    <div className={classes['acts']}>
      {isMine || !isPart ? (
        <Button
          size="compact-xs"
          variant={isMine && row.state === 'asked' ? 'filled' : 'default'}
          onClick={() => act(row, 'answer')}
          aria-label={`${said}: ${row.text}`}
        >
          {label}
        </Button>
      ) : null}
      {row.by === own && isOpen ? (
        <Button
          size="compact-xs"
          variant="default"
          loading={agree.isPending}
          onClick={() =>
            agree.mutate({ path: `/${encodeURIComponent(row.id)}/reminders`, body: {}, done: t('wasReminded') })
          }
          aria-label={`${t('remind')}: ${row.text}`}
        >
          {t('remind')}
        </Button>
      ) : null}
      {row.by === own ? (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => act(row, 'withdraw')}
          aria-label={`${t('withdraw')}: ${row.text}`}
        >
          {t('withdraw')}
        </Button>
      ) : null}
    </div>
  );
}
