/** Everything that somebody has to see to, with the party that follows from the documents: assets, zones, controls, duties. */
import { resolveRef } from '../knowledge/entry-index.ts';
import { ownersIn } from './owners.ts';
import type { PictureContext } from './picture-context.ts';

export interface OwnedThing {
  readonly id: string;
  readonly title: string;
  readonly party: string;
  readonly path: readonly (string | number)[];
}

/** Assets and zones that people wrote, but persons: nobody owns a person. */
export function ownedThings({ assessment }: PictureContext): OwnedThing[] {
  const { system } = assessment.dossier;
  const persons = new Set([
    ...system.assets.flatMap((asset) => asset['used-by'] ?? []),
    ...(system.functions ?? []).flatMap((task) => task.for ?? []),
    ...(system.data ?? []).flatMap(({ about }) => about ?? []),
  ]);
  const row =
    (list: string) =>
    ({ id, title, party }: { id: string; title?: string | undefined; party: string }, index: number) => ({
      id,
      title: title ?? id,
      party,
      path: [list, index],
    });
  return [...(system.zones ?? []).map(row('zones')), ...system.assets.map(row('assets'))].filter(
    ({ id }) => !persons.has(id),
  );
}

export interface ControlPlace {
  /** Full id. */
  readonly control: string;
  readonly at: string;
  readonly state: 'in-place' | 'proposed';
  readonly party: string | undefined;
  /** The control names its party; else it is that of the asset. */
  readonly named: boolean;
  readonly path: readonly (string | number)[];
}

/** One row for each place of each control of controls.yaml. */
export function controlPlaces({ assessment }: PictureContext): ControlPlace[] {
  const { dossier, knowledge } = assessment;
  const partyOf = partyFinder(assessment.dossier);
  return dossier.controls.controls.flatMap(({ control, at, state, party }, index) =>
    [at].flat().map((place) => ({
      control: resolveRef(knowledge.index, 'controls', control, knowledge.index.packs) ?? control,
      at: place,
      state,
      party: party ?? partyOf(place),
      named: party !== undefined,
      path: ['controls', index],
    })),
  );
}

/** The one party of an asset, zone or interface, of what a derived asset lies at, or of data or a function that only one has. */
function partyFinder(dossier: PictureContext['assessment']['dossier']): (id: string) => string | undefined {
  const owners = ownersIn(dossier.system);
  return (id) => {
    const [first, ...others] = owners(id);
    return others.length === 0 ? first : undefined;
  };
}
