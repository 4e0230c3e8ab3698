/** How bad each consequence is for people, as impact levels for the risk engine: what stands behind it decides, not a guess. */
import type { Dossier } from '../dossier/dossier.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';
import type { ThreatStructure } from '../risk/threat-structure.ts';
import type { SystemFacts } from '../system/system-graph.ts';
import { judgedHarms } from './judged-harms.ts';

/**
 * The worst severity of the harms, written or proposed, that hang on a consequence. The worst severity stands for the highest
 * impact and each milder one for a level less, so that a scale with one more impact level keeps its lowest for no harm at all.
 * In the order of the consequences; without a severity scale there are none.
 */
export function impactFacts(dossier: Dossier, knowledge: Knowledge, structure: ThreatStructure): SystemFacts['impact'] {
  const { severityScales } = knowledge.clinical;
  const wanted = dossier.harms['severity-scale'];
  const scale = wanted === undefined ? severityScales[0] : severityScales.find(({ id }) => id === wanted);
  const severities = scale?.levels.map(({ id }) => id) ?? [];
  const impacts = knowledge.domain.scales.impact.levels.length;
  const worst = new Map<number, number>();
  for (const { state, severity, consequenceIndex } of judgedHarms(dossier, knowledge, structure).harms) {
    const rank = severities.indexOf(severity);
    if (state === 'rejected' || rank < 0) continue;
    const level = Math.max(0, impacts - severities.length + rank);
    worst.set(consequenceIndex, Math.max(level, worst.get(consequenceIndex) ?? 0));
  }
  return [...worst]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, level]) => {
      const at = structure.consequences[index];
      return at === undefined ? [] : [{ asset: at.asset, consequence: at.property, level }];
    });
}
