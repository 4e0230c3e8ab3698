/**
 * Who must do what in a system that no one controls alone: per party what it controls, must see to, expects and promised; and what
 * nobody owns, the worst harm behind it first. What agreements.yaml says is told as written, what follows from the other documents
 * as derived.
 */
import type { Assessment } from '../assessment/assess.ts';
import { assignmentRows } from './assignment-rows.ts';
import { declinedStrategies } from './declined-strategies.ts';
import { expectationRows } from './expectation-rows.ts';
import { type Held, heldAssets, heldDuties, heldHarms, heldProposals } from './items.ts';
import { type PictureContext, pictureContext, type ResponsibilityOptions } from './picture-context.ts';
import {
  type ExpectationRow,
  type PartyPicture,
  RESPONSIBILITY_VERSION,
  type ResponsibilityPicture,
} from './responsibility-picture.ts';
import { worstFirst } from './worst-first.ts';

export function responsibilityFor(assessment: Assessment, options: ResponsibilityOptions = {}): ResponsibilityPicture {
  const context = pictureContext(assessment, options);
  const held: HeldThings = {
    assets: heldAssets(context),
    proposals: heldProposals(context),
    duties: heldDuties(context),
    harms: heldHarms(context),
  };
  const { id, title, owner } = assessment.dossier.dossier;
  const expectations = expectationRows(context);
  const all = [held.assets, held.proposals, held.duties, held.harms].flat();
  const nobody = [...all.filter(({ taker }) => !taker.taken), ...declinedStrategies(context)];
  return {
    format: 'primum-responsibility',
    version: RESPONSIBILITY_VERSION,
    dossier: { id, title, owner },
    parties: partyPictures(context, held, expectations),
    assignments: assignmentRows(context, all),
    expectations,
    nobody: worstFirst(nobody),
  };
}

interface HeldThings {
  readonly assets: readonly Held[];
  readonly proposals: readonly Held[];
  readonly duties: readonly Held[];
  readonly harms: readonly Held[];
}

function partyPictures(
  context: PictureContext,
  held: HeldThings,
  expectations: readonly ExpectationRow[],
): PartyPicture[] {
  const byParty = (list: readonly Held[]) => {
    const found = new Map<string, Held[]>();
    for (const one of list) {
      if (!one.taker.taken) continue;
      const same = found.get(one.taker.party);
      if (same === undefined) found.set(one.taker.party, [one]);
      else same.push(one);
    }
    return (party: string) => worstFirst(found.get(party) ?? []);
  };
  const [assets, proposals, duties, harms] = [held.assets, held.proposals, held.duties, held.harms].map(byParty);
  const ids = (keep: (row: ExpectationRow) => boolean) => expectations.filter(keep).map(({ id }) => id);
  return context.assessment.dossier.system.parties.map(({ id, title, kind }) => ({
    id,
    title: title ?? id,
    kind,
    controls: assets?.(id) ?? [],
    harms: harms?.(id) ?? [],
    toPutInPlace: proposals?.(id) ?? [],
    duties: duties?.(id) ?? [],
    expects: ids(({ by }) => by === id),
    asked: ids(({ of }) => of === id),
    promised: ids(({ of, state }) => of === id && (state === 'accepted' || state === 'proved')),
    declined: ids(({ of, state }) => of === id && state === 'declined'),
  }));
}
