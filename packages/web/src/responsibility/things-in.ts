/** What people wrote into system.yaml, with titles. */
import type { SystemDocument } from '@primum/core/dossier/system-document';

export interface Thing {
  readonly id: string;
  readonly title: string;
  /** Of assets and zones. */
  readonly party: string | undefined;
}

/** Zones and assets first, then interfaces, data and functions. */
export function thingsIn(system: SystemDocument | undefined): Thing[] {
  if (system === undefined) return [];
  const { zones = [], assets, interfaces = [], data = [], functions = [] } = system;
  return [zones, assets, interfaces, data, functions].flatMap((list: readonly Written[]) =>
    list.map(({ id, title, party }) => ({ id, title: title ?? id, party })),
  );
}

interface Written {
  readonly id: string;
  readonly title?: string | undefined;
  readonly party?: string;
}
