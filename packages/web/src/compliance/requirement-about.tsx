/** What a requirement says itself: own words, who is asked, since when, its clock, and what else the same evidence serves. */
import type { RequirementRow } from '@primum/core/compliance/compliance-picture';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../kit/use-figures.ts';
import { RequirementDoor } from './asked-columns.tsx';
import type { ViewProps } from './asked.ts';

interface Props extends ViewProps {
  readonly row: RequirementRow;
}

export function RequirementAbout(props: Props) {
  const { t } = useTranslation('compliance');
  const { t: general } = useTranslation();
  const { row, answer } = props;
  return (
    <>
      <dt>{t('inOwnWords')}</dt>
      <dd>{row.explain}</dd>
      {row.openFacts.length === 0 ? null : (
        <dd>
          {t('hangsOn', { facts: row.openFacts.map((id) => answer.facts[id] ?? id).join('; ') })}{' '}
          <Link to="/dossiers/$dossier/classification" from="/dossiers/$dossier/compliance">
            {t('tell')}
          </Link>
        </dd>
      )}
      <dt>{t('source')}</dt>
      <dd>
        {instrumentOf(props)}, {row.clause} <span className="quiet">({general(`mark.${row.mark}`)})</span>
        <Days row={row} />
      </dd>
      <dt>{t('asksWhom')}</dt>
      <dd>
        {row.roles.map((role) => t(`role.${role}`)).join(', ')}
        {row.alsoAskedOf.length === 0 ? null : (
          <small>{t('alsoAsked', { parties: partiesOf(props).join(', ') })}</small>
        )}
      </dd>
      <ClockLine row={row} />
      <SameAs {...props} />
      {row.note === undefined ? null : (
        <>
          <dt>{t('note')}</dt>
          <dd>{row.note}</dd>
        </>
      )}
    </>
  );
}

function instrumentOf({ row, answer: { picture } }: Props): string {
  const found = picture.instruments.find(({ id }) => id === row.instrument);
  return found === undefined || found.cite === row.short ? row.short : `${row.short} (${found.cite})`;
}

function partiesOf({ row, answer: { picture } }: Props): readonly string[] {
  return row.alsoAskedOf.map((id) => picture.parties.find((party) => party.id === id)?.title ?? id);
}

function Days({ row: { from, to } }: Pick<Props, 'row'>) {
  const { t } = useTranslation('compliance');
  const figures = useFigures();
  if (from === undefined && to === undefined) return null;
  const said = [
    ...(from === undefined ? [] : [t('validFrom', { day: figures.day(from) })]),
    ...(to === undefined ? [] : [t('validTo', { day: figures.day(to) })]),
  ];
  return <small>{said.join(', ')}</small>;
}

function ClockLine({ row: { clock } }: Pick<Props, 'row'>) {
  const { t } = useTranslation('compliance');
  if (clock === undefined) return null;
  const { within, to, trigger } = clock;
  const said = { from: clock['counts-from'], to };
  return (
    <>
      <dt>{t('clock')}</dt>
      <dd>
        {within === undefined
          ? t('clockNone', said)
          : t('clockWithin', { ...said, amount: within.amount, unit: t(`clockUnit.${within.unit}`) })}
        <small>{trigger}</small>
      </dd>
    </>
  );
}

function SameAs({ row, answer: { picture } }: Props) {
  const { t } = useTranslation('compliance');
  const known = row.sameAs.flatMap((id) => picture.rows.find((one) => one.id === id) ?? []);
  if (known.length === 0) return null;
  return (
    <>
      <dt>{t('sameAs')}</dt>
      <dd>
        <ul>
          {known.map(({ id, title, short, clause }) => (
            <li key={id}>
              <RequirementDoor id={id}>{`${short}, ${clause}: ${title}`}</RequirementDoor>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
