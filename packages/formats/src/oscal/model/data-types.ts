/** Simple values of OSCAL 1.1 (NIST, Metaschema data types): what a text may look like. Own statement of what NIST publishes. */
import { z } from 'zod';

export const Uuid = z
  .string()
  .regex(/^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$/, 'a UUID')
  .describe('UUID of version 4 or 5, as 11111111-2222-4333-8444-555555555555');

export const Token = z
  .string()
  .regex(/^[\p{L}_][\p{L}\p{N}.\-_]*$/u, 'a letter or _ first, then letters, digits, ".", "-" or "_"')
  .describe('a name without blanks: a letter or _ first');

/** One line that does not begin or end with a blank. */
export const Text = z
  .string()
  .regex(/^\S(.*\S)?$/su, 'text that does not begin or end with a blank')
  .describe('text that does not begin or end with a blank');

/** Prose, as Markdown. */
export const Markup = z.string();

const ZONE = String.raw`(Z|[+-]\d{2}:\d{2})`;
const DAY = String.raw`\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;

export const DateTime = z
  .string()
  .regex(new RegExp(String.raw`^${DAY}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?${ZONE}$`), 'a time with its zone')
  .describe('time with its zone, as 2026-11-26T08:00:00Z');

export const Day = z
  .string()
  .regex(new RegExp(`^${DAY}${ZONE}?$`), 'a day')
  .describe('day, as 2026-11-26');

export const Uri = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9+\-.]*:\S+$/, 'an address with its scheme')
  .describe('address with its scheme, as https://example.org/x');

export const UriReference = z
  .string()
  .regex(/^\S*$/, 'an address without blanks')
  .describe('address, or #uuid for something in this file');

/** OSCAL has no empty lists: what is not there is left out. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).min(1);

export const Prop = z.strictObject({
  name: Token,
  uuid: Uuid.optional(),
  ns: Uri.optional(),
  value: Text,
  class: Token.optional(),
  group: Token.optional(),
  remarks: Markup.optional(),
});

export const Link = z.strictObject({
  href: UriReference,
  rel: z.string().min(1).optional(),
  'media-type': Text.optional(),
  'resource-fragment': Text.optional(),
  text: Markup.optional(),
});

/** What nearly everything can carry beside its own fields. */
export const marked = { props: list(Prop).optional(), links: list(Link).optional() };
export const told = { ...marked, remarks: Markup.optional() };

/** An object that is always empty: that it is there says something. */
export const Empty = z.strictObject({});
