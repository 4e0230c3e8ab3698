/** Tickets that were made from findings, and the tracker of an organisation that they are made in. */
import { z } from 'zod';
import { ATTENTIONS, STANDINGS, TICKET_STATES } from '../ticket/attention.ts';
import { ABOUTS } from '../ticket/ticket-finding.ts';
import { MOST_BODY, MOST_TITLE } from '../ticket/ticket-text.ts';
import { TRACKER_KINDS } from './names.ts';

export const TrackerKind = z.enum(TRACKER_KINDS);
export type TrackerKind = z.infer<typeof TrackerKind>;

const Line = z.string().trim().min(1).max(300);

/** What an owner writes. */
export const ConnectTracker = z.strictObject({
  kind: TrackerKind,
  address: z.url().max(300).optional().describe('as people open it; absent: github.com or gitlab.com'),
  project: Line.describe('owner/repository; path or number of a project; key of a project in Jira'),
  account: z.email().max(254).optional().describe('Jira: e-mail address of the account that the token is of'),
  issueType: z.string().trim().min(1).max(60).optional().describe('Jira: kind of ticket, else Task'),
  token: z.string().trim().min(1).max(500).optional().describe('absent: the one that is kept for this address'),
});
export type ConnectTracker = z.infer<typeof ConnectTracker>;

/** The token is never told. */
export const TrackerView = z.object({
  kind: TrackerKind,
  address: z.string(),
  project: z.string(),
  account: z.string().optional(),
  issueType: z.string().optional(),
  connectedAt: z.iso.datetime(),
  waitsUntil: z.iso.datetime().optional().describe('the tracker asked to be left alone until then'),
  problem: z.string().optional().describe('why the state of tickets could not be followed last time'),
});
export type TrackerView = z.infer<typeof TrackerView>;

/** `tracker` is absent where none is connected. */
export const OwnTracker = z.object({ tracker: TrackerView.optional() });
export const TriedTracker = z.object({ project: z.string().describe('title of the project, as the tracker tells it') });
export type TriedTracker = z.infer<typeof TriedTracker>;

const About = {
  about: z.enum(ABOUTS).describe('level: it can come about, or is missing; owner: nobody owns it'),
  thing: z.string().min(1).max(2000).describe('as `primum explain` takes it; of measures control@asset, by blanks'),
};

export const TicketView = z.object({
  id: z.string(),
  ...About,
  title: z.string(),
  state: z.enum(TICKET_STATES).describe('pending: not known yet whether the tracker made it'),
  said: z.string().describe('what the tracker says of the state beside open and closed'),
  key: z.string().optional(),
  address: z.string().optional(),
  kind: TrackerKind,
  project: z.string(),
  followed: z.boolean().describe('false: another tracker or project is connected now'),
  revision: z.int().positive().describe('of the dossier when it was made'),
  level: z.string().describe('when it was made'),
  levelNow: z.string().optional(),
  standing: z.enum(STANDINGS).describe('of the finding now, against when the ticket was made'),
  attention: z.enum(ATTENTIONS).optional(),
  madeAt: z.iso.datetime(),
  madeBy: z.string(),
  lookedAt: z.iso.datetime().optional(),
});
export type TicketView = z.infer<typeof TicketView>;

/** Where tickets of this organisation go: what everybody in it may know of its tracker. */
export const TicketPlace = z.object({ kind: TrackerKind, project: z.string(), address: z.string() });
export type TicketPlace = z.infer<typeof TicketPlace>;

export const TicketDraft = z.object({
  ...About,
  title: z.string(),
  body: z.string(),
  foot: z.string().describe('stands below the text and cannot be changed'),
  to: TicketPlace,
  ticket: TicketView.optional().describe('there is one already'),
});
export type TicketDraft = z.infer<typeof TicketDraft>;

export const TicketQuery = z.object(About);
export const NewTicket = z.strictObject({
  ...About,
  title: z.string().trim().min(1).max(MOST_TITLE),
  body: z.string().trim().max(MOST_BODY),
});
export type NewTicket = z.infer<typeof NewTicket>;
export const Looked = z.object({ looked: z.int(), changed: z.int() });
