/** What shows that a requirement is met: each thing that is asked for, and what was found of it. */
import type { ProofState, RequirementRow } from '@primum/core/compliance/compliance-picture';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { computedPlace } from '../computed-place.ts';
import { Door } from '../kit/door.tsx';
import { useFigures } from '../kit/use-figures.ts';
import { useEditPlan } from '../use-edit-plan.ts';
import type { ViewProps } from './asked.ts';
import { proofWords } from './proof-words.ts';

const LOOK = {
  there: { sign: '✓', evaluation: 'acceptable' },
  claimed: { sign: '◐', evaluation: 'reduce' },
  expired: { sign: '■', evaluation: 'unacceptable' },
  missing: { sign: '■', evaluation: 'unacceptable' },
} as const;

interface Props extends ViewProps {
  readonly row: RequirementRow;
}

export function ProofLines(props: Props) {
  const { t } = useTranslation('compliance');
  const { row } = props;
  return (
    <>
      {row.proofs.length === 0 ? <small>{t('proofsNone')}</small> : null}
      <ul>
        {row.proofs.map((state) => (
          <Line key={JSON.stringify(state.proof)} state={state} {...props} />
        ))}
      </ul>
      {row.named.length === 0 ? null : (
        <small>
          {t('serves')}: <EvidenceTitles ids={row.named} dossier={props.dossier} />
        </small>
      )}
    </>
  );
}

function Line({ state, ...props }: Props & { readonly state: ProofState }) {
  const { t } = useTranslation('compliance');
  const figures = useFigures();
  const { proof, found, by, says, until, parts } = state;
  const { sign, evaluation } = LOOK[found];
  return (
    <li>
      <span data-evaluation={evaluation} className="nowrap">
        <span aria-hidden="true">{sign}</span> {t(`found.${found}`)}
      </span>{' '}
      {parts === undefined ? proofWords(proof, props.answer, t) : t('anyOf')}
      {says === undefined ? null : <small>{says}</small>}
      {by.length === 0 ? null : (
        <small>
          <EvidenceTitles ids={by} dossier={props.dossier} />
          {until === undefined ? '' : ` · ${t('until', { day: figures.day(until) })}`}
        </small>
      )}
      {'computed' in proof && found !== 'there' ? <ComputedLink name={proof.computed} /> : null}
      {parts === undefined ? null : (
        <ul style={{ paddingLeft: 16 }}>
          {parts.map((part) => (
            <Line key={JSON.stringify(part.proof)} {...props} state={part} />
          ))}
        </ul>
      )}
    </li>
  );
}

function ComputedLink({ name }: { readonly name: string }) {
  const { t } = useTranslation('compliance');
  const { dossier } = useParams({ from: '/in/dossiers/$dossier/compliance' });
  const place = computedPlace(name);
  if (place === undefined) return null;
  return (
    <small>
      <Link to={place.to} params={{ dossier }} search={(place.search ?? {}) as object}>
        {t('goComputed')}
      </Link>
    </small>
  );
}

/** Controls are doors to their chain; evidence has its title. */
function EvidenceTitles({ ids, dossier }: { readonly ids: readonly string[]; readonly dossier: string }) {
  const evidence = useEditPlan(dossier).documents?.compliance.evidence ?? [];
  return (
    <>
      {ids.map((id, index) => (
        <span key={id}>
          {index === 0 ? '' : ', '}
          {id.includes('@') ? <Door thing={id}>{id}</Door> : (evidence.find((one) => one.id === id)?.title ?? id)}
        </span>
      ))}
    </>
  );
}
