/** The effect of a pack in another edition on a dossier, as the API tells it: of a pack of this server, or of a library. */
import type { LibraryEffect } from '@primum/core/api/library';
import type { PackEffectView } from '@primum/core/api/pack-effect';
import { assessedWith, effectBetween, effectOfPack, type PackEffect } from '@primum/core/assessment/effect-of-pack';
import { effectOnCompliance } from '@primum/core/compliance/effect-on-compliance';
import { DomainError } from '@primum/core/domain-error';
import type { Pack } from '@primum/core/knowledge/pack';
import { located } from '@primum/formats/folder/locate';
import type { OpenedDossier } from '@primum/formats/folder/open-dossier';
import { assessmentOf, within } from './assessment-of.ts';
import type { ReadOnly } from './read-only.ts';

/** By what is in place now. Throws DomainError DOSSIER_INVALID where the dossier cannot be judged as it stands. */
export function libraryEffect(opened: OpenedDossier, trial: Pack | undefined, today: string): ReadOnly<LibraryEffect> {
  if (trial === undefined) throw new Error('the effect was asked for without the pack');
  const assessment = assessmentOf(opened, NOW);
  const effect = within(() => effectOfPack(assessment, trial, today));
  return { ...namedIn(opened, trial), effect: effect.kind === 'faults' ? locatedIn(opened, effect) : effect };
}

/** On a day of requirements, of the owner: what `primum pack effect` tells. Throws as libraryEffect, and NOT_FOUND without the pack. */
export function packEffect(
  opened: OpenedDossier,
  trial: Pack | undefined,
  { on, today }: { readonly on: string | undefined; readonly today: string },
): ReadOnly<PackEffectView> {
  if (trial === undefined) throw new DomainError('NOT_FOUND', 'there is no such edition of the pack here');
  const before = assessmentOf(opened, NOW);
  const question = { on: on ?? today, party: before.dossier.dossier.owner };
  const head = { ...namedIn(opened, trial), edition: trial.manifest.edition, on: question.on };
  const tried = within(() => assessedWith(before, trial, today));
  if (tried.kind === 'faults') return { ...head, effect: locatedIn(opened, tried) };
  const effect = effectBetween(before, tried.after, trial, today);
  const compliance = effectOnCompliance(before, tried.after, question);
  return { ...head, effect: { ...effect, compliance } };
}

const NOW = { mode: 'current', proposed: '0' } as const;

function namedIn({ judged }: OpenedDossier, { manifest }: Pack): { readonly named?: string } {
  const named = judged?.dossier.dossier.packs.find(({ id }) => id === manifest.id)?.edition;
  return named === undefined ? {} : { named };
}

function locatedIn({ locate }: OpenedDossier, { kind, faults }: Extract<PackEffect, { readonly kind: 'faults' }>) {
  return { kind, faults: faults.map((fault) => located(fault, locate)) };
}
