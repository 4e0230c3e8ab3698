/** What a manufacturer's form says, in words of a dossier: the form as evidence, and what it claims of each security capability. */
import type { EvidenceItem } from '@primum/core/dossier/compliance-document';
import { indexEntries } from '@primum/core/knowledge/entry-index';
import type { Pack } from '@primum/core/knowledge/pack';
import { capabilitiesBehind } from './capabilities-behind.ts';
import type { Mds2Answer, Mds2Choice } from './mds2-form.ts';

export interface CapabilityClaim {
  readonly capability: string;
  /** all: every answer is yes; some: answers differ or lead to notes; none: every answer is no or not applicable. */
  readonly says: 'all' | 'some' | 'none';
  /** Codes by answer; codes that are not answered are left out. */
  readonly codes: Readonly<Partial<Record<Mds2Choice, readonly string[]>>>;
  /** Controls of the packs that give it: to be put where they stand, once somebody has looked. */
  readonly controls: readonly string[];
}

export interface Mds2Proposals {
  readonly evidence: EvidenceItem;
  readonly claims: readonly CapabilityClaim[];
  /** Codes with an answer that no crosswalk ties to a capability. */
  readonly untied: readonly string[];
}

interface FormFacts {
  /** The file, as the user gave it. */
  readonly file: string;
  /** ISO day of the form, or of today. */
  readonly on: string;
  /** Kind of evidence that such a form is. */
  readonly kind: string;
}

/** A claim of a form is never a control in place: it is evidence, and controls are only proposed. */
export function mds2Proposals(answers: readonly Mds2Answer[], packs: readonly Pack[], facts: FormFacts): Mds2Proposals {
  const index = indexEntries(packs);
  const behind = capabilitiesBehind(index);
  const byCapability = new Map<string, Map<Mds2Choice, string[]>>();
  const untied: string[] = [];
  for (const { code, item, answer } of answers) {
    if (answer === 'none' || answer === 'text') continue;
    const capabilities = behind.get(item)?.capabilities;
    if (capabilities === undefined) untied.push(code);
    for (const capability of capabilities ?? []) {
      const codes = byCapability.get(capability) ?? new Map<Mds2Choice, string[]>();
      codes.set(answer, [...(codes.get(answer) ?? []), code]);
      byCapability.set(capability, codes);
    }
  }
  const claims = [...byCapability].map(([capability, codes]) => ({
    capability,
    says: saysOf(codes),
    codes: Object.fromEntries(codes) as CapabilityClaim['codes'],
    controls: controlsGiving(packs, capability),
  }));
  return {
    evidence: {
      id: 'mds2-form',
      kind: facts.kind,
      title: 'MDS2 form of the manufacturer',
      on: facts.on,
      file: facts.file,
      note: `${answers.filter(({ answer }) => answer !== 'none').length} questions answered`,
    },
    claims: claims.toSorted((a, b) => (a.capability < b.capability ? -1 : 1)),
    untied,
  };
}

function saysOf(codes: ReadonlyMap<Mds2Choice, readonly string[]>): CapabilityClaim['says'] {
  const said = [...codes.keys()];
  if (said.every((answer) => answer === 'yes')) return 'all';
  return said.every((answer) => answer === 'no' || answer === 'not-applicable') ? 'none' : 'some';
}

function controlsGiving(packs: readonly Pack[], capability: string): string[] {
  const slug = capability.slice(capability.indexOf('/') + 1);
  return packs.flatMap(({ entries }) =>
    entries.controls.filter(({ refs }) => refs?.mdcg?.includes(slug) === true).map(({ id }) => id),
  );
}
