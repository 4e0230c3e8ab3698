/**
 * Title and text of a ticket, in Markdown for GitHub and GitLab, plain for Jira. People can change them before anything leaves.
 * What stands below the line is ours and stays: the way back, and the reference by which the ticket is found again.
 */
import { markdownName, plainName, withoutReferences } from './safe-text.ts';
import type { TicketFinding, TicketStep } from './ticket-finding.ts';

export type Markup = 'markdown' | 'plain';

export interface TicketText {
  readonly title: string;
  readonly body: string;
}

/** What GitLab and Jira take; GitHub takes one more. */
export const MOST_TITLE = 255;
/** Jira takes 32,767 signs, the others more. Room is left for what stands below. */
export const MOST_BODY = 20_000;
const MOST_STEPS = 25;

const WHAT = {
  harm: 'Harm',
  consequence: 'Risk',
  threat: 'Threat',
  measure: 'Put in place',
  asset: 'Asset',
  control: 'Control',
  duty: 'Duty',
  strategy: 'Strategy',
} as const satisfies Record<TicketFinding['kind'], string>;

export function ticketText(finding: TicketFinding, markup: Markup): TicketText {
  const name = markup === 'markdown' ? markdownName : plainName;
  const { kind, about, title, level, because, harm, way, lowers } = finding;
  const what = about === 'owner' ? 'Nobody owns' : WHAT[kind];
  const lines = [
    `${what}: ${name(title)}`,
    ...(level === '' ? [] : [`Now: ${name(level)}`]),
    ...because.filter((text) => text !== '').map((text) => `Why: ${name(text, 1000)}`),
    ...(harm === undefined
      ? ['No way from it to a harm to people is known. That does not prove that there is none.']
      : [`Who can be harmed: ${name(harm.to)}. ${name(harm.harm)} (${harm.evaluation}): ${name(harm.situation, 500)}`]),
  ];
  const sections = [
    ...section('How it reaches people', wayLines(way, name), markup),
    ...section(kind === 'measure' ? 'What it would change' : 'What would lower it', lowerLines(lowers, name), markup),
  ];
  return {
    title: titleFor(what, title, level),
    body: cut([lines.join('\n\n'), ...sections].join('\n\n'), MOST_BODY),
  };
}

export interface FootFacts {
  /** Absolute address of the place in Primum. */
  readonly address: string;
  readonly dossier: string;
  readonly revision: number;
  readonly reference: string;
}

export function ticketFoot({ address, dossier, revision, reference }: FootFacts, markup: Markup): string {
  const name = markup === 'markdown' ? markdownName : plainName;
  const from = `Made by Primum from the dossier ${name(dossier)}, revision ${revision}. Reference: ${reference}`;
  return markup === 'markdown' ? `[Open in Primum](${address})\n\n${from}` : `Open in Primum: ${address}\n\n${from}`;
}

/** Found in the text of a ticket, whatever people did with the rest. */
export function referenceOf(ticket: string): string {
  return `primum-${ticket}`;
}

function titleFor(what: string, title: string, level: string): string {
  const end = level === '' ? '' : ` (${level})`;
  // Room is left for what parts signs from names.
  return withoutReferences(plainName(`${what}: ${plainName(title, 150)}${end}`)).slice(0, MOST_TITLE);
}

function wayLines(way: readonly TicketStep[], name: typeof plainName): string[] {
  const shown = way.slice(-MOST_STEPS);
  const left = way.length - shown.length;
  const steps = shown.map(
    ({ kind, title, level }) => `${kind}: ${name(title)}${level === undefined ? '' : `, ${name(level)}`}`,
  );
  return (left > 0 ? [`${left} steps before`, ...steps] : steps).map((text, index) => `${index + 1}. ${text}`);
}

function lowerLines(lowers: TicketFinding['lowers'], name: typeof plainName): string[] {
  return lowers.map(({ title, places, effect }) => {
    const where = places.length === 0 ? '' : `: ${places.map((place) => name(place)).join('; ')}`;
    return `- ${name(title)}${where}${effect === '' ? '' : ` (${name(effect)})`}`;
  });
}

function section(title: string, lines: readonly string[], markup: Markup): string[] {
  if (lines.length === 0) return [];
  return [`${markup === 'markdown' ? `### ${title}` : `${title}:`}\n\n${lines.join('\n')}`];
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 4)}\n...`;
}
