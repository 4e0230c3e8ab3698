/** A matrix of acceptability: severities as rows, levels of probability as columns; what differs from the dossier's is marked in words. */
import { NativeSelect } from '@mantine/core';
import { fieldBeside } from '@primum/core/benefit/stricter-fields';
import type { AcceptabilityMatrix } from '@primum/core/dossier/use-criteria';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Evaluation, EVALUATION_SIGN, EvaluationMark } from '../kit/evaluation-mark.tsx';
import classes from './matrix-field.module.css';
import type { ToChoose } from './read-criteria.ts';

const EVALUATIONS = ['acceptable', 'reduce', 'unacceptable'] as const satisfies readonly Evaluation[];

interface Props {
  /** Mildest first, as in every matrix; the worst stands at the top. */
  readonly severities: readonly string[];
  readonly toChoose: ToChoose;
  readonly rows: AcceptabilityMatrix;
  /** Without it the matrix is shown only. */
  readonly onChange?: (at: { readonly severity: number; readonly probability: number }, field: Evaluation) => void;
}

export function MatrixField({ severities, toChoose: { probabilities, rows: dossier }, rows, onChange }: Props) {
  const { t } = useTranslation('benefit');
  const levels = severities.map((name, severity) => ({ name, severity })).toReversed();
  return (
    <div className={classes['scroll']}>
      <table className={classes['matrix']} aria-label={t('criteria.matrix')}>
        <thead>
          <tr>
            <th scope="col">{t('criteria.corner')}</th>
            {probabilities.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.map(({ name, severity }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {(rows[severity] ?? []).map((of, at) => (
                <Field
                  key={probabilities[at]}
                  label={t('criteria.field', { severity: name, probability: probabilities[at] ?? '' })}
                  of={of}
                  dossier={dossier[severity]?.[at]}
                  {...(onChange === undefined
                    ? {}
                    : { onChange: (field) => onChange({ severity, probability: at }, field) })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FieldProps {
  readonly label: string;
  readonly of: Evaluation;
  readonly dossier: Evaluation | undefined;
  readonly onChange?: (field: Evaluation) => void;
}

/** The browser's own list: arrows and first letters choose, as a press does. */
function Field({ label, of, dossier, onChange }: FieldProps) {
  const { t } = useTranslation('benefit');
  const { t: general } = useTranslation();
  const id = useId();
  const way = fieldBeside(of, dossier);
  const differs = way !== undefined && dossier !== undefined;
  return (
    <td data-beside={way}>
      {onChange === undefined ? (
        <EvaluationMark of={of} />
      ) : (
        <span className={classes['choice']}>
          <span aria-hidden="true" data-evaluation={of}>
            {EVALUATION_SIGN[of]}
          </span>
          <NativeSelect
            size="xs"
            variant="unstyled"
            aria-label={label}
            {...(differs ? { 'aria-describedby': id } : {})}
            data={EVALUATIONS.map((one) => ({ value: one, label: general(`evaluation.${one}`) }))}
            value={of}
            rightSection={<span />}
            rightSectionWidth={0}
            onChange={({ currentTarget: { value } }) => onChange(EVALUATIONS.find((one) => one === value) ?? of)}
          />
        </span>
      )}
      {differs ? <small id={id}>{t(`criteria.${way}`, { dossier: general(`evaluation.${dossier}`) })}</small> : null}
    </td>
  );
}
