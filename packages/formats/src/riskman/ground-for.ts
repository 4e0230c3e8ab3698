/** What an imported risk file is held against: the things, levels and words of a dossier. */
import type { Assessment } from '@primum/core/assessment/assess';
import { slugFor } from '@primum/core/dossier/slug-for';
import { consequencesAt } from '@primum/core/harm/consequences-at';
import type { RiskFile } from '@primum/core/harm/risk-file';
import { riskFileFor } from '@primum/core/harm/risk-file-for';
import { resolveRef } from '@primum/core/knowledge/entry-index';
import type { EntryKind } from '@primum/core/knowledge/pack';
import type { ReadThing } from './read-risks.ts';

export interface ImportGround {
  readonly assessment: Assessment;
  /** As the dossier stands. */
  readonly file: RiskFile;
  /** Id of an asset, function or data that is meant; undefined: none, or several have this title. */
  readonly placeOf: (thing: ReadThing) => string | undefined;
  readonly partyOf: (thing: ReadThing) => string | undefined;
  readonly useOf: (idOrTitle: string) => string | undefined;
  readonly severityOf: (thing: ReadThing) => string | undefined;
  readonly entryOf: (kind: EntryKind, ref: string | undefined) => string | undefined;
  /** Consequence by which a trust attribute is lost. */
  readonly lossOf: (attribute: string) => string | undefined;
  readonly canSuffer: (consequence: string, asset: string) => boolean;
  /** An id that no harm has, taken with this call. */
  readonly newId: (title: string) => string;
}

type Titled = { readonly id: string; readonly title?: string | undefined };

export function groundFor(assessment: Assessment): ImportGround {
  const { dossier, knowledge, graph, structure, harms } = assessment;
  const file = riskFileFor(assessment);
  const entryOf = (kind: EntryKind, ref: string | undefined) =>
    ref === undefined ? undefined : resolveRef(knowledge.index, kind, ref, knowledge.index.packs);
  const find = consequencesAt(structure, new Set(graph.assets.map(({ id }) => id)));
  const taken = new Set([...harms.findings.map(({ id }) => id), ...(dossier.harms.harms ?? []).map(({ id }) => id)]);
  const [place, party, use, severity] = [
    graph.assets,
    dossier.system.parties,
    dossier.dossier.uses,
    file.scales.severity,
  ].map(finderIn);
  return {
    assessment,
    file,
    placeOf: (thing) => place?.(thing),
    partyOf: (thing) => party?.(thing),
    useOf: (said) => use?.({ id: said, title: said }),
    severityOf: (thing) => severity?.(thing),
    entryOf,
    lossOf: (attribute) => {
      const id = entryOf('trust-attributes', attribute);
      return knowledge.domain.undermines.find((one) => one.attribute === id)?.consequence;
    },
    canSuffer: (consequence, asset) => find(consequence, asset) !== undefined,
    newId: (title) => {
      const id = slugFor(title, taken);
      taken.add(id);
      return id;
    },
  };
}

/** By id, else by a title that only one has. Case and blanks do not matter in titles. */
function finderIn(list: readonly Titled[]): (thing: ReadThing) => string | undefined {
  const ids = new Set(list.map(({ id }) => id));
  const byTitle = new Map<string, string | undefined>();
  for (const { id, title } of list)
    if (title !== undefined) byTitle.set(plainOf(title), byTitle.has(plainOf(title)) ? undefined : id);
  return ({ id, title }) => {
    if (id !== undefined && ids.has(id)) return id;
    return title === undefined ? undefined : byTitle.get(plainOf(title));
  };
}

function plainOf(title: string): string {
  return title.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
