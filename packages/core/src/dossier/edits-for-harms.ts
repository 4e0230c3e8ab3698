/** What people judge of a proposed harm: accept it as it is, change it, or reject it with a reason. */
import type { z } from 'zod';
import type { Edit } from './edit.ts';
import { type EditContext, type EditPlan, planned, refused, written, wrongThing } from './edit-context.ts';
import type { Harm, HarmsDocument } from './harms-document.ts';
import { slugFor } from './slug-for.ts';
import { allUses } from './uses-of.ts';

type WrittenHarm = z.infer<typeof Harm>;

/** A harm as the picture of a dossier shows it. */
export interface ShownHarm {
  /** `template#harm@asset`, for some with `:stage` behind it. */
  readonly id: string;
  readonly situation: string;
  readonly harm: string;
  readonly to: WrittenHarm['harm']['to'];
  readonly severity: string;
  readonly p2: readonly number[];
  readonly basis: string;
  readonly asset: { readonly id: string };
  readonly consequence: { readonly id: string };
  readonly uses: readonly { readonly id: string }[];
  readonly stage: string;
}

export interface HarmJudgement {
  /** Party that must see to it that this risk is acceptable. */
  readonly responsible: string;
  readonly situation?: string;
  readonly title?: string;
  readonly severity?: string;
  readonly p2?: readonly [number, number];
  readonly basis?: string;
  readonly reason?: string;
}

/** With what is changed of it, if anything; `also` says which rejection is taken back by it. */
export function editsForAcceptance(context: EditContext, shown: ShownHarm, judgement: HarmJudgement): EditPlan {
  const proposal = proposalOf(shown);
  if (proposal === undefined) return refused(`"${shown.id}" is no proposal`);
  const why = wrongThing(context, judgement.responsible, ['parties']);
  if (why !== undefined) return refused(why);
  const { dossier, harms } = context.dossier;
  if (acceptedAt(harms, proposal) !== -1) return refused(`"${shown.id}" is accepted already`);
  const uses = shown.uses.map(({ id }) => id);
  const value = written({
    id: slugFor(judgement.title ?? shown.harm, context.things),
    when: written({
      consequence: shown.consequence.id,
      at: shown.asset.id,
      in: uses.length === 0 || uses.length === dossier.uses.length ? undefined : uses,
      stage: shown.stage === 'field-use' ? undefined : shown.stage,
    }),
    situation: judgement.situation ?? shown.situation,
    harm: {
      title: judgement.title ?? shown.harm,
      to: shown.to,
      severity: judgement.severity ?? shown.severity,
      p2: judgement.p2 ?? [...shown.p2],
      basis: judgement.basis ?? shown.basis,
    },
    responsible: judgement.responsible,
    from: proposal.template,
    'from-harm': proposal.harm,
    reason: judgement.reason,
  });
  const { edits, also } = withoutRejections(harms, proposal);
  return planned(
    [...edits, { document: 'harms', do: 'insert', path: ['harms', (harms.harms ?? []).length], value }],
    also,
  );
}

/** Of a harm that is written in the dossier. */
export function editsForHarm(context: EditContext, id: string, judgement: Partial<HarmJudgement>): EditPlan {
  const thing = context.things.get(id);
  const why = wrongThing(context, id, ['harms']);
  if (why !== undefined || thing === undefined) return refused(why ?? `nothing here has the id "${id}"`);
  const wrongParty =
    judgement.responsible === undefined ? undefined : wrongThing(context, judgement.responsible, ['parties']);
  if (wrongParty !== undefined) return refused(wrongParty);
  const edits = Object.entries(judgement).flatMap(([field, value]): Edit[] => {
    if (value === undefined) return [];
    const inHarm = field === 'title' || field === 'severity' || field === 'p2' || field === 'basis';
    return [{ document: 'harms', do: 'set', path: [...thing.path, ...(inHarm ? ['harm', field] : [field])], value }];
  });
  return planned(edits);
}

/** `also` says which accepted harm goes by it. */
export function editsForRejection(context: EditContext, shown: ShownHarm, reason: string): EditPlan {
  const { harms } = context.dossier;
  const proposal = proposalOf(shown);
  if (proposal === undefined) return refused(`"${shown.id}" is no proposal; remove it, or change it`);
  if (reason.trim() === '') return refused('a rejection needs its reason');
  const accepted = acceptedAt(harms, proposal);
  const id = harms.harms?.[accepted]?.id;
  const removed =
    id === undefined
      ? []
      : backToProposal(context, id, accepted, `${proposal.template}#${proposal.harm}@${proposal.at}`);
  const also = id === undefined ? [] : [`harm ${id}`];
  const there = (harms.rejected ?? []).findIndex((one) => isRejectionOf(one, proposal));
  if (there !== -1)
    return planned(
      [...removed, { document: 'harms', do: 'set', path: ['rejected', there, 'reason'], value: reason }],
      also,
    );
  const value = { template: proposal.template, harm: proposal.harm, at: proposal.at, reason };
  const path = ['rejected', (harms.rejected ?? []).length];
  return planned([...removed, { document: 'harms', do: 'insert', path, value }], also);
}

/** What expectations gave as their reason stays their reason, by the name that it has as a proposal. */
function backToProposal({ dossier }: EditContext, id: string, index: number, proposal: string): Edit[] {
  const named = allUses(dossier).filter(({ document, text }) => document === 'agreements' && text === id);
  return [
    ...named.map(({ document, path }): Edit => ({ document, do: 'set', path, value: proposal })),
    { document: 'harms', do: 'remove', path: ['harms', index] },
  ];
}

interface Proposal {
  readonly template: string;
  readonly harm: string;
  readonly at: string;
}

function proposalOf({ id, asset }: ShownHarm): Proposal | undefined {
  const [, template, harm] = /^([^#@]+)#([^@]+)@/.exec(id) ?? [];
  return template === undefined || harm === undefined ? undefined : { template, harm, at: asset.id };
}

function acceptedAt({ harms }: HarmsDocument, { template, harm, at }: Proposal): number {
  return (harms ?? []).findIndex((one) => {
    const place = 'loss' in one.when ? one.when.of : one.when.at;
    return one.from === template && place === at && (one['from-harm'] === undefined || one['from-harm'] === harm);
  });
}

function isRejectionOf(
  one: { template: string; harm?: string | undefined; at: string },
  { template, harm, at }: Proposal,
): boolean {
  return one.template === template && one.at === at && (one.harm === undefined || one.harm === harm);
}

function withoutRejections({ rejected }: HarmsDocument, proposal: Proposal): { edits: Edit[]; also: string[] } {
  const found = (rejected ?? []).flatMap((one, index) => (isRejectionOf(one, proposal) ? [{ one, index }] : []));
  return {
    edits: found.toReversed().map(({ index }) => ({ document: 'harms', do: 'remove', path: ['rejected', index] })),
    also: found.map(
      ({ one }) => `rejection of ${one.template}${one.harm === undefined ? '' : `#${one.harm}`} at ${one.at}`,
    ),
  };
}
