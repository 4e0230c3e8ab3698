/** Tickets as the API tells them: beside each, how what it is about stands now. */
import type { TicketView } from '@primum/core/api/tickets';
import { DomainError } from '@primum/core/domain-error';
import { attentionOf, standingSince } from '@primum/core/ticket/attention';
import type { Standing } from '@primum/core/ticket/ticket-finding';
import type { StoredTicket } from '@primum/store/ticket/tickets';
import type { FastifyRequest } from 'fastify';
import { askedFor } from '../answer-as-json.ts';
import type { Deps } from '../deps.ts';

export async function viewsOf(
  request: FastifyRequest,
  tickets: readonly StoredTicket[],
  deps: Deps,
): Promise<TicketView[]> {
  const standings = await standingsOf(request, tickets, deps);
  return tickets.map((ticket, index) => viewOf(ticket, standings?.[index]));
}

/** Undefined: the dossier has faults and cannot be judged. */
async function standingsOf(
  request: FastifyRequest,
  tickets: readonly StoredTicket[],
  deps: Deps,
): Promise<readonly Standing[] | undefined> {
  if (tickets.length === 0) return [];
  const things = tickets.map(({ about, thing }) => ({ about, thing }));
  try {
    return await askedFor<Standing[]>(request, { ask: 'standings', things }, deps);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'DOSSIER_INVALID') return undefined;
    throw error;
  }
}

function viewOf(ticket: StoredTicket, now: Standing | undefined): TicketView {
  const { id, about, thing, title, state, said, key, address, kind, project, followed, revision, level } = ticket;
  const standing = standingSince(ticket.levelRank, now);
  const attention = attentionOf(state, standing);
  return {
    id,
    about,
    thing,
    title,
    state,
    said,
    ...(key === undefined ? {} : { key }),
    ...(address === undefined ? {} : { address }),
    kind,
    project,
    followed,
    revision,
    level,
    ...(now === undefined ? {} : { levelNow: now.level }),
    standing,
    ...(attention === undefined ? {} : { attention }),
    madeAt: ticket.madeAt.toISOString(),
    madeBy: ticket.madeBy,
    ...(ticket.lookedAt === undefined ? {} : { lookedAt: ticket.lookedAt.toISOString() }),
  };
}
