/** What a new dossier begins with: from options, from questions on a terminal, or as it comes. */
import { basename, relative, resolve } from 'node:path';
import { DomainError } from '@primum/core/domain-error';
import { resolveRef } from '@primum/core/knowledge/entry-index';
import { joinPacks, type Knowledge } from '@primum/core/knowledge/join-packs';
import type { EntryKind } from '@primum/core/knowledge/pack';
import { nearest } from '@primum/core/suggestion';
import { findPacks } from '@primum/formats/folder/find-packs';
import { slugFrom, starterChoices, withoutPack } from '@primum/formats/starter/starter-choices';
import type { StarterAnswers } from '@primum/formats/starter/starter-dossier';
import type { CommandCall } from '../command.ts';
import { startingPacks } from '../listed-packs.ts';
import { packFolders } from '../pack-folders.ts';
import { plainText } from '../plain-text.ts';
import type { Asked, Question } from './ask.ts';

const PACK_OF: Partial<Record<EntryKind, string>> = { 'clinical-functions': 'clinical-harm' };
const SCHEMAS = resolve(import.meta.dirname, '../../../../docs/schemas');

const DEFAULTS = {
  type: 'infusion-pump',
  place: 'ward',
  function: 'infusion',
  stage: 'design',
  owner: 'Manufacturer',
} as const;

export interface Starter {
  readonly answers: StarterAnswers;
  readonly knowledge: Knowledge;
  /** Options that nobody gave and nobody was asked for, as `--type infusion-pump`. */
  readonly taken: readonly string[];
}

/** Undefined where the person stopped. */
export async function starterAnswers(folder: string, call: CommandCall): Promise<Starter | undefined> {
  const { knowledge, packs } = await starterKnowledge(call);
  const name = basename(resolve(folder));
  const given: Asked = { title: titleFrom(name), purpose: '', ...DEFAULTS, ...fromOptions(call) };
  const toAsk = questions(knowledge, given).filter(({ key }) => call.options[key] === undefined);
  let answers: Asked | undefined = given;
  const asks = call.io.isTerminal && call.options['yes'] !== true && toAsk.length > 0;
  if (asks) {
    const { ask } = await import('./ask.ts');
    answers = await ask(toAsk, given);
  }
  if (answers === undefined) return undefined;
  const full: StarterAnswers = {
    ...answers,
    title: plainText(answers.title) || plainText(titleFrom(name)) || 'Device',
    purpose: plainText(answers.purpose) || 'To be stated by the manufacturer.',
    owner: plainText(answers.owner) || DEFAULTS.owner,
    type: written(knowledge, 'asset-types', answers.type),
    place: written(knowledge, 'asset-types', answers.place),
    function: fullId(knowledge, 'clinical-functions', answers.function),
    id: slugFrom(name),
    packs,
    schemas: relative(resolve(folder), SCHEMAS).replaceAll('\\', '/'),
  };
  const guessed = (['type', 'place', 'function', 'stage'] as const).filter((key) => call.options[key] === undefined);
  const taken = asks ? [] : guessed.map((key) => `--${key} ${given[key]}`);
  return { answers: full, knowledge, taken };
}

async function starterKnowledge(call: CommandCall): Promise<{ knowledge: Knowledge; packs: StarterAnswers['packs'] }> {
  const folders = packFolders(call);
  const packs = await startingPacks(folders);
  const found = await findPacks(packs, folders);
  const [fault] = found.faults;
  if (fault !== undefined) {
    const { message, hint } = fault;
    throw new DomainError('PACK_INVALID', message, hint === undefined ? {} : { hint });
  }
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
    near === undefined
      ? `primum pack show ${PACK_OF[kind] ?? 'connected-care'}/${kind} lists what there is`
      : `did you mean "${near}"?`;
  throw new DomainError('NOT_FOUND', `there is no "${ref}" among the ${kind.replaceAll('-', ' ')} of the packs`, {
    hint,
  });
}

function titleFrom(name: string): string {
  const words = name.replaceAll(/[-_]+/g, ' ').trim();
  return words === '' ? 'Device' : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
