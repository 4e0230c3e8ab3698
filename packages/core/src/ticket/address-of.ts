/** Where a person finds what a ticket is about, in the workbench. */
import type { TicketFinding } from './ticket-finding.ts';

/** Absolute. `origin`: as people write it in their browser, without a slash at its end. */
export function addressOf(
  origin: string,
  dossier: string,
  { kind, about, thing }: Pick<TicketFinding, 'kind' | 'about' | 'thing'>,
): string {
  const at = `${origin}/dossiers/${encodeURIComponent(dossier)}`;
  if (about === 'owner') return `${at}/responsibility?view=nobody&thing=${encoded(thing)}`;
  if (kind === 'measure') {
    const tried = thing.split(' ').map((measure) => `+${measure}`);
    return `${at}/risk?view=what-if&try=${encoded(JSON.stringify(tried))}`;
  }
  return `${at}/${kind === 'harm' ? 'harm' : 'risk'}?thing=${encoded(thing)}&panel=chain`;
}

/** Brackets would end a link in Markdown. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(/[()!'*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
