/** The published system models that store levels, each with what they were computed with. */
import type { DomainModel } from '@primum/core/knowledge/domain-model';
import type { RiskMode } from '@primum/core/risk/levels';
import type { LocatedFault } from '@primum/core/fault';
import { domainFromNQuads } from '../domain-from-nquads.ts';
import { readNQuadsFile } from '../read-nquads-file.ts';
import { completedDomain, standInDomain } from '../stand-in-domain.ts';
import { type StoredModel, storedModel } from '../stored-structure.ts';
import { systemGraphs } from '../system-from-nquads.ts';

/**
 * Which engine stored the causation links, told by what it stored. Its published source is the newest one; the others are known
 * only from the models that they left (older-causation.ts).
 */
export type EngineAge = 'newest' | 'of-2022' | 'of-2020' | 'of-2019';

export interface PublishedLevels {
  /** File names in `spyderisk/models` of the reference data. */
  readonly system: string;
  /** Undefined: never published. */
  readonly domain: string | undefined;
  /** In which the levels were computed: as stored, else the one or ones that they fit. */
  readonly modes: readonly RiskMode[];
  readonly engine: EngineAge;
}

export const PUBLISHED_LEVELS: readonly PublishedLevels[] = [
  {
    system: 'Demo_both_state_reports.nq.gz',
    domain: 'domain-6a3-3-1.nq.gz',
    modes: ['current'],
    engine: 'newest',
  },
  { system: 'Test-6a3-00.nq.gz', domain: 'domain-ssm-testing-6a3.nq', modes: ['future'], engine: 'of-2022' },
  {
    system: 'Current_Risk_Test_Case.nq.gz',
    domain: 'FOGPROTECT-3j1-5.nq.gz',
    modes: ['future'],
    engine: 'of-2020',
  },
  {
    system: 'SSM-Testing-1a1-5.nq.gz',
    domain: 'Testing-1a1-5.nq.gz',
    modes: ['current', 'future'],
    engine: 'of-2020',
  },
  {
    system: 'system-attack-path-simple-test.nq.gz',
    domain: undefined,
    modes: ['current', 'future'],
    engine: 'of-2019',
  },
];

export interface ReadLevels {
  /** Undefined where there is any error. */
  readonly model: StoredModel | undefined;
  readonly faults: readonly LocatedFault[];
}

/** `pathOf`: from a file name to where it is. */
export function readPublishedLevels({ system, domain }: PublishedLevels, pathOf: (file: string) => string): ReadLevels {
  const read = readNQuadsFile(pathOf(system));
  const graphs = systemGraphs(read.quads);
  const knowledge = domain === undefined ? { quads: [], faults: [] } : readNQuadsFile(pathOf(domain));
  const made = domain === undefined ? { domain: undefined, faults: [] } : domainFromNQuads(knowledge.quads, domain);
  const faults = [...read.faults, ...knowledge.faults, ...made.faults];
  if (graphs === undefined || faults.some((fault) => fault.severity === 'error')) return { model: undefined, faults };
  const known: DomainModel | undefined = made.domain;
  const model = storedModel(graphs, (standIn) =>
    known === undefined ? standInDomain(standIn) : completedDomain(known, knowledge.quads, standIn),
  );
  return { model, faults };
}
