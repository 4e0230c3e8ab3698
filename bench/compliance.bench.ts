/** Compliance at size: 50 packs with 10,000 requirements; the gaps of one dossier, and what a new edition does to 1,000. */
import { resolve } from 'node:path';
import { assess } from '@primum/core/assessment/assess';
import { complianceFor } from '@primum/core/compliance/compliance-for';
import { complianceGround, groundWithoutHarms } from '@primum/core/compliance/compliance-ground';
import { complianceModel } from '@primum/core/compliance/compliance-model';
import { changedRequirements, editionEffect, onlyChanged } from '@primum/core/compliance/edition-effect';
import { factsFor } from '@primum/core/compliance/facts-for';
import { joinPacks } from '@primum/core/knowledge/join-packs';
import type { Pack } from '@primum/core/knowledge/pack';
import { readDossierFolder } from '@primum/formats/folder/read-dossier-folder';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';
import { dossiersLike, lawPacks } from './generators/law-packs.ts';
import type { Measured } from './measured.ts';

const ON = '2026-11-26';
const [PACKS, EACH, DOSSIERS] = [50, 200, 1000];
const GAPS_BAR = 100;
const EFFECT_BAR = 10_000;

/** @public bench/run.ts calls it */
export async function run(): Promise<Measured[]> {
  const root = resolve(import.meta.dirname, '..');
  const ids = ['connected-care', 'clinical-harm', 'device-facts', 'evidence'];
  const own = (await Promise.all(ids.map((id) => readPackFolder(resolve(root, 'knowledge', id))))).flatMap(
    ({ pack }) => pack ?? [],
  );
  const base = (await readDossierFolder(resolve(root, 'examples/amps'))).dossier;
  if (base === undefined || own.length < ids.length) throw new Error('packs or example cannot be read');
  const entries = <K extends 'facts' | 'evidence-kinds' | 'capabilities'>(kind: K) =>
    own.flatMap((pack): readonly Pack['entries'][K][number][] => pack.entries[kind]);
  const kinds = entries('evidence-kinds').map(({ id }) => id);
  const from = {
    facts: entries('facts').filter(({ answer }) => 'yes-no' in answer),
    kinds,
    capabilities: entries('capabilities').map(({ id }) => id),
  };
  const [old, fresh] = [1, 2].map((edition) => {
    const begun = performance.now();
    const { knowledge, faults } = joinPacks([...own, ...lawPacks(PACKS, EACH, from, edition)]);
    if (faults.some(({ severity }) => severity === 'error')) throw new Error(faults[0]?.message);
    const model = complianceModel(knowledge);
    return { knowledge, model, joined: performance.now() - begun };
  });
  if (old === undefined || fresh === undefined) throw new Error('no edition');
  const dossiers = dossiersLike(base, DOSSIERS, kinds);
  const assessment = assess(base, old.knowledge);

  const times = dossiers.slice(0, 40).map((dossier) => {
    const begun = performance.now();
    const facts = factsFor(dossier, old.knowledge, dossier.dossier.owner);
    const ground = complianceGround({ ...assessment, dossier }, old.model, { ...facts, on: ON });
    complianceFor(ground, old.model, facts, { on: ON });
    return performance.now() - begun;
  });

  const begun = performance.now();
  const changed = changedRequirements(old.model, fresh.model);
  const [before, after] = [old, fresh].map(({ model }) => onlyChanged(model, changed));
  let moved = 0;
  for (const dossier of dossiers) {
    const [was, is] = ([old, fresh] as const).map(({ knowledge, model }, at) => {
      const facts = factsFor(dossier, knowledge, dossier.dossier.owner);
      const ground = groundWithoutHarms({ dossier, knowledge }, () => assess(dossier, knowledge), { ...facts, on: ON });
      return { ground, model: (at === 0 ? before : after) ?? model, facts };
    });
    if (was !== undefined && is !== undefined) moved += editionEffect(was, is, changed, { on: ON }).moved.length;
  }
  const effect = performance.now() - begun;
  const gaps = times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
  const worst = Math.max(...times);
  return [
    figure(
      `gaps of one dossier, ${old.model.requirements.length} requirements in ${PACKS} packs, median`,
      gaps,
      GAPS_BAR,
    ),
    figure('  the slowest of 40', worst, undefined),
    figure('  joining the packs, once', old.joined, undefined),
    figure(
      `a new edition of all (${changed.size} changed), effect on ${DOSSIERS} dossiers, ${moved} moves`,
      effect,
      EFFECT_BAR,
    ),
  ];
}

function figure(name: string, ms: number, bar: number | undefined): Measured {
  return { name, figure: Math.round(ms), unit: 'ms', bar, ok: bar === undefined || ms <= bar };
}
