/** What a new dossier begins with: from options, from questions on a terminal, or as it comes. */
import { basename, relative, resolve } from 'node:path';
import { DomainError } from '@primum/core/domain-error';
import { resolveRef } from '@primum/core/knowledge/entry-index';
import { joinPacks, type Knowledge } from '@primum/core/knowledge/join-packs';
import type { EntryKind } from '@primum/core/knowledge/pack';
import { nearest } from '@primum/core/suggestion';
import { listPacks } from '@primum/formats/folder/list-packs';
import { findPacks } from '@primum/formats/folder/find-packs';
import {
  slugFrom,
  STARTER_PACKS,
  starterChoices,
  starterPacks,
  withoutPack,
} from '@primum/formats/starter/starter-choices';
import type { StarterAnswers } from '@primum/formats/starter/starter-dossier';
import type { CommandCall } from '../command.ts';
import { packFolders } from '../pack-folders.ts';
import type { Asked, Question } from './ask.ts';

const SCHEMAS = resolve(import.meta.dirname, '../../../../docs/schemas');

const DEFAULTS = {
  type: 'infusion-pump',
  place: 'ward',
  function: 'infusion',
  stage: 'design',
  owner: 'Manufacturer',
} as const;

/** Undefined where the person stopped. */
export async function starterAnswers(folder: string, call: CommandCall): Promise<StarterAnswers | undefined> {
  const { knowledge, packs } = await starterKnowledge(call);
  const name = basename(resolve(folder));
  const given: Asked = { title: titleFrom(name), purpose: '', ...DEFAULTS, ...fromOptions(call) };
  const toAsk = questions(knowledge, given).filter(({ key }) => call.options[key] === undefined);
  let answers: Asked | undefined = given;
  if (call.io.isTerminal && call.options['yes'] !== true && toAsk.length > 0) {
    const { ask } = await import('./ask.ts');
    answers = await ask(toAsk, given);
  }
  if (answers === undefined) return undefined;
  return {
    ...answers,
    purpose: answers.purpose === '' ? 'To be stated by the manufacturer.' : answers.purpose,
    type: written(knowledge, 'asset-types', answers.type),
    place: written(knowledge, 'asset-types', answers.place),
    function: fullId(knowledge, 'clinical-functions', answers.function),
    id: slugFrom(name),
    packs,
    schemas: relative(resolve(folder), SCHEMAS).replaceAll('\\', '/'),
  };
}

async function starterKnowledge(call: CommandCall): Promise<{ knowledge: Knowledge; packs: StarterAnswers['packs'] }> {
  const folders = packFolders(call);
  const listed = (await Promise.all(folders.map(listPacks))).flatMap((packs) => packs ?? []);
  const packs = starterPacks(listed, folders);
  const found = await findPacks(packs, folders);
  const [fault] = found.faults;
  if (fault !== undefined) throw new DomainError('PACK_INVALID', fault.message);
  return { knowledge: joinPacks(found.packs.flatMap(({ pack }) => pack ?? [])).knowledge, packs };
}

function fromOptions({ options }: CommandCall): Partial<Asked> {
  const keys = ['title', 'purpose', 'owner', 'type', 'place', 'function', 'stage'] as const;
  return Object.fromEntries(keys.flatMap((key) => (options[key] === undefined ? [] : [[key, String(options[key])]])));
}

function questions(knowledge: Knowledge, given: Asked): readonly Question[] {
  const { types, places, functions } = starterChoices(knowledge);
  return [
    { key: 'title', text: 'What is the device called?', initial: given.title },
    { key: 'purpose', text: 'What is it for? (intended purpose)', initial: given.purpose },
    { key: 'owner', text: 'Who makes it?', initial: given.owner },
    {
      key: 'type',
      text: 'What kind of device is it?',
      initial: given.type,
      choices: types,
    },
    { key: 'place', text: 'Where is it used?', initial: given.place, choices: places },
    { key: 'function', text: 'What does it do for the patient?', initial: given.function, choices: functions },
  ];
}

function written(knowledge: Knowledge, kind: EntryKind, ref: string): string {
  const id = fullId(knowledge, kind, ref);
  return ref.includes('/') ? id : ref;
}

function fullId({ index }: Knowledge, kind: EntryKind, ref: string): string {
  const id = resolveRef(index, kind, ref, index.packs);
  if (id !== undefined) return id;
  const known = [...(index.byKind.get(kind)?.keys() ?? [])].map(withoutPack);
  const near = nearest(ref, known);
  const hint =
    near === undefined ? `primum pack show ${STARTER_PACKS[0]}/${kind} lists what there is` : `did you mean "${near}"?`;
  throw new DomainError('NOT_FOUND', `there is no "${ref}" among ${kind}`, { hint });
}

function titleFrom(name: string): string {
  const words = name.replaceAll(/[-_]+/g, ' ').trim();
  return words === '' ? 'Device' : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
