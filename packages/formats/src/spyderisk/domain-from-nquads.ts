/** Spyderisk domain models in N-Quads. */
import type { LocatedFault } from '@primum/core/fault';
import type { DomainModel } from '@primum/core/knowledge/domain-model';
import { domainFromTables } from './domain-from-tables.ts';
import { domainTablesFromNQuads } from './domain-tables-from-nquads.ts';
import type { Quad } from './nquads.ts';
import { quadsByGraph } from './quad-index.ts';
import { readNQuadsFile } from './read-nquads-file.ts';

export interface ReadDomain {
  /** Undefined where there is any error. */
  readonly domain: DomainModel | undefined;
  readonly faults: readonly LocatedFault[];
}

/** `quads` of one file: a domain model is one graph. `file` is named in faults. */
export function domainFromNQuads(quads: readonly Quad[], file: string): ReadDomain {
  const graphs = quadsByGraph(quads);
  if (graphs.size !== 1) {
    const message = `A domain model is one graph; here are ${graphs.size}`;
    const hint =
      graphs.size > 1
        ? 'A system model has several graphs: give the domain model that it was made with.'
        : 'The file is empty.';
    const place = { document: file, path: [], file, line: 1, column: 1 };
    return { domain: undefined, faults: [{ severity: 'error', code: 'not-a-domain-model', message, hint, ...place }] };
  }
  const { domain, faults } = domainFromTables(domainTablesFromNQuads(quads), file);
  return { domain, faults: faults.map((fault) => ({ ...fault, file, line: 1, column: 1 })) };
}

/** A `.nq` or `.nq.gz` file. */
export function readDomainFile(path: string): ReadDomain {
  const { quads, faults } = readNQuadsFile(path);
  return faults.length > 0 ? { domain: undefined, faults } : domainFromNQuads(quads, path);
}
