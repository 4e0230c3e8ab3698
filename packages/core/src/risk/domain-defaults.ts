/** Default levels of a domain model and its population variants, made on first use and kept for as long as the domain model lives. */
import type { DomainModel, DomainProperty } from '../knowledge/domain-model.ts';
import { hierarchyOf } from '../system/hierarchy.ts';
import { defaultLevels } from './default-levels.ts';

type LookUp = ReturnType<typeof defaultLevels>;

export interface Variants {
  readonly byId: ReadonlyMap<string, DomainProperty>;
  /** False: no property has a lowest and a highest of a population. */
  readonly modelled: boolean;
}

export interface DomainDefaults {
  readonly trust: LookUp;
  readonly impact: LookUp;
  readonly coverage: LookUp;
  readonly trustVariants: Variants;
  readonly controlVariants: Variants;
}

const CACHE = new WeakMap<DomainModel, DomainDefaults>();

export function domainDefaults(domain: DomainModel): DomainDefaults {
  const known = CACHE.get(domain);
  if (known !== undefined) return known;
  const types = hierarchyOf(domain.assetTypes);
  const found: DomainDefaults = {
    trust: defaultLevels(domain.trustDefaults, types),
    impact: defaultLevels(domain.impactDefaults, types),
    coverage: defaultLevels(domain.coverageDefaults, types),
    trustVariants: variantsOf(domain.trustAttributes),
    controlVariants: variantsOf(domain.controls),
  };
  CACHE.set(domain, found);
  return found;
}

function variantsOf(properties: readonly DomainProperty[]): Variants {
  return {
    byId: new Map(properties.map((property) => [property.id, property])),
    modelled: properties.some((property) => property.lowest !== undefined),
  };
}
