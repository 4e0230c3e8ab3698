/** A recipe followed in a dossier, and who reads it there. */
import type { RecipeEntry } from '@primum/core/knowledge/recipe-entry';
import type { Reader } from '@primum/core/recipe/offer-recipes';
import type { RecipePicture } from '@primum/core/recipe/recipe-picture';
import { assessed, type Assessed } from '../assessed.ts';
import type { CommandCall } from '../command.ts';
import { dayIn } from '../day-in.ts';
import { isoDay } from '../open-judged.ts';
import { packFolders } from '../pack-folders.ts';
import { partyFacts } from '../party-facts.ts';
import type { Progress } from '../progress.ts';

export async function followedIn(
  recipe: RecipeEntry,
  folder: string,
  call: CommandCall,
  progress: Progress,
): Promise<RecipePicture> {
  const on = dayIn(call.options['on']) ?? isoDay(call.io.now());
  const { assessment, ...facts } = await judged(folder, call, progress);
  const { followRecipe } = await import('@primum/core/recipe/follow-recipe');
  const { stateOf } = await import('@primum/core/recipe/state-of');
  return followRecipe(recipe, stateOf(assessment, { on, ...facts }));
}

export async function readerOf(folder: string, call: CommandCall, progress: Progress): Promise<Reader> {
  const { assessment, told, party } = await judged(folder, call, progress);
  const { titlesIn } = await import('@primum/core/recipe/state-of');
  const titleOf = titlesIn(assessment.knowledge);
  return { roles: await rolesIn(assessment, party, call), stage: assessment.dossier.dossier.stage, told, titleOf };
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

async function judged(folder: string, call: CommandCall, progress: Progress) {
  const found = await assessed({ ...call, arguments: [folder] }, progress);
  const { party, facts } = await partyFacts(call, found);
  return { assessment: found.assessment, party, ...facts };
}
