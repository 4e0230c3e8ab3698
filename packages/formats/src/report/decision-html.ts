/** One decision on paper: what was decided and why, by whom, whether it holds, and all that it rests on; for a reader who was not there. */
import type { Signature } from '@primum/core/api/decisions';
import type { DecisionRow, DecisionState, SeenChangeRow } from '@primum/core/decision/decision-picture';
import type { DecisionRecord } from '@primum/core/decision/decision-record';
import type { ReportHarm } from '@primum/core/assessment/report';
import { formatProbability, formatRange } from '@primum/core/assessment/format-number';
import { worksheetSection } from './conflict-html.ts';
import { type Html, html, type Part } from './escape-html.ts';
import { balanceSection } from './html-balance.ts';
import { htmlPage } from './html-page.ts';
import { byUseHtml, evaluationHtml, list, plain, registerTable } from './html-parts.ts';
import { originText } from './origin-text.ts';
import { movedText, standingText } from './seen-change-text.ts';

interface Context {
  /** By the audit log of the server that the record comes from; none: a folder has no log. */
  readonly signature?: Signature | undefined;
  readonly hasLog: boolean;
  /** Year-month-day. */
  readonly writtenOn: string;
}

/** English; prints on A4. */
export function decisionHtml(record: DecisionRecord, context: Context): string {
  const { dossier, decision, balance, worksheets, harm } = record;
  return htmlPage({
    title: `${dossier.title}: ${decision.about.title}`,
    header: html`<h1>${decision.about.title}</h1><p class="muted">${dossier.title}: ${dossier.purpose} Owner: ${dossier.owner}.</p>`,
    main: html`${decidedSection(record)}
${signedSection(decision, context)}
${harm === undefined ? '' : chainSection(harm)}
${balance === undefined ? '' : groundOf(balance)}
${worksheets.map(worksheetSection)}
${seenSection(record)}`,
    footer: `Written on ${context.writtenOn}. The decision is that of people; levels, sums and sentences about them are worked out from the dossier as it stands on this day, and stay an aid to their judgement.`,
  });
}

const STATE: Readonly<Record<DecisionState, string>> = {
  'open-again': 'It is open again: what it was decided on is other now.',
  expired: 'It has expired: its last day is past.',
  waiting: 'It waits for approval by a second pair of eyes.',
  holds: 'It holds.',
  revised: 'A later decision took its place.',
};

function decidedSection({ decision, before, on, worksheets }: DecisionRecord): Html {
  const { id, kind, option, to, options, reason, dissent, decidedBy, decidedOn, reviewBy, changes } = decision;
  const chosen = option === undefined ? '' : `: ${option.title}`;
  const beside = decision.about.kind === 'balance' ? worksheets : [];
  return html`<section id="decision"><h2>What was decided?</h2>
<p><b>${plain(kind)}${chosen}${to === undefined ? '' : ` (to ${to.title})`}</b></p>
<p>${reason}</p>
<p><b>${STATE[decision.state]}</b> <span class="muted">As of ${on}.</span></p>
${changes.length === 0 ? '' : html`<h3>What opens it again</h3>${list(changes.map(changeText))}`}
<dl class="facts">${facts([
    ['Decision', id],
    ['By', `${decidedBy}, on ${decidedOn}`],
    ['Approved by', approvedText(decision)],
    ['To be looked at again by', reviewBy],
  ])}</dl>
<h3>Who disagreed?</h3>
${dissent.length === 0 ? html`<p>Nobody’s dissent is recorded.</p>` : list(dissent.map(({ who, says }) => html`<b>${who}</b>: ${says}`))}
${options.length < 2 ? '' : html`<h3>What was there to choose from?</h3>${list(options.map((one) => (one.id === option?.id ? html`<b>${one.title}</b> (chosen)` : html`${one.title}`)))}`}
${beside.length === 0 ? '' : html`<h3>Which conflicts lie in it?</h3>${list(beside.map(besideText))}<p class="muted">Their worksheets follow the figures.</p>`}
${before.length === 0 ? '' : html`<h3>What was decided before?</h3>${list(before.map(beforeText))}`}
</section>`;
}

function facts(pairs: readonly (readonly [string, string])[]): Html[] {
  return pairs.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
}

function approvedText({ needsApproval, approvedBy, approvedOn }: DecisionRow): string {
  if (approvedBy !== undefined) return `${approvedBy}, on ${approvedOn ?? ''}`;
  return needsApproval ? 'nobody yet' : 'nobody; it needs no approval';
}

function besideText({ title, decisions }: DecisionRecord['worksheets'][number]): Html {
  const [decided] = decisions;
  if (decided === undefined) return html`<b>${title}</b>: nobody has decided it.`;
  const { kind, option, state, reason } = decided;
  return html`<b>${title}</b>: ${plain(kind)}${option === undefined ? '' : `: ${option.title}`} (${plain(state)}). ${reason}`;
}

function beforeText({ id, kind, option, decidedBy, decidedOn, reason }: DecisionRow): Html {
  return html`<b>${id}</b>: ${plain(kind)}${option === undefined ? '' : `: ${option.title}`}, by ${decidedBy} on ${decidedOn}. ${reason}`;
}

function changeText(change: SeenChangeRow): string {
  const { kind, harm, was, is, worse } = change;
  if (kind === 'content') return 'It, or what it is about, was changed after it was approved.';
  if (kind === 'ground') return 'It was judged beside an option of a balance, and another one was decided since.';
  const name = harm?.title ?? '';
  if (was === undefined) return `New: ${name}, ${standingText(is)}.`;
  if (is === undefined) return `Gone: ${name}, which was ${standingText(was)}.`;
  return `${worse === true ? 'Worse' : 'Milder'}: ${name}, ${movedText(change)}.`;
}

function signedSection({ hash, approvedBy }: DecisionRow, { signature, hasLog }: Context): Html {
  return html`<section id="signature"><h2>Who signed, and what?</h2>
<p>${signedText(signature, { hasLog, now: hash, isApproved: approvedBy !== undefined })}</p>
<p class="muted">Signed is the content: SHA-256 over the decision without its approval and what it is about as it is written, as canonical JSON (RFC 8785). Levels, sums, clauses of packs and chains on this page are worked out on the day of the page, and are no part of it. As it stands now:</p>
<p><code>${hash}</code></p></section>`;
}

function signedText(
  signature: Signature | undefined,
  { hasLog, now, isApproved }: { readonly hasLog: boolean; readonly now: string; readonly isApproved: boolean },
): string {
  if (signature !== undefined) {
    const { by, at, entry, hash, state } = signature;
    const who = `${by.name === '' ? 'Somebody who has left' : by.name} signed in again and signed at ${at} (UTC), entry ${entry} of the audit log`;
    if (state === 'matches') return `${who}: what stands here is what was signed.`;
    return hash === now
      ? `${who}. The content is what was signed, but the role or day of the approval, or the entry of the log, is not.`
      : `${who}, over ${hash}. What stands here now is something else.`;
  }
  if (!isApproved) return 'Nobody has signed it.';
  return hasLog
    ? 'The audit log of this server knows no signature for it: the approval was written into the dossier elsewhere.'
    : 'An approval is written in the dossier. Who signed in for it stands in the audit log of the server that it was given on.';
}

/** More rows than this begin a page of their own. */
const LONG = 12;

function seenSection({ decision: { seen, about }, worksheets }: DecisionRecord): Html {
  const [sheet] = worksheets;
  const beside =
    about.kind === 'conflict' && sheet?.beside !== undefined
      ? ', and those of the option that it is judged beside'
      : '';
  const how = about.kind === 'harm' ? 'As it stood.' : `With the controls of the chosen option on${beside}.`;
  if (seen.length === 0)
    return html`<section id="seen"><h2>How did the harms stand when it was decided?</h2>
<p>${how} No option moved the level of a harm. When one does, the decision is open again.</p></section>`;
  return html`<section id="seen"${seen.length > LONG ? html` class="own-page"` : ''}><h2>How did the harms stand when it was decided?</h2>
<p>${how} When one stands otherwise, the decision is open again.</p>
${registerTable('Harms as seen', seen, [
  { title: 'Harm', width: 'wide', cell: ({ title }) => title },
  { title: 'Severity', cell: ({ severity }) => severity },
  { title: 'Likelihood', cell: ({ likelihood }) => likelihood },
  {
    title: 'Judged',
    width: seen.some(({ byUse }) => byUse !== undefined) ? 'mid' : 'n',
    cell: ({ evaluation, byUse }) => [evaluationHtml(evaluation), byUseHtml(byUse)],
  },
])}</section>`;
}

function chainSection({
  harm,
  asset,
  to,
  severity,
  p1,
  p2,
  probability,
  probabilityLevel,
  evaluation,
  byUse = [],
  chain,
}: ReportHarm): Html {
  return html`<section id="chain"><h2>How does the harm come about?</h2>
<p><b>${harm}</b>, at ${asset.title}, to ${plain(to)}: ${severity}; P1 ${formatRange(p1)} × P2 ${formatProbability(p2)} = ${formatRange(probability)} per device-year (${probabilityLevel}) ${evaluationHtml(evaluation)}</p>
${byUse.length === 0 ? '' : html`<p>By use: ${byUse.map((use, at) => html`${at === 0 ? '' : '; '}${use.title} ${evaluationHtml(use.evaluation)}`)}. The strictest counts.</p>`}
<ol class="chain">${chain.map((step) => html`<li><i>${step.kind}</i> <span>${step.title}${step.level === undefined ? '' : html` <b>${step.level}</b>`}</span> <small>${originText(step.from)}</small></li>`)}</ol></section>`;
}

function groundOf(balance: NonNullable<DecisionRecord['balance']>): Part {
  if (balance.state === 'figures') return balanceSection(balance);
  return html`<section id="${balance.id}"><h2>${balance.title}</h2><p>There are no figures: ${balance.because}. ${balance.hint}</p></section>`;
}
