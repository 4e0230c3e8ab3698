/** A baseline as a plain table: each security capability, what asks for it, what gives it, and what to make of it. */
import type { BaselinePicture, BaselineVerdict } from '@primum/core/compliance/baseline-for';
import type { Register } from './registers.ts';

const VERDICTS: Readonly<Record<BaselineVerdict, string>> = {
  there: 'there',
  missing: 'missing',
  considered: 'to be considered',
  'risk-asks-more': 'the risk asks for it, the baseline does not',
  'more-than-risk': 'missing, and more than the risk needs',
  'not-asked': 'not asked for',
};

/** In the order of the picture: the worst harm behind a row first. `title`: of the dossier. */
export function baselineRegister({ rows }: BaselinePicture, title: string): Register {
  return {
    name: 'baseline',
    title: `Baseline of ${title}`,
    columns: ['capability', 'force', 'verdict', 'given by', 'harm behind', 'severity', 'evaluation', 'asked by', 'id'],
    rows: rows.map((row) => [
      row.title,
      row.force ?? '',
      VERDICTS[row.verdict],
      row.by.join('; '),
      row.harm?.harm ?? '',
      row.harm?.severity ?? '',
      row.harm?.evaluation ?? '',
      row.from.join('; '),
      row.capability,
    ]),
  };
}
