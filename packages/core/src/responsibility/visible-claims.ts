/** Controls and assumptions as one party may see them: those at its own things, and those that were published to it. */
import type { AssumptionsDocument } from '../dossier/assumptions-document.ts';
import type { ControlsDocument } from '../dossier/controls-document.ts';
import type { Sight } from './sight.ts';

type Use = ControlsDocument['controls'][number];

/** One statement about several places is cut down to those that are seen; its words may be about the others, and are left out. */
export function visibleControls({ controls }: ControlsDocument, sight: Sight): ControlsDocument {
  return { controls: controls.flatMap((use) => visibleUse(use, sight)) };
}

function visibleUse(use: Use, sight: Sight): Use[] {
  const places = [use.at].flat();
  const isSeen = (place: string) =>
    sight.isOwn(place) || (sight.mayName(place) && sight.isPublished(place, 'controls'));
  if (places.every(sight.isOwn)) return [withSeenNeeds(use, isSeen)];
  const at = places.filter(isSeen);
  if (at.length === 0) return [];
  const { control, state, coverage, party, stage, evidence } = use;
  const proved = evidence !== undefined && at.length === places.length && at.every((place) => showsProof(sight, place));
  return [
    {
      control,
      at,
      state,
      ...(coverage === undefined ? {} : { coverage }),
      ...(party === undefined ? {} : { party }),
      ...(stage === undefined ? {} : { stage }),
      ...(proved ? { evidence } : {}),
    },
  ];
}

/** What a control needs can stand at things of others. */
function withSeenNeeds({ needs = [], ...use }: Use, isSeen: (place: string) => boolean): Use {
  const seen = needs.filter(({ at }) => isSeen(at));
  return seen.length === 0 ? use : { ...use, needs: seen };
}

function showsProof(sight: Sight, place: string): boolean {
  return sight.isOwn(place) || sight.isPublished(place, 'evidence');
}

export function visibleAssumptions({ assumptions }: AssumptionsDocument, sight: Sight): AssumptionsDocument {
  return {
    assumptions: assumptions.filter(
      ({ at }) => sight.isOwn(at) || (sight.mayName(at) && sight.isPublished(at, 'assumptions')),
    ),
  };
}
