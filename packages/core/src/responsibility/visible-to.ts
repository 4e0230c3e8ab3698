/**
 * What a partner may see of a dossier that it does not own: the wall between organisations. Everything is denied unless a rule in
 * sight.ts allows it, and the result is put together from allowed pieces; nothing is ever taken out of the whole.
 */
import type { AssessmentReport } from '../assessment/report.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Grant } from './grant.ts';
import type { ResponsibilityPicture } from './responsibility-picture.ts';
import { sightOf } from './sight.ts';
import { seenDuties, visibleAgreements } from './visible-agreements.ts';
import { visibleCompliance } from './visible-compliance.ts';
import { visibleAssumptions, visibleControls } from './visible-claims.ts';
import { type SeenHarms, seenHarms, visibleHarmsDocument } from './visible-harms.ts';
import { visiblePicture } from './visible-picture.ts';
import { visibleReport } from './visible-report.ts';
import { type VisibleSystem, visibleSystem } from './visible-system.ts';

/** All three of one dossier at one revision. */
export interface Shared {
  readonly dossier: Dossier;
  readonly report: AssessmentReport;
  readonly picture: ResponsibilityPicture;
}

/** The same shapes with less in them; the documents are a whole dossier by themselves. */
export function visibleTo({ dossier, report, picture }: Shared, grant: Grant): Shared {
  const titles = new Map(dossier.system.parties.map(({ id, title }) => [id, title ?? id]));
  const sight = { ...sightOf(dossier.system, grant), titleOf: (party: string) => titles.get(party) ?? party };
  const harms = seenHarms(dossier.harms, report.harms, sight);
  const duties = seenDuties(dossier.agreements, sight);
  const system = visibleSystem(dossier.system, sight);
  const judged = visibleHarmsDocument(dossier.harms, harms, sight);
  const documents = {
    harms: judged,
    controls: visibleControls(dossier.controls, sight),
    assumptions: visibleAssumptions(dossier.assumptions, sight),
    agreements: visibleAgreements(dossier.agreements, sight, { harmIds: knownHarms(judged, harms), duties }),
    compliance: visibleCompliance(dossier.compliance, grant.party),
    // How the owner weighs and decides is its own: a partner sees of it what is published as a promise or a judgement.
    balances: {},
    conflicts: {},
    decisions: {},
  };
  const named = partiesIn(system, documents).add(grant.party).add(dossier.dossier.owner);
  const parties = dossier.system.parties
    .filter(({ id }) => named.has(id))
    .map(({ id, title, kind }) => ({ id, ...(title === undefined ? {} : { title }), kind }));
  const rows = visibleReport(
    {
      report,
      controls: dossier.controls,
      harms,
      parties: parties.length,
      assets: system.assets.length + (system.zones ?? []).length,
    },
    sight,
  );
  const seenUses = new Set(rows.harms.flatMap(({ uses }) => uses.map(({ id }) => id)));
  return {
    dossier: {
      dossier: visibleHead(dossier, system, seenUses),
      system: { parties, ...system },
      ...documents,
    },
    report: rows,
    picture: visiblePicture(picture, { ...sight, harms, duties }),
  };
}

/** A document has at least one use context, also where none is shared. */
const NO_USE = { id: 'not-shared', title: 'Not shared' } as const;

/** Facts about the device, markets and sources stay with the party that keeps the dossier. */
function visibleHead(
  { dossier }: Dossier,
  { functions = [] }: VisibleSystem,
  seen: ReadonlySet<string>,
): Dossier['dossier'] {
  const inUse = new Set([...seen, ...functions.flatMap((task) => task.in ?? [])]);
  const uses = dossier.uses.filter(({ id }) => inUse.has(id)).map(({ id, title }) => ({ id, title }));
  return {
    id: dossier.id,
    title: dossier.title,
    kind: dossier.kind,
    purpose: dossier.purpose,
    owner: dossier.owner,
    stage: dossier.stage,
    packs: dossier.packs,
    uses: uses.length === 0 ? [NO_USE] : uses,
  };
}

/** Written harms that stand in its documents, and proposals that it sees by their own id. */
function knownHarms({ harms = [] }: Dossier['harms'], seen: SeenHarms): ReadonlySet<string> {
  const proposals = [...seen].flatMap(([id, shown]) => (shown.id === id && id.includes('#') ? [id] : []));
  return new Set([...harms.map(({ id }) => id), ...proposals]);
}

function partiesIn(
  { zones = [], assets }: VisibleSystem,
  { harms, controls, agreements }: Pick<Dossier, 'harms' | 'controls' | 'agreements'>,
): Set<string> {
  const { assignments = [], expectations = [], promises = [] } = agreements;
  return new Set([
    ...[...zones, ...assets].map(({ party }) => party),
    ...(harms.harms ?? []).map(({ responsible }) => responsible),
    ...controls.controls.flatMap(({ party }) => party ?? []),
    ...assignments.flatMap(({ accountable, responsible = [], consulted = [], informed = [] }) => [
      accountable,
      ...responsible,
      ...consulted,
      ...informed,
    ]),
    ...expectations.flatMap(({ by, of }) => [by, of]),
    ...promises.map(({ by }) => by),
  ]);
}
