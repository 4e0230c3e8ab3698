/** What somebody should look at: a ticket and what it is about have gone apart. */
import type { Standing } from './ticket-finding.ts';

export const TICKET_STATES = ['pending', 'open', 'closed', 'lost'] as const;
/** pending: nobody knows yet whether the tracker made it; lost: the tracker has nothing at its address any more. */
export type TicketState = (typeof TICKET_STATES)[number];

export const STANDINGS = ['same', 'higher', 'lower', 'gone', 'unknown'] as const;
/** Against when the ticket was made. unknown: the dossier cannot be judged. */
export type TicketStanding = (typeof STANDINGS)[number];

export const ATTENTIONS = ['closed-there', 'gone-here', 'lower-here', 'lost'] as const;
export type TicketAttention = (typeof ATTENTIONS)[number];

export function standingSince(made: number, now: Standing | undefined): TicketStanding {
  if (now === undefined) return 'unknown';
  if (!now.open) return 'gone';
  if (now.rank === made) return 'same';
  return now.rank < made ? 'lower' : 'higher';
}

export function attentionOf(state: TicketState, standing: TicketStanding): TicketAttention | undefined {
  if (state === 'lost') return 'lost';
  if (state === 'closed') return standing === 'gone' || standing === 'unknown' ? undefined : 'closed-there';
  if (standing === 'gone') return 'gone-here';
  return standing === 'lower' ? 'lower-here' : undefined;
}
