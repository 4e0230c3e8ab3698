/**
 * The report of an assessment as one party may see it: harms that concern it, and the rows of registers that are about its own things
 * alone. Texts that Primum puts together from several things are left out, and figures are counted again from what is left.
 */
import type { AssessmentReport } from '../assessment/report.ts';
import type { ControlsDocument } from '../dossier/controls-document.ts';
import { type ChainSight, isOwnId } from './visible-chain.ts';
import { visiblePacks } from './visible-library.ts';
import { type SeenHarms, visibleHarmRows } from './visible-harms.ts';

type Row<K extends 'threats' | 'consequences' | 'controls' | 'assumptions'> = AssessmentReport[K][number];

export interface ReportParts {
  readonly report: AssessmentReport;
  /** controls.yaml of the whole: which statements are about the party's own things alone. */
  readonly controls: ControlsDocument;
  readonly harms: SeenHarms;
  /** Parties, assets and zones that the party sees. */
  readonly parties: number;
  readonly assets: number;
}

export function visibleReport(
  { report, controls, harms, parties, assets }: ReportParts,
  sight: ChainSight,
): AssessmentReport {
  const { id, title, kind, purpose, stage, owner } = report.dossier;
  const rows = visibleHarmRows(report.harms, harms, sight);
  const threats = report.threats.filter((row) => isOwnThreat(row, sight)).map((row) => threatRow(row, sight));
  const consequences = report.consequences.filter((row) => isOwnId(row.id, sight)).map(consequenceRow);
  const shared = sharedControls(controls, sight);
  const uses = report.controls
    .filter(
      ({ asset }) => sight.isOwn(asset.id) || (sight.mayName(asset.id) && sight.isPublished(asset.id, 'controls')),
    )
    .map((row) => controlRow(row, sight.isOwn(row.asset.id) && !shared.has(keyOf(row.control, row.asset.id))));
  const assumptions = report.assumptions
    .filter(
      ({ asset }) => sight.isOwn(asset.id) || (sight.mayName(asset.id) && sight.isPublished(asset.id, 'assumptions')),
    )
    .map(assumptionRow);
  return {
    format: report.format,
    version: report.version,
    dossier: { id, title, kind, purpose, stage, owner },
    mode: report.mode,
    withProposed: report.withProposed,
    packs: visiblePacks(report.packs, { threats, harms: rows }),
    scales: report.scales,
    counts: {
      parties,
      assets,
      derivedAssets: 0,
      relations: 0,
      threats: threats.length,
      threatsPossible: threats.filter(({ likelihood }) => likelihood !== undefined).length,
      controlsInPlace: uses.filter(({ state }) => state === 'in-place').length,
      controlsProposed: uses.filter(({ state }) => state === 'proposed').length,
      evaluations: {
        unacceptable: rows.filter(({ evaluation }) => evaluation === 'unacceptable').length,
        reduce: rows.filter(({ evaluation }) => evaluation === 'reduce').length,
        acceptable: rows.filter(({ evaluation }) => evaluation === 'acceptable').length,
      },
      waiting: rows.filter(({ state }) => state === 'proposed').length,
      rejected: 0,
      risks: report.scales.risk.map((_, rank) => consequences.filter(({ riskRank }) => riskRank === rank).length),
    },
    harms: rows,
    groups: [],
    first: [],
    threats,
    consequences,
    controls: uses,
    assumptions,
    unknown: [],
  };
}

function isOwnThreat({ id, asset, causes, effects }: Row<'threats'>, sight: ChainSight): boolean {
  return isOwnId(id, sight) && sight.isOwn(asset.id) && [...causes, ...effects].every((one) => isOwnId(one.id, sight));
}

function threatRow(row: Row<'threats'>, sight: ChainSight): Row<'threats'> {
  const strategies = (list: Row<'threats'>['stoppedBy']) =>
    list.filter(({ id }) => isOwnId(id, sight)).map(({ id, title }) => ({ id, title }));
  return {
    id: row.id,
    threat: row.threat,
    title: row.title,
    // The text with names in it may name things that stand in a role without being a key of the threat.
    explain: row.title,
    asset: { id: row.asset.id, title: row.asset.title },
    ...(row.likelihood === undefined ? {} : { likelihood: row.likelihood }),
    ...(row.risk === undefined ? {} : { risk: row.risk }),
    riskRank: row.riskRank,
    causes: row.causes.map(({ kind, id, title, level }) => ({ kind, id, title, level })),
    effects: row.effects.map(({ id, title, likelihood }) => ({ id, title, likelihood })),
    stoppedBy: strategies(row.stoppedBy),
    couldBeStoppedBy: strategies(row.couldBeStoppedBy),
    refs: row.refs,
    source: row.source,
    mark: row.mark,
  };
}

function consequenceRow({
  id,
  title,
  asset,
  likelihood,
  impact,
  risk,
  riskRank,
}: Row<'consequences'>): Row<'consequences'> {
  return { id, title, asset: { id: asset.id, title: asset.title }, likelihood, impact, risk, riskRank };
}

/** `whole`: the statement is about own things alone, so that its words are too. */
function controlRow(row: Row<'controls'>, whole: boolean): Row<'controls'> {
  return {
    control: row.control,
    title: row.title,
    asset: { id: row.asset.id, title: row.asset.title },
    state: row.state,
    ...(row.coverage === undefined ? {} : { coverage: row.coverage }),
    ...(row.party === undefined ? {} : { party: row.party }),
    evidence: whole ? row.evidence : [],
    ...(row.cost === undefined || !whole ? {} : { cost: row.cost }),
    care: whole ? row.care : [],
    ...(row.reason === undefined || !whole ? {} : { reason: row.reason }),
    // Threats elsewhere that it stops, and controls elsewhere that it lacks, carry the names of these places.
    does: [],
    missing: [],
  };
}

/** `control@asset` of statements that are about things of others too. */
function sharedControls({ controls }: ControlsDocument, sight: ChainSight): ReadonlySet<string> {
  return new Set(
    controls.flatMap(({ control, at }) => {
      const places = [at].flat();
      return places.every(sight.isOwn) ? [] : places.map((place) => keyOf(control, place));
    }),
  );
}

/** Ids of controls are written with their pack or without. */
function keyOf(control: string, asset: string): string {
  return `${control.slice(control.indexOf('/') + 1)}@${asset}`;
}

function assumptionRow({ asset, attribute, level, reason, from, left }: Row<'assumptions'>): Row<'assumptions'> {
  return {
    asset: { id: asset.id, title: asset.title },
    attribute: { id: attribute.id, title: attribute.title },
    level,
    ...(reason === undefined ? {} : { reason }),
    from,
    left,
  };
}
