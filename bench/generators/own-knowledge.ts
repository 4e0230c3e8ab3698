/** The packs that come with Primum, read and joined. */
import { resolve } from 'node:path';
import { joinPacks, type Knowledge } from '@primum/core/knowledge/join-packs';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';

export async function ownKnowledge(): Promise<Knowledge> {
  const folders = ['connected-care', 'clinical-harm'].map((id) => resolve(import.meta.dirname, '../../knowledge', id));
  const packs = (await Promise.all(folders.map((folder) => readPackFolder(folder)))).flatMap(({ pack }) => pack ?? []);
  const { knowledge, faults } = joinPacks(packs);
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (packs.length < folders.length || errors.length > 0)
    throw new Error(`packs: ${errors[0]?.message ?? 'not readable'}`);
  return knowledge;
}
