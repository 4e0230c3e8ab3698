/** Several packs joined into the knowledge that one dossier is judged with. */
import { classificationKnowledge } from './classification-knowledge.ts';
import type { ClassificationKnowledge } from './scheme.ts';
import type { Fault } from '../fault.ts';
import { checkComplianceRefs } from './check-compliance-refs.ts';
import { checkProposals } from './check-proposals.ts';
import { type ClinicalKnowledge, clinicalKnowledge } from './clinical-knowledge.ts';
import { compileConstructions, compileStrategies, compileThreats } from './compile-threats.ts';
import { compileVocabulary } from './compile-vocabulary.ts';
import type { DomainModel } from './domain-model.ts';
import { type EntryIndex, indexEntries } from './entry-index.ts';
import type { Pack } from './pack.ts';
import type { Resolver } from './resolver.ts';
import { compileWrittenAs, type WrittenAs } from './written-as.ts';

export interface Knowledge {
  readonly packs: readonly Pack[];
  readonly index: EntryIndex;
  readonly domain: DomainModel;
  readonly clinical: ClinicalKnowledge;
  readonly classification: ClassificationKnowledge;
  readonly writtenAs: WrittenAs;
}

/**
 * The order of the packs is the order in which short references of a dossier are looked up.
 * Faults name `<pack>/<kind>` as their document and begin their path with the position in the pack's list of that kind;
 * with faults of severity error the knowledge is incomplete and must not be judged with.
 */
export function joinPacks(packs: readonly Pack[]): { knowledge: Knowledge; faults: readonly Fault[] } {
  const index = indexEntries(packs);
  const resolver: Resolver = { index, faults: [] };
  const missing = missingPacks(packs);
  const vocabulary = compileVocabulary(resolver);
  const domain: DomainModel = {
    id: packs.map((pack) => pack.manifest.id).join('+'),
    edition: packs.map((pack) => pack.manifest.edition).join('+'),
    ...vocabulary,
    constructions: compileConstructions(resolver),
    threats: compileThreats(resolver, vocabulary),
    strategies: compileStrategies(resolver, vocabulary),
  };
  const clinical = clinicalKnowledge(resolver);
  const writtenAs = compileWrittenAs(resolver);
  checkComplianceRefs(resolver);
  checkProposals(resolver, packs);
  const classification = classificationKnowledge(resolver);
  // What names entries of a pack that is not there would only repeat, hundreds of times, that it is not there.
  return {
    knowledge: { packs, index, domain, clinical, classification, writtenAs },
    faults: missing.length > 0 ? missing : resolver.faults,
  };
}

function missingPacks(packs: readonly Pack[]): Fault[] {
  const known = new Set(packs.map((pack) => pack.manifest.id));
  return packs.flatMap(({ manifest }) =>
    (manifest.requires ?? []).flatMap((required, index): Fault[] =>
      known.has(required)
        ? []
        : [
            {
              severity: 'error',
              code: 'pack-missing',
              message: `pack "${manifest.id}" requires "${required}", which is not there`,
              hint: `add "${required}" to the dossier's packs`,
              document: `${manifest.id}/pack`,
              path: ['requires', index],
            },
          ],
    ),
  );
}
