/**
 * Threagile models of version 1 (YAML or JSON), the keys that the import reads or must name as left out. Own statement of the
 * published JSON schema; others are let through. Things are listed by title, and named by their `id` elsewhere.
 */
import { z } from 'zod';

/** Files leave a key empty for an empty list, map or text. */
const text = z.string().nullish();
const ids = z.array(z.string()).nullish();

/** `<<: *name` of YAML 1.1, which Threagile's examples use: what stands beside it goes before what it brings in. */
function merged(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, '<<')) return value;
  const { '<<': base, ...own } = value as { readonly '<<': unknown } & Record<string, unknown>;
  const bases = [base].flat().map(merged).filter(isObject);
  // The first base goes before the others, and what stands beside them before all.
  return Object.assign({}, ...bases.toReversed(), own);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const byTitle = <T extends z.ZodType>(thing: T) => z.record(z.string(), z.preprocess(merged, thing)).nullish();

const Link = z.looseObject({
  target: z.string(),
  description: text,
  data_assets_sent: ids,
  data_assets_received: ids,
});

const DataAsset = z.looseObject({ id: z.string(), description: text });

const TechnicalAsset = z.looseObject({
  id: z.string(),
  description: text,
  type: z.enum(['external-entity', 'process', 'datastore']),
  out_of_scope: z.boolean().nullish(),
  technology: text,
  technologies: ids,
  data_assets_processed: ids,
  data_assets_stored: ids,
  communication_links: byTitle(Link),
});

const TrustBoundary = z.looseObject({
  id: z.string(),
  description: text,
  type: text,
  technical_assets_inside: ids,
  trust_boundaries_nested: ids,
});
export type ThreagileBoundary = z.infer<typeof TrustBoundary>;

const SharedRuntime = z.looseObject({ id: z.string(), description: text, technical_assets_running: ids });

const Titled = z.record(z.string(), z.unknown()).nullish();

export const ThreagileModel = z.looseObject({
  threagile_version: z.string({ error: 'expected the version of the format, as "1.0.0"' }),
  title: z.string(),
  author: z.looseObject({ name: text }).nullish(),
  business_overview: z.looseObject({ description: text }).nullish(),
  data_assets: byTitle(DataAsset),
  technical_assets: byTitle(TechnicalAsset),
  trust_boundaries: byTitle(TrustBoundary),
  shared_runtimes: byTitle(SharedRuntime),
  individual_risk_categories: Titled,
  /** Newer files of the tool have a list here, in place of the map above. */
  custom_risk_categories: z
    .union([z.array(z.looseObject({ id: z.string(), title: text })), z.record(z.string(), z.unknown())])
    .nullish(),
  abuse_cases: Titled,
  risk_tracking: Titled,
});
export type ThreagileModel = z.infer<typeof ThreagileModel>;
