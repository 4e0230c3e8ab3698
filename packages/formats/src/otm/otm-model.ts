/**
 * Open Threat Model 0.1 and 0.2 as files carry it. Own statement of the published JSON schema (otm-0.2.0): the keys that
 * the import reads or must name as left out; others are let through, since the format is open.
 */
import { z } from 'zod';

/** The format writes null for an empty list or object. */
const list = <T extends z.ZodType>(item: T) => z.array(item).nullish();
const text = z.string().nullish();
const anything = z.unknown().optional();

const Parent = z.union([z.looseObject({ trustZone: z.string() }), z.looseObject({ component: z.string() })], {
  error: 'expected { trustZone: id } or { component: id }',
});
export type OtmParent = z.infer<typeof Parent>;

const ThreatAt = z.looseObject({
  threat: z.string(),
  state: text,
  mitigations: list(z.looseObject({ mitigation: text, state: text }).nullable()),
});

const TrustZone = z.looseObject({
  id: z.string(),
  name: z.string(),
  type: text,
  description: text,
  risk: z.looseObject({ trustRating: z.number().nullish() }).nullish(),
  parent: Parent.nullish(),
  representations: list(anything),
  attributes: anything,
});

const Component = z.looseObject({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  description: text,
  parent: Parent,
  representations: list(anything),
  assets: z.looseObject({ processed: list(z.string().nullable()), stored: list(z.string().nullable()) }).nullish(),
  threats: list(ThreatAt),
  tags: list(z.string().nullable()),
  attributes: anything,
});

const Dataflow = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: text,
  bidirectional: z.boolean().nullish(),
  source: z.string(),
  destination: z.string(),
  assets: list(z.string().nullable()),
  threats: list(ThreatAt),
  representations: list(anything),
  tags: list(z.string().nullable()),
  attributes: anything,
});

const Asset = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: text,
  risk: z.looseObject({}).nullish(),
  attributes: anything,
});

const Described = z.looseObject({ id: z.string(), name: z.string(), description: text });

export const OtmModel = z.looseObject({
  otmVersion: z.string({ error: 'expected the version of the format, as "0.2.0"' }),
  project: z.looseObject({
    name: z.string(),
    id: z.string(),
    description: text,
    owner: text,
    ownerContact: text,
    tags: list(z.string()),
    attributes: anything,
  }),
  representations: list(anything),
  assets: list(Asset),
  trustZones: list(TrustZone),
  components: list(Component),
  dataflows: list(Dataflow),
  threats: list(Described),
  mitigations: list(Described),
});
export type OtmModel = z.infer<typeof OtmModel>;
