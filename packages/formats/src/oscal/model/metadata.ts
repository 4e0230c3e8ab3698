/** What every OSCAL file begins and ends with: metadata, parties, roles, resources that it refers to. */
import { z } from 'zod';
import { DateTime, list, marked, Markup, Text, told, Token, Uri, UriReference, Uuid } from './data-types.ts';

export const ResponsibleParty = z.strictObject({ 'role-id': Token, 'party-uuids': list(Uuid), ...told });
export const ResponsibleRole = z.strictObject({ 'role-id': Token, 'party-uuids': list(Uuid).optional(), ...told });

const DocumentId = z.strictObject({ scheme: Uri.optional(), identifier: Text });

const Address = z.strictObject({
  type: Text.optional(),
  'addr-lines': list(Text).optional(),
  city: Text.optional(),
  state: Text.optional(),
  'postal-code': Text.optional(),
  country: Text.optional(),
});

const Telephone = z.strictObject({ type: Text.optional(), number: Text });
const Email = z.string().regex(/^[^@\s]+@[^@\s]+$/, 'an e-mail address');

const Location = z.strictObject({
  uuid: Uuid,
  title: Markup.optional(),
  address: Address.optional(),
  'email-addresses': list(Email).optional(),
  'telephone-numbers': list(Telephone).optional(),
  urls: list(Uri).optional(),
  ...told,
});

const Party = z.strictObject({
  uuid: Uuid,
  type: z.enum(['person', 'organization']),
  name: Text.optional(),
  'short-name': Text.optional(),
  'external-ids': list(z.strictObject({ scheme: Uri, id: Text })).optional(),
  'email-addresses': list(Email).optional(),
  'telephone-numbers': list(Telephone).optional(),
  addresses: list(Address).optional(),
  'location-uuids': list(Uuid).optional(),
  'member-of-organizations': list(Uuid).optional(),
  ...told,
});

const Role = z.strictObject({
  id: Token,
  title: Markup,
  'short-name': Text.optional(),
  description: Markup.optional(),
  ...told,
});

const Revision = z.strictObject({
  title: Markup.optional(),
  published: DateTime.optional(),
  'last-modified': DateTime.optional(),
  version: Text,
  'oscal-version': Text.optional(),
  ...told,
});

const Action = z.strictObject({
  uuid: Uuid,
  date: DateTime.optional(),
  type: Token,
  system: Uri,
  'responsible-parties': list(ResponsibleParty).optional(),
  ...told,
});

/** Files of the 1.x line are read: 1.1 added fields to 1.0 and took none away. */
const OscalVersion = z
  .string()
  .regex(/^1\.[01]\.\d+(-[a-z]+\d*)?$/, 'a version that is read here: 1.0.x or 1.1.x')
  .describe('version of OSCAL, as 1.1.2');

export const Metadata = z.strictObject({
  title: Markup,
  published: DateTime.optional(),
  'last-modified': DateTime,
  version: Text,
  'oscal-version': OscalVersion,
  revisions: list(Revision).optional(),
  'document-ids': list(DocumentId).optional(),
  roles: list(Role).optional(),
  locations: list(Location).optional(),
  parties: list(Party).optional(),
  'responsible-parties': list(ResponsibleParty).optional(),
  actions: list(Action).optional(),
  ...told,
});

const Resource = z
  .strictObject({
    uuid: Uuid,
    title: Markup.optional(),
    description: Markup.optional(),
    'document-ids': list(DocumentId).optional(),
    citation: z.strictObject({ text: Markup, ...marked }).optional(),
    rlinks: list(
      z.strictObject({
        href: UriReference,
        'media-type': Text.optional(),
        hashes: list(z.strictObject({ algorithm: Text, value: Text })).optional(),
      }),
    ).optional(),
    base64: z
      .strictObject({ filename: UriReference.optional(), 'media-type': Text.optional(), value: z.string() })
      .optional(),
    ...told,
  })
  .omit({ links: true });

export const BackMatter = z.strictObject({ resources: list(Resource).optional() });

/** What stands in front of every model's own fields, and behind them. */
export const framed = { uuid: Uuid, metadata: Metadata, 'back-matter': BackMatter.optional() };
