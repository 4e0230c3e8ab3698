/** A recipe followed in a dossier, and who reads it there. */
import type { RecipeEntry } from '@primum/core/knowledge/recipe-entry';
import type { Reader } from '@primum/core/recipe/offer-recipes';
import type { RecipePicture } from '@primum/core/recipe/recipe-picture';
import { assessed, type Assessed } from '../assessed.ts';
import type { CommandCall } from '../command.ts';
import { isoDay } from '../open-judged.ts';
import { packFolders } from '../pack-folders.ts';
import type { Progress } from '../progress.ts';

export async function followedIn(
  recipe: RecipeEntry,
  folder: string,
  call: CommandCall,
  progress: Progress,
): Promise<RecipePicture> {
  const { assessment } = await assessed({ ...call, arguments: [folder] }, progress);
  const { followRecipe } = await import('@primum/core/recipe/follow-recipe');
  const { stateOf } = await import('@primum/core/recipe/state-of');
  const { told, classes, party } = await factsOf(assessment, call);
  const on = typeof call.options['on'] === 'string' ? call.options['on'] : isoDay(call.io.now());
  return followRecipe(recipe, stateOf(assessment, { on, party, told, classes }));
}

export async function readerOf(folder: string, call: CommandCall, progress: Progress): Promise<Reader> {
  const { assessment } = await assessed({ ...call, arguments: [folder] }, progress);
  const { told, party } = await factsOf(assessment, call);
  return { roles: await rolesIn(assessment, party, call), stage: assessment.dossier.dossier.stage, told };
}

/** A dossier that names no pack with facts is read by what parties are as a rule in the pack that comes with Primum. */
async function rolesIn({ dossier, knowledge }: Assessed['assessment'], party: string, call: CommandCall) {
  const { complianceModel } = await import('@primum/core/compliance/compliance-model');
  const { rolesOfParty } = await import('@primum/core/compliance/party-roles');
  const own = rolesOfParty(dossier.system, party, complianceModel(knowledge));
  if (own.length > 0) return own;
  const { openPack } = await import('../open-pack.ts');
  const { entries } = await openPack('device-facts', packFolders(call));
  const rolesOf = new Map(entries['party-roles'].map(({ kind, roles }) => [kind, roles]));
  return rolesOfParty(dossier.system, party, { rolesOf });
}

async function factsOf({ dossier, knowledge }: Assessed['assessment'], { options }: CommandCall) {
  const { factsFor } = await import('@primum/core/compliance/facts-for');
  const party = await partyOf(dossier, options['party']);
  return { party, ...factsFor(dossier, knowledge, party) };
}

/** Throws NOT_FOUND. */
async function partyOf({ dossier, system }: Assessed['assessment']['dossier'], wanted: unknown): Promise<string> {
  if (typeof wanted !== 'string') return dossier.owner;
  const ids = system.parties.map(({ id }) => id);
  if (ids.includes(wanted)) return wanted;
  const { DomainError } = await import('@primum/core/domain-error');
  throw new DomainError('NOT_FOUND', `no party of this dossier is called "${wanted}"`, {
    hint: `there are ${ids.join(', ')}`,
  });
}
