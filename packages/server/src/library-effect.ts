/** The effect of a library in another edition on a dossier, as the API tells it. */
import type { LibraryEffect } from '@primum/core/api/library';
import { effectOfPack } from '@primum/core/assessment/effect-of-pack';
import type { Pack } from '@primum/core/knowledge/pack';
import { located } from '@primum/formats/folder/locate';
import type { OpenedDossier } from '@primum/formats/folder/open-dossier';
import { assessmentOf, within } from './assessment-of.ts';

/** Throws DomainError DOSSIER_INVALID where the dossier cannot be judged as it stands, or not with this pack. */
export function libraryEffect(opened: OpenedDossier, trial: Pack | undefined, today: string): LibraryEffect {
  if (trial === undefined) throw new Error('the effect was asked for without the pack');
  const assessment = assessmentOf(opened, { mode: 'current', proposed: '0' });
  const { packs } = assessment.dossier.dossier;
  const named = packs.find(({ id }) => id === trial.manifest.id)?.edition;
  const effect = within(() => effectOfPack(assessment, trial, today));
  const told =
    effect.kind === 'effect' ? effect : { ...effect, faults: effect.faults.map((fault) => faultAt(opened, fault)) };
  return { ...(named === undefined ? {} : { named }), effect: told as LibraryEffect['effect'] };
}

function faultAt(opened: OpenedDossier, fault: Parameters<typeof located>[0]) {
  return { ...located(fault, opened.locate), path: [...fault.path] };
}
