/** The harms of a dossier before evaluation: what people wrote, and what is proposed and nobody has replaced. */
import type { Dossier } from '../dossier/dossier.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';
import type { ThreatStructure } from '../risk/threat-structure.ts';
import { consequencesAt } from './consequences-at.ts';
import { entryOrigin } from './entry-origin.ts';
import { harmKind } from './harm-kind.ts';
import type { JudgedHarm, JudgedHarms } from './judged-harm.ts';
import { type ProposedHarm, proposeSituations } from './propose-situations.ts';
import { readDecisions } from './read-decisions.ts';
import { readWrittenHarms } from './read-written-harms.ts';

export function judgedHarms(dossier: Dossier, knowledge: Knowledge, structure: ThreatStructure): JudgedHarms {
  const proposals = proposeSituations(dossier, knowledge);
  const find = consequencesAt(structure, assetsInQuestion(dossier, proposals));
  const written = readWrittenHarms(dossier, knowledge, find);
  const decisions = readDecisions(dossier, knowledge, proposals);
  const proposed = proposals.flatMap((proposal): JudgedHarm[] => {
    const consequenceIndex = find(proposal.template.consequence, proposal.asset);
    const decision = decisions.of(proposal);
    if (consequenceIndex === undefined || decision.state === 'replaced') return [];
    return [{ ...fromTemplate(proposal), consequenceIndex, state: decision.state, reason: decision.reason }];
  });
  return { harms: [...written.harms, ...proposed], faults: [...written.faults, ...decisions.faults] };
}

function assetsInQuestion({ harms }: Dossier, proposals: readonly ProposedHarm[]): ReadonlySet<string> {
  const written = (harms.harms ?? []).map(({ when }) => ('loss' in when ? when.of : when.at));
  return new Set([...written, ...proposals.map(({ asset }) => asset)]);
}

function fromTemplate(proposal: ProposedHarm): Omit<JudgedHarm, 'consequenceIndex' | 'state' | 'reason'> {
  const { id, template, harm, asset, uses, stage } = proposal;
  return {
    id,
    situation: template.situation,
    harm: harm.harm,
    to: harm.to,
    kind: harmKind(harm.to),
    consequence: template.consequence,
    asset,
    uses,
    stage,
    responsible: undefined,
    severity: harm.severity,
    p2: harm.p2,
    basis: harm.basis,
    template: template.id,
    from: entryOrigin(template.id, template.source, template.id),
  };
}
