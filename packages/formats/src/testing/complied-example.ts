/** An example of this repository judged against packs that it does not name itself. */
import { resolve } from 'node:path';
import { assess } from '@primum/core/assessment/assess';
import { complianceFor } from '@primum/core/compliance/compliance-for';
import { complianceGround } from '@primum/core/compliance/compliance-ground';
import { complianceModel } from '@primum/core/compliance/compliance-model';
import type { CompliancePicture } from '@primum/core/compliance/compliance-picture';
import { factsFor } from '@primum/core/compliance/facts-for';
import type { Dossier } from '@primum/core/dossier/dossier';
import { joinPacks } from '@primum/core/knowledge/join-packs';
import type { Pack } from '@primum/core/knowledge/pack';
import { openDossier } from '../folder/open-dossier.ts';
import { readPackFolder } from '../folder/read-pack-folder.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');

export interface CompliedExample {
  readonly dossier: Dossier;
  readonly packs: readonly Pack[];
  readonly picture: CompliancePicture;
}

/** `more`: packs beside those that it names; what they require comes too. `change`: what the dossier says otherwise. */
export async function compliedExample(
  name: string,
  more: readonly string[],
  change: (dossier: Dossier) => Dossier = (dossier) => dossier,
): Promise<CompliedExample> {
  const { judged } = await openDossier(resolve(ROOT, 'examples', name), {
    packFolders: [resolve(ROOT, 'knowledge')],
    today: '2026-11-26',
  });
  if (judged === undefined) throw new Error(`${name} has faults`);
  const packs = new Map(judged.packs.map((pack) => [pack.manifest.id, pack]));
  const wanted = [...more];
  for (let id = wanted.shift(); id !== undefined; id = wanted.shift()) {
    if (packs.has(id)) continue;
    const { pack } = await readPackFolder(resolve(ROOT, 'knowledge', id));
    if (pack === undefined) throw new Error(`${id} has faults`);
    packs.set(id, pack);
    wanted.push(...(pack.manifest.requires ?? []));
  }
  const { knowledge } = joinPacks([...packs.values()]);
  const dossier = change(judged.dossier);
  const model = complianceModel(knowledge);
  const facts = factsFor(dossier, knowledge, dossier.dossier.owner);
  const on = '2027-12-11';
  const ground = complianceGround(assess(dossier, knowledge), model, { ...facts, on });
  return { dossier, packs: [...packs.values()], picture: complianceFor(ground, model, facts, { on }) };
}
