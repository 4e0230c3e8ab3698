/**
 * CycloneDX 1.2 to 1.7 in JSON, as far as a system can be told from it. Own statement of the published schema: the keys that the
 * import reads; others are let through, since the format is open and grows.
 */
import { z } from 'zod';

const text = z.string().nullish();
const list = <T extends z.ZodType>(item: T) => z.array(item).nullish();

const Component = z.looseObject({
  'bom-ref': text,
  type: z.string({ error: 'expected a type, as "application"' }),
  name: z.string(),
  version: text,
  description: text,
});
export type BomComponent = z.infer<typeof Component>;

const Service = z.looseObject({
  'bom-ref': text,
  name: z.string(),
  description: text,
  'x-trust-boundary': z.boolean().nullish(),
  data: list(z.looseObject({ flow: text, classification: text, name: text, description: text })),
});

export const CycloneDxBom = z.looseObject({
  bomFormat: z.literal('CycloneDX', { error: 'expected "CycloneDX"' }),
  specVersion: z.string(),
  serialNumber: text,
  metadata: z
    .looseObject({ component: Component.nullish(), supplier: z.looseObject({ name: text }).nullish() })
    .nullish(),
  components: list(Component),
  services: list(Service),
  dependencies: list(z.looseObject({ ref: z.string(), dependsOn: list(z.string()) })),
  vulnerabilities: list(z.unknown()),
});
export type CycloneDxBom = z.infer<typeof CycloneDxBom>;
