/** Things as items of the picture: assets, proposed controls, duties and harms, each with who sees to it and why we say so. */
import type { About } from '../dossier/agreements-document.ts';
import { originOf } from '../assessment/origin.ts';
import { aboutKey } from '../dossier/about-key.ts';
import type { HarmFinding } from '../harm/harm-picture.ts';
import { aboutRow, behindOf, type PictureContext, written } from './picture-context.ts';
import type { ResponsibilityItem } from './responsibility-picture.ts';
import { type Taker, takerOf } from './takers.ts';
import type { Ranked } from './worst-first.ts';
import { type ControlPlace, controlPlaces, type OwnedThing, ownedThings } from './things-to-own.ts';

/** A thing, who sees to it, and the item that says so. */
export interface Held extends Ranked {
  readonly taker: Taker;
}

/** Parties that hold things without being able to look after their security: private persons. */
const PRIVATE = 'patient';

export function heldAssets(context: PictureContext): Held[] {
  const parties = new Map(context.assessment.dossier.system.parties.map(({ id, kind }) => [id, kind]));
  return ownedThings(context).map((thing) => {
    const about = { asset: thing.id };
    const isPrivate = parties.get(thing.party) === PRIVATE;
    const taker = takerOf(context, about, { party: thing.party, named: !isPrivate });
    return {
      taker,
      ...itemOf(context, about, taker, { because: assetBecause(context, thing, taker, isPrivate), at: thing.path }),
    };
  });
}

function assetBecause({ names }: PictureContext, { party }: OwnedThing, taker: Taker, isPrivate: boolean): string {
  const owner = names.party(party);
  if (taker.how === 'declined') return `${owner} has it and declined to see to it.`;
  if (taker.taken && taker.how !== 'named') return agreed(names.party(taker.party), taker);
  if (!isPrivate) return `system.yaml says that ${owner} controls it.`;
  const asked = taker.how === 'asked' ? 'was asked to see to it and has not answered' : 'nobody is agreed to see to it';
  return `It is in the hands of ${owner}, a private person or household; ${asked}.`;
}

/** Controls that controls.yaml proposes. */
export function heldProposals(context: PictureContext): Held[] {
  return controlPlaces(context)
    .filter(({ state }) => state === 'proposed')
    .map((place) => {
      const about = { control: place.control, at: place.at };
      const taker = takerOf(context, about, place);
      return {
        taker,
        ...itemOf(context, about, taker, {
          because: controlBecause(context, place, taker),
          at: place.path,
          document: 'controls',
        }),
      };
    });
}

function controlBecause({ names }: PictureContext, { party, named }: ControlPlace, taker: Taker): string {
  const owner = party === undefined ? undefined : names.party(party);
  if (taker.taken) {
    if (taker.how === 'named') return `controls.yaml names ${owner ?? ''} for it.`;
    if (taker.how === 'owner') return `Proposed at a thing of ${owner ?? ''}, which keeps this dossier.`;
    return agreed(names.party(taker.party), taker);
  }
  const answers = { declined: 'whoever was asked declined', asked: 'the answer is open', unasked: 'nobody was asked' };
  const answer = answers[taker.how];
  if (owner === undefined) return `Proposed at a thing that several parties have in hand; ${answer}.`;
  return named
    ? `controls.yaml names ${owner} for it; ${answer}.`
    : `Proposed; it would fall to ${owner}, whose thing it is at; ${answer}.`;
}

export function heldDuties(context: PictureContext): Held[] {
  return (context.assessment.dossier.agreements.duties ?? []).map(({ id, source }, index) => {
    const about = { duty: id };
    const taker = takerOf(context, about, { party: undefined, named: false });
    const asks = `${source.document}, ${source.clause} asks for it`;
    const because = taker.taken
      ? `${asks}. ${agreed(context.names.party(taker.party), taker)}`
      : `${asks}, and no party answers for it${taker.how === 'declined' ? ': whoever was asked declined' : ''}.`;
    return { taker, ...itemOf(context, about, taker, { because, at: ['duties', index], document: 'agreements' }) };
  });
}

export function heldHarms(context: PictureContext): Held[] {
  const { findings } = context.assessment.harms;
  return findings.filter(({ state }) => state !== 'rejected').map((finding) => heldHarm(context, finding));
}

function heldHarm(context: PictureContext, finding: HarmFinding): Held {
  const { responsible, state, id, harm, chain } = finding;
  const taker: Taker =
    responsible === undefined
      ? { taken: false, party: undefined, how: 'unasked' }
      : { taken: true, party: responsible, how: 'named' };
  const because =
    responsible !== undefined
      ? `harms.yaml says that ${context.names.party(responsible)} must see to it.`
      : state === 'proposed'
        ? 'A template of the packs proposes it; nobody has judged it or taken it on.'
        : 'Nobody is named who must see to it.';
  const from = chain[0]?.from ?? { document: 'harms', path: [] };
  const found = context.behind.harm.get(id);
  const item: ResponsibilityItem = {
    kind: 'harm',
    id,
    title: harm,
    ...(responsible === undefined ? {} : { party: responsible }),
    said: 'derived',
    because,
    from: originOf(from, context.options.locate),
    ...behindOf(context, found),
  };
  return { taker, item, found };
}

function agreed(party: string, { how }: Taker): string {
  return how === 'assigned' ? `agreements.yaml says that ${party} answers for it.` : `${party} promised it when asked.`;
}

interface ItemPlace {
  readonly because: string;
  /** Where the thing itself is written; what is agreed about it comes from agreements.yaml. */
  readonly at: readonly (string | number)[];
  readonly document?: string;
}

function itemOf(
  context: PictureContext,
  about: About,
  taker: Taker,
  { because, at, document = 'system' }: ItemPlace,
): Ranked {
  const { row, found } = aboutRow(context, about);
  const index = context.assigned.get(aboutKey(about, context.assessment.knowledge))?.index;
  const isWritten = taker.how === 'assigned' || taker.how === 'promised';
  const item: ResponsibilityItem = {
    ...row,
    ...(taker.party === undefined ? {} : { party: taker.party }),
    said: isWritten ? 'written' : 'derived',
    because,
    from: index === undefined ? written(context, document, at) : written(context, 'agreements', ['assignments', index]),
    ...behindOf(context, found),
  };
  return { item, found };
}
