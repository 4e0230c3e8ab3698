/** Gaps for a terminal: how much is met, what is missing by the harm behind it, what would close most, and what comes. */
import type { CompliancePicture, ProofState, RequirementRow, ToDo } from '@primum/core/compliance/compliance-picture';
import { EVALUATION_SIGN } from '@primum/formats/report/severity-mark';
import { createColors } from 'picocolors';
import { cutText, plainText, wrapLines } from '../plain-text.ts';

export interface GapsView {
  readonly columns: number;
  readonly colours: boolean;
  /** Gaps that are shown. */
  readonly top: number;
}

export function gapsText(picture: CompliancePicture, view: GapsView): string {
  const { bold } = createColors(view.colours);
  const rows = new Map(picture.rows.map((row) => [row.id, row]));
  const gaps = picture.gaps.flatMap((id) => rows.get(id) ?? []);
  const party = picture.parties.find(({ id }) => id === picture.party)?.title ?? picture.party;
  const lines = [
    bold(plainText(`${picture.dossier.title}: what is asked of ${party} on ${picture.on}`)),
    `${picture.rows.length} requirements: ${figuresText(picture)}`,
    ...(picture.roles.length === 0
      ? [`${party} has no role that a law asks anything of: give it \`roles\` in system.yaml`]
      : [`as ${picture.roles.join(', ')}, stage ${picture.stage}`]),
    '',
    bold(gaps.length === 0 ? 'No gap is known' : 'Gaps, the worst harm behind them first'),
    ...gaps.slice(0, view.top).flatMap((row) => gapLines(row, view)),
    ...more(gaps.length - view.top, 'gaps'),
    ...section('What would close most', picture.toDo.slice(0, SHOWN), (one) => toDoLines(one, view), view),
    ...more(picture.toDo.length - SHOWN, 'things'),
    ...section(
      'Evidence that counts no more',
      picture.expired,
      (one) => [`  ${plainText(one.title)}: until ${one.until}`],
      view,
    ),
    ...section('Asked from a later day', soonest(picture), (one) => [`  ${one}`], view),
    ...section('Laws of the packs that ask nothing here', noticesOf(picture), (one) => [`  ${one}`], view),
  ];
  return `${lines.join('\n')}\n`;
}

const SHOWN = 8;

export function figuresText({ figures }: Pick<CompliancePicture, 'figures'>): string {
  const { met, partly, notMet, unknown, notApplicable, open, later } = figures;
  return (
    `${met} met, ${partly} partly, ${notMet} not met, ${unknown} unknown; ${notApplicable} not applicable, ${later} later` +
    (open === 0 ? '' : `; ${open} hang on facts that nobody has told`)
  );
}

function section<T>(title: string, list: readonly T[], linesOf: (one: T) => string[], view: GapsView): string[] {
  const { bold } = createColors(view.colours);
  return list.length === 0 ? [] : ['', bold(title), ...list.flatMap(linesOf)];
}

function more(count: number, what: string): string[] {
  return count > 0 ? [`  … and ${count} more ${what}`] : [];
}

function gapLines(row: RequirementRow, view: GapsView): string[] {
  const { dim } = createColors(view.colours);
  const sign = row.harm === undefined ? '·' : EVALUATION_SIGN[row.harm.evaluation];
  const head = `  ${sign} ${row.short} ${row.clause} (${row.force}): ${row.title} [${row.state}${row.applies === 'open' ? ', if it applies' : ''}]`;
  const missing = row.proofs.filter(({ found }) => found === 'missing' || found === 'expired').map(missingText);
  const because = [
    ...(missing.length === 0 ? [] : [`missing: ${missing.join(', ')}`]),
    ...(row.disputed === undefined ? [] : [row.disputed]),
    ...(row.harm === undefined ? [] : [`behind it: ${row.harm.harm} (${row.harm.severity}, ${row.harm.evaluation})`]),
    ...(row.openFacts.length === 0 ? [] : [`hangs on ${row.openFacts.map(slug).join(', ')}`]),
  ];
  return [
    cutText(plainText(head).replace(/^/, '  '), view.columns),
    ...because.flatMap((text) => wrapLines(plainText(text), view.columns, '      ')).map((line) => dim(line)),
  ];
}

export function missingText({ proof, found, parts, says }: ProofState): string {
  if (parts !== undefined) return parts.map(missingText).join(' or ');
  const name =
    'evidence' in proof
      ? proof.evidence
      : 'control' in proof
        ? proof.control
        : 'capability' in proof
          ? proof.capability
          : '';
  if ('computed' in proof) return says ?? proof.computed;
  return `${slug(name).replaceAll('-', ' ')}${found === 'expired' ? ' (expired)' : ''}`;
}

function toDoLines({ title, requirements, instruments, expired }: ToDo, view: GapsView): string[] {
  const text = `${title}${expired ? ' (renew)' : ''}: serves ${requirements.length} in ${instruments.join(', ')}`;
  return wrapLines(plainText(text), view.columns, '  ');
}

function soonest({ coming }: CompliancePicture): string[] {
  const days = new Map<string, string[]>();
  for (const { from, short } of coming) days.set(from, [...(days.get(from) ?? []), short]);
  return [...days].slice(0, SHOWN).map(([day, shorts]) => {
    const laws = [...new Set(shorts)].map((short) => `${short} (${shorts.filter((one) => one === short).length})`);
    return `${day}: ${laws.join(', ')}`;
  });
}

function noticesOf({ notices }: CompliancePicture): string[] {
  const says = {
    'not-yet': 'applies from',
    ended: 'applied until',
    'other-market': 'is for other markets',
    'no-entry': 'asks nothing of this party',
  };
  return notices.map(({ short, because, day }) => `${short} ${says[because]}${day === undefined ? '' : ` ${day}`}`);
}

function slug(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
