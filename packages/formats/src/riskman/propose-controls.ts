/** Arguments of a Riskman file as items of controls.yaml: proposals that people take over, or not. */
import type { ControlAt } from '@primum/core/dossier/controls-document';
import type { z } from 'zod';
import type { ImportGround } from './ground-for.ts';
import type { ReadArgument } from './read-risks.ts';

export type WrittenControl = z.infer<typeof ControlAt>;

export type ControlRead =
  | { readonly standing: 'same'; readonly id: string }
  | { readonly standing: 'changed' | 'new'; readonly control: WrittenControl }
  | { readonly standing: 'not-understood'; readonly why: string };

/** `control@asset` by its identifier, or `title at asset` by its words: a control of the packs at a thing of the dossier. */
export function proposeControl(argument: ReadArgument, ground: ImportGround): ControlRead {
  const found = byIdentifier(argument, ground) ?? byWords(argument, ground);
  if (found === undefined)
    return {
      standing: 'not-understood',
      why: `no control of the packs at a thing of the dossier is called so${argument.proofs.length === 0 ? '' : `; its proof: ${argument.proofs.join(', ')}`}`,
    };
  const [control, at] = found;
  const id = `${control}@${at}`;
  const now = ground.file.measures.find((measure) => measure.id === id);
  const isSame =
    now?.state === 'in-place' &&
    now.evidence.join() === argument.proofs.join() &&
    (argument.reason === undefined || now.reason === argument.reason);
  if (isSame) return { standing: 'same', id };
  const party = ground.partyOf({ id: argument.party, title: undefined });
  const own = ground.assessment.dossier.system.assets.find((asset) => asset.id === at)?.party;
  return {
    standing: now === undefined ? 'new' : 'changed',
    control: {
      control,
      at,
      state: 'in-place',
      ...(party === undefined || party === own ? {} : { party }),
      ...(argument.proofs.length === 0 ? {} : { evidence: [...argument.proofs] }),
      ...(argument.reason === undefined ? {} : { reason: argument.reason }),
    },
  };
}

type Found = readonly [control: string, asset: string];

function byIdentifier({ id }: ReadArgument, { entryOf, placeOf }: ImportGround): Found | undefined {
  const at = id?.indexOf('@') ?? -1;
  if (id === undefined || at < 0) return undefined;
  const [control, asset] = [entryOf('controls', id.slice(0, at)), placeOf({ id: id.slice(at + 1), title: undefined })];
  return control === undefined || asset === undefined ? undefined : [control, asset];
}

/** Titles may hold ` at ` themselves: every place where one stands is tried. */
function byWords({ title }: ReadArgument, { assessment, placeOf }: ImportGround): Found | undefined {
  const words = title?.split(' at ') ?? [];
  for (let cut = words.length - 1; cut > 0; cut -= 1) {
    const name = words.slice(0, cut).join(' at ').toLowerCase();
    const control = assessment.knowledge.domain.controls.find((one) => one.title.toLowerCase() === name);
    const asset = placeOf({ id: undefined, title: words.slice(cut).join(' at ') });
    if (control !== undefined && asset !== undefined) return [control.id, asset];
  }
  return undefined;
}
