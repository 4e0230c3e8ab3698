/** A baseline for a terminal: which hold, then each security capability by what is to be done about it. */
import type { BaselinePicture, BaselineRow, BaselineVerdict } from '@primum/core/compliance/baseline-for';
import { EVALUATION_SIGN } from '@primum/formats/report/severity-mark';
import { createColors } from 'picocolors';
import { plainText, wrapLines } from '../plain-text.ts';

export interface BaselineView {
  /** Of the dossier. */
  readonly title: string;
  readonly columns: number;
  readonly colours: boolean;
}

/** In the order in which they matter. */
const HEADINGS: Readonly<Record<BaselineVerdict, string>> = {
  missing: 'Asked for and missing, the worst harm behind it first',
  'risk-asks-more': 'Not asked for by class and exposure, but by the risk',
  'more-than-risk': 'Asked for and missing, with no harm behind it that is not acceptable: more than the risk needs',
  there: 'There',
  considered: 'To be considered: not there, and no harm behind it that is not acceptable',
  'not-asked': 'Neither asked for nor there',
};

export function baselineText(picture: BaselinePicture, view: BaselineView): string {
  const { bold } = createColors(view.colours);
  const { holding, open, rows, proofs, levels, prompts } = picture;
  const lacking = proofs.filter(({ found }) => found === 'missing' || found === 'expired');
  const verdicts = Object.keys(HEADINGS) as BaselineVerdict[];
  const lines = [
    bold(plainText(`${view.title}: the least that its class and exposure ask for`)),
    ...listed(holding.length === 0 ? ['no baseline holds'] : holding.map(({ title }) => title), view),
    ...section('Hangs on facts that nobody has told', titles(open), view),
    ...verdicts.flatMap((verdict) =>
      section(HEADINGS[verdict], rows.filter((row) => row.verdict === verdict).map(rowText), view),
    ),
    ...section(
      `Proofs: ${proofs.length - lacking.length} of ${proofs.length} there; missing`,
      lacking.map(({ title, found }) => (found === 'expired' ? `${title} (expired)` : title)),
      view,
    ),
    ...section('Security levels to aim at (IEC 62443)', levelsText(levels), view),
    ...section(
      'Sets of outside items to go through',
      prompts.map((set) => `baseline ${set} of NIST SP 800-53`),
      view,
    ),
    '',
    ...wrapLines('Baselines are a proposal of this project and no requirement of any law.', view.columns, ''),
  ];
  return `${lines.join('\n')}\n`;
}

function titles(list: readonly { readonly title: string }[]): readonly string[] {
  return list.map(({ title }) => title);
}

function section(title: string, texts: readonly string[], view: BaselineView): string[] {
  const { bold } = createColors(view.colours);
  return texts.length === 0 ? [] : ['', bold(title), ...listed(texts, view)];
}

function listed(texts: readonly string[], { columns }: BaselineView): string[] {
  return texts.flatMap((text) => wrapLines(plainText(text), columns, '  '));
}

function rowText({ title, force, found, by, harm, verdict }: BaselineRow): string {
  const asked = force === undefined ? '' : ` (${force})`;
  const given = verdict === 'there' ? `: ${givenBy(by)}${found === 'claimed' ? ', without evidence yet' : ''}` : '';
  const pressing = verdict === 'missing' || verdict === 'risk-asks-more';
  if (!pressing || harm === undefined) return `${title}${asked}${given}`;
  return `${EVALUATION_SIGN[harm.evaluation]} ${title}${asked}; behind it: ${harm.harm} (${harm.severity}, ${harm.evaluation})`;
}

/** `audit-log, clean-logs at 7 places`: places in full are in the other formats. */
function givenBy(by: readonly string[]): string {
  const controls = [...new Set(by.map((place) => place.slice(place.indexOf('/') + 1, place.indexOf('@'))))];
  return `${controls.join(', ')} at ${by.length} ${by.length === 1 ? 'place' : 'places'}`;
}

function levelsText(levels: BaselinePicture['levels']): readonly string[] {
  const all = Object.entries(levels).toSorted(([a], [b]) => a.localeCompare(b));
  return all.length === 0 ? [] : [all.map(([fr, level]) => `${fr.toUpperCase()} ${level}`).join(', ')];
}
