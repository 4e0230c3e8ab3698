/** Anything that people can do in the workbench, to examples, in any order: for properties of what must hold after each. */
import { join, resolve } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { applyEdits } from '@primum/core/dossier/apply-edits';
import { DOCUMENT_KINDS, type DocumentKind, type Dossier } from '@primum/core/dossier/dossier';
import type { Edit } from '@primum/core/dossier/edit';
import { type EditContext, editContext, type EditPlan } from '@primum/core/dossier/edit-context';
import { editsForCount, editsForMove, editsForOwner, editsForTitle } from '@primum/core/dossier/edits-for-assets';
import { editsForControl, editsForNoControl } from '@primum/core/dossier/edits-for-controls';
import { editsForAcceptance, editsForHarm, editsForRejection } from '@primum/core/dossier/edits-for-harms';
import { editsForId } from '@primum/core/dossier/edits-for-id';
import { editsForNoRelation, editsForRelation, relationsBetween } from '@primum/core/dossier/edits-for-relations';
import { editsForRemoval } from '@primum/core/dossier/edits-for-removal';
import * as things from '@primum/core/dossier/edits-for-things';
import { proposeSituations } from '@primum/core/harm/propose-situations';
import { joinPacks, type Knowledge } from '@primum/core/knowledge/join-packs';
import { vocabularyOf } from '@primum/core/system/vocabulary-of';
import { tinyDossier } from '@primum/core/testing/tiny-dossier';
import { tinyPack } from '@primum/core/testing/tiny-pack';
import * as fc from 'fast-check';
import { openDossier } from '../folder/open-dossier.ts';
import { stringify } from '../yaml/stringify-document.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const TODAY = '2026-11-24';
const KINDS = Object.keys(DOCUMENT_KINDS) as DocumentKind[];

export interface Case {
  readonly name: string;
  readonly dossier: Dossier;
  readonly knowledge: Knowledge;
  readonly texts: Readonly<Record<DocumentKind, string>>;
}

async function example(name: string): Promise<Case> {
  const folder = join(ROOT, 'examples', name);
  const { judged } = await openDossier(folder, { packFolders: [join(ROOT, 'knowledge')], today: TODAY });
  if (judged === undefined) throw new Error(`${name} has faults`);
  return { name, ...judged, texts: textsOf((kind) => textIn(join(folder, `${kind}.yaml`))) };
}

/** Of a document that may be missing: an empty one. */
function textIn(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '{}';
}

function textsOf(textOf: (kind: DocumentKind) => string): Record<DocumentKind, string> {
  return Object.fromEntries(KINDS.map((kind) => [kind, textOf(kind)])) as Record<DocumentKind, string>;
}

const tiny = tinyDossier();
export const CASES: readonly Case[] = [
  await example('amps'),
  await example('infusion-pump'),
  await example('remote-patient-monitoring'),
  {
    name: 'tiny',
    dossier: tiny,
    knowledge: joinPacks([tinyPack()]).knowledge,
    texts: textsOf((kind) => stringify(tiny[kind])),
  },
];

type Pick = <T>(list: readonly T[]) => T;
type Act = (context: EditContext, pick: Pick, knowledge: Knowledge) => EditPlan;

const idsIn = ({ things: all }: EditContext, ...lists: string[]) => [
  ...[...all.values()].filter(({ list }) => lists.includes(list)).map(({ id }) => id),
  'nothing-of-this-name',
];
const typesIn = ({ vocabulary }: EditContext, list: string) => [
  ...vocabulary.types.filter((type) => type.list === list).map(({ id }) => id),
  'no-such-type',
];
const NODES = ['assets', 'interfaces', 'zones', 'data', 'functions', 'flows'];

const ACTS: Readonly<Record<string, Act>> = {
  party: (context, pick) =>
    things.editsForParty(context, { title: pick(['Clinic', 'Maker', '%']), kind: pick(['vendor', 'other']) }),
  zone: (context, pick) =>
    things.editsForZone(context, {
      title: 'Neue Räume',
      type: pick(typesIn(context, 'zones')),
      party: pick(idsIn(context, 'parties')),
      ...pick([{}, { in: pick(idsIn(context, 'zones')) }]),
    }),
  asset: (context, pick) =>
    things.editsForAsset(context, {
      title: 'Pump',
      type: pick(typesIn(context, 'assets')),
      party: pick(idsIn(context, 'parties')),
      ...pick([{}, { zone: pick(idsIn(context, 'zones')) }]),
    }),
  interface: (context, pick) =>
    things.editsForInterface(context, {
      title: 'USB',
      type: pick(typesIn(context, 'interfaces')),
      of: pick(idsIn(context, 'assets')),
    }),
  data: (context, pick) =>
    things.editsForData(context, {
      title: 'Readings',
      type: pick(typesIn(context, 'data')),
      about: pick(idsIn(context, 'assets')),
      keptAt: pick([[], [pick(idsIn(context, 'assets'))]]),
    }),
  function: (context, pick) =>
    things.editsForFunction(context, {
      title: 'Dosing',
      kind: pick(context.vocabulary.functions).id,
      performedBy: [pick(idsIn(context, 'assets'))],
      reliesOn: [pick(idsIn(context, 'data'))],
    }),
  flow: (context, pick) =>
    things.editsForFlow(context, {
      data: pick(idsIn(context, 'data')),
      from: pick(idsIn(context, 'assets', 'interfaces')),
      to: pick(idsIn(context, 'assets')),
      over: pick([[], [pick(idsIn(context, 'zones'))]]),
    }),
  title: (context, pick) =>
    editsForTitle(context, pick(idsIn(context, 'assets', 'zones', 'uses', 'parties')), pick(['A: new #title', ' '])),
  id: (context, pick) =>
    editsForId(
      context,
      pick(
        idsIn(context, 'assets', 'zones', 'data', 'functions', 'uses', 'parties', 'harms', 'duties', 'expectations'),
      ),
      pick(['other', 'flow', 'pump', 'not an id']),
    ),
  move: (context, pick) =>
    editsForMove(
      context,
      [pick(idsIn(context, 'assets')), pick(idsIn(context, 'assets'))],
      pick([undefined, pick(idsIn(context, 'zones'))]),
    ),
  owner: (context, pick) =>
    editsForOwner(context, [pick(idsIn(context, 'assets', 'zones'))], pick(idsIn(context, 'parties'))),
  count: (context, pick) => editsForCount(context, [pick(idsIn(context, 'assets'))], pick([1, 40, 0])),
  remove: (context, pick) =>
    editsForRemoval(
      context,
      [
        pick(idsIn(context, ...NODES, 'harms', 'parties', 'duties', 'expectations')),
        pick(idsIn(context, 'assets')),
      ].slice(0, pick([1, 2])),
    ),
  relation: (context, pick) => {
    const [from, to] = [pick(idsIn(context, ...NODES)), pick(idsIn(context, ...NODES))];
    const found = relationsBetween(context, from, to);
    return editsForRelation(context, {
      from,
      to,
      relation: found.length === 0 ? pick(context.vocabulary.relations).id : pick(found).id,
    });
  },
  'no relation': (context, pick) => {
    const written = context.dossier.system.relations ?? [];
    const { id, talks } = pick(context.dossier.system.assets);
    const link = { from: id, relation: 'talks', to: talks?.[0] ?? id };
    return editsForNoRelation(context, written.length === 0 ? link : pick([...written, link]));
  },
  control: (context, pick) => {
    const { id, at } = pick(context.vocabulary.controls);
    const fit = [...context.things.values()]
      .filter(({ kinds }) => at.some((type) => kinds.has(type)))
      .map((thing) => thing.id);
    if (fit.length === 0) return { ok: false, because: 'nothing fits' };
    return editsForControl(
      context,
      { control: id, at: [pick(fit), pick(fit)] },
      pick([{}, { state: 'in-place' }, { state: 'proposed', reason: 'r' }]),
    );
  },
  'control that stands there': (context, pick) => {
    const written = context.dossier.controls.controls;
    if (written.length === 0) return { ok: false, because: 'none' };
    const { control, at } = pick(written);
    const places = { control, at: [pick(typeof at === 'string' ? [at] : at)] };
    return pick([true, false])
      ? editsForNoControl(context, places)
      : editsForControl(context, places, { state: pick(['in-place', 'proposed']) });
  },
  accept: (context, pick, knowledge) => {
    const shown = pick(shownHarms(context, knowledge));
    return shown === undefined
      ? { ok: false, because: 'none' }
      : editsForAcceptance(context, shown, {
          responsible: pick(idsIn(context, 'parties')),
          ...pick([{}, { severity: 'serious', reason: 'r' }]),
        });
  },
  reject: (context, pick, knowledge) => {
    const shown = pick(shownHarms(context, knowledge));
    return shown === undefined ? { ok: false, because: 'none' } : editsForRejection(context, shown, 'because');
  },
  harm: (context, pick) =>
    editsForHarm(context, pick(idsIn(context, 'harms')), {
      p2: [0.1, 0.2],
      severity: 'minor',
      responsible: pick(idsIn(context, 'parties')),
    }),
};

function shownHarms({ dossier }: EditContext, knowledge: Knowledge) {
  const shown = proposeSituations(dossier, knowledge).map(({ id, template, harm, asset, uses, stage }) => ({
    ...harm,
    id,
    situation: template.situation,
    asset: { id: asset },
    consequence: { id: template.consequence },
    uses: uses.map((use) => ({ id: use })),
    stage,
  }));
  return shown.length === 0 ? [undefined] : shown;
}

function applied(dossier: Dossier, edits: readonly Edit[]): Dossier {
  const documents = KINDS.map((kind) => {
    const edited = applyEdits(
      dossier[kind],
      edits.filter(({ document }) => document === kind),
    );
    if (!edited.ok) throw new Error(JSON.stringify(edited.faults));
    return [kind, DOCUMENT_KINDS[kind].parse(edited.value)];
  });
  return Object.fromEntries(documents) as Dossier;
}

export const steps = fc.array(
  fc.record({
    act: fc.constantFrom(...Object.keys(ACTS)),
    picks: fc.array(fc.nat(100_000), { minLength: 8, maxLength: 8 }),
  }),
  { maxLength: 12 },
);

export type Steps = readonly { readonly act: string; readonly picks: readonly number[] }[];

/** What each step comes to, one after the other; steps that are refused change nothing. */
export function* plansOf(
  { dossier, knowledge }: Case,
  list: Steps,
): Generator<{ act: string; edits: readonly Edit[]; after: Dossier }> {
  const vocabulary = vocabularyOf(knowledge);
  let now = dossier;
  for (const { act, picks } of list) {
    let next = 0;
    const pick: Pick = (all) => all[(picks[next++ % picks.length] ?? 0) % all.length] as (typeof all)[number];
    const plan = ACTS[act]?.(editContext(now, vocabulary), pick, knowledge);
    if (plan?.ok !== true) continue;
    now = applied(now, plan.edits);
    yield { act, edits: plan.edits, after: now };
  }
}
