/** Columns of the requirements: what is asked, by what, how it stands, the harm behind it, and what is missing. */
import type { ComplianceAnswer } from '@primum/core/api/compliance';
import type { RequirementRow } from '@primum/core/compliance/compliance-picture';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../kit/column.ts';
import doorClasses from '../kit/door.module.css';
import { Door } from '../kit/door.tsx';
import { EvaluationMark } from '../kit/evaluation-mark.tsx';
import { Tag } from '../kit/tag.tsx';
import { missingProofs, proofWords } from './proof-words.ts';
import { StateMark } from './state-mark.tsx';

export function useAskedColumns(answer: ComplianceAnswer): Column<RequirementRow>[] {
  const { t } = useTranslation('compliance');
  return useMemo(
    () => [
      titleColumn(t),
      lawColumn(t),
      harmColumn<RequirementRow>(t),
      stateColumn(t, answer),
      missingColumn(t, answer),
    ],
    [t, answer],
  );
}

type T = TFunction<'compliance'>;

export function RequirementDoor({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <Link
      to="."
      from="/dossiers/$dossier/compliance"
      search={({ panel: _panel, thing: _thing, ...rest }) => ({ ...rest, requirement: id })}
      className={doorClasses['door']}
      resetScroll={false}
    >
      {children}
    </Link>
  );
}

function titleColumn(t: T): Column<RequirementRow> {
  return {
    id: 'title',
    title: t('requirement'),
    width: 4,
    value: ({ title }) => title,
    text: ({ title, explain, id }) => `${title} ${explain} ${id}`,
    cell: ({ id, title, status, force }) => (
      <>
        <RequirementDoor id={id}>{title}</RequirementDoor>
        <small>
          {t(`force.${force}`)} · {t(`status.${status}`)}
        </small>
      </>
    ),
  };
}

export function lawColumn<Row extends Pick<RequirementRow, 'short' | 'clause'>>(t: T): Column<Row> {
  return {
    id: 'law',
    title: t('law'),
    width: 2,
    value: ({ short }) => short,
    text: ({ short, clause }) => `${short} ${clause}`,
    cell: ({ short, clause }) => (
      <>
        {short}
        <small>{clause}</small>
      </>
    ),
  };
}

/** The worst harm behind what is missing, as a door to its chain. */
export function harmColumn<Row extends Pick<RequirementRow, 'harm'>>(t: T): Column<Row> {
  return {
    id: 'harm',
    title: t('harm'),
    width: 3,
    value: ({ harm }) => harm?.harm ?? '–',
    cell: ({ harm }) =>
      harm === undefined ? (
        '–'
      ) : (
        <>
          <Door thing={harm.id}>
            <EvaluationMark of={harm.evaluation} />
          </Door>
          <small>{harm.harm}</small>
        </>
      ),
  };
}

function stateColumn(t: T, { facts }: ComplianceAnswer): Column<RequirementRow> {
  return {
    id: 'state',
    title: t('stateHead'),
    width: 1.8,
    value: ({ state }) => t(`state.${state}`),
    cell: ({ state, claimed, disputed, openFacts }) => (
      <>
        <StateMark of={state} />
        {claimed ? <small>{t('claimed')}</small> : null}
        {disputed === undefined ? null : <small>{t('disputed', { why: disputed })}</small>}
        {openFacts.length === 0 ? null : (
          <small>{t('openOn', { facts: openFacts.map((id) => facts[id] ?? id).join('; ') })}</small>
        )}
      </>
    ),
  };
}

function missingColumn(t: T, answer: ComplianceAnswer): Column<RequirementRow> {
  const words = (row: RequirementRow) => missingProofs(row).map(({ proof }) => proofWords(proof, answer, t));
  return {
    id: 'missing',
    title: t('missing'),
    width: 3.2,
    text: (row) => words(row).join(' '),
    cell: (row) => {
      if (row.proofs.length === 0) return <span className="quiet">{t('peopleSay')}</span>;
      const missing = words(row);
      if (missing.length === 0) return <span className="quiet">{t('nothingMissing')}</span>;
      return (
        <>
          {missing.slice(0, MOST).join(' · ')}
          {missing.length > MOST ? (
            <>
              {' '}
              <Tag>+{missing.length - MOST}</Tag>
            </>
          ) : null}
        </>
      );
    },
  };
}

const MOST = 3;
