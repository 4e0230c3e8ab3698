import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DossierDocument } from '@primum/core/dossier/dossier-document';
import { SystemDocument } from '@primum/core/dossier/system-document';
import { proposeSituations } from '@primum/core/harm/propose-situations';
import { type Knowledge, joinPacks } from '@primum/core/knowledge/join-packs';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';
import { beforeAll, describe, expect, it } from 'vitest';

const PACKS = resolve(import.meta.dirname, '..');
let knowledge: Knowledge;
let faults: readonly { readonly document: string }[];

beforeAll(async () => {
  const folders = await Promise.all(
    ['connected-care', 'clinical-harm'].map((id) => readPackFolder(resolve(PACKS, id))),
  );
  const joined = joinPacks(folders.flatMap(({ pack }) => pack ?? []));
  knowledge = joined.knowledge;
  faults = [...folders.flatMap((folder) => folder.faults), ...joined.faults];
});

/** A dossier with one function of the given kind, which relies on data of every type that situations speak of. */
function proposalsFor(kind: string) {
  const { situations } = knowledge.clinical;
  const types = [...new Set(situations.flatMap(({ data }) => data ?? []))];
  const data = types.map((type) => ({ id: type.slice(type.indexOf('/') + 1), type }));
  const system = SystemDocument.parse({
    parties: [{ id: 'maker', kind: 'manufacturer' }],
    assets: [{ id: 'device', type: 'medical-device', party: 'maker' }],
    data,
    functions: [{ id: 'task', kind, 'performed-by': ['device'], 'relies-on': data.map(({ id }) => id) }],
  });
  const dossier = DossierDocument.parse({
    id: 'any',
    title: 'Any',
    kind: 'device',
    purpose: 'Any.',
    owner: 'maker',
    stage: 'design',
    packs: [{ id: 'clinical-harm', edition: '2026.1' }],
    uses: [{ id: 'ward', title: 'Ward' }],
  });
  const none = { harms: {}, controls: { controls: [] }, assumptions: { assumptions: [] } };
  return proposeSituations({ dossier, system, ...none }, knowledge);
}

describe('the pack clinical-harm', () => {
  it('joins with connected-care without a fault of its own', () => {
    expect(faults.filter(({ document }) => document.startsWith('clinical-harm'))).toEqual([]);
    expect(knowledge.clinical.situations.length).toBeGreaterThanOrEqual(60);
  });

  it('knows for every clinical function what wrong work, outage, delay and false origin of it do', () => {
    const losses = ['integrity', 'availability', 'timeliness', 'authenticity'].map((id) => `connected-care/${id}`);
    const missing = knowledge.clinical.functions.flatMap(({ id }) => {
      const own = knowledge.clinical.situations.filter((situation) => situation.function === id && !situation.data);
      return losses.filter((loss) => !own.some((situation) => situation.loss === loss)).map((loss) => [id, loss]);
    });
    expect(missing).toEqual([]);
  });

  it('proposes for a function all of its own situations and none of another function', () => {
    const wrong = knowledge.clinical.functions.flatMap(({ id }) => {
      const proposed = new Set(proposalsFor(id).map(({ template }) => template));
      const foreign = [...proposed].filter(
        (situation) => situation.function !== undefined && situation.function !== id,
      );
      const own = knowledge.clinical.situations.filter((situation) => situation.function === id);
      return [...foreign, ...own.filter((situation) => !proposed.has(situation))].map((situation) => [
        id,
        situation.id,
      ]);
    });
    expect(wrong).toEqual([]);
  });

  it('speaks of a missed alarm to no function but an alarm', () => {
    const others = knowledge.clinical.functions.filter(({ id }) => id !== 'clinical-harm/alarm');
    const speaking = others.flatMap(({ id }) =>
      proposalsFor(id).filter(({ template, harm }) => /\balarm/i.test(`${template.situation} ${harm.harm}`)),
    );
    expect(speaking.map(({ id }) => id)).toEqual([]);
  });

  it('follows every kind of privacy threat of LINDDUN to a data subject', () => {
    const { index } = knowledge;
    const covered = [...(index.byKind.get('situations')?.values() ?? [])].flatMap(
      ({ entry }) => entry.refs?.linddun ?? [],
    );
    expect(new Set(covered)).toEqual(
      new Set([
        'linking',
        'identifying',
        'non-repudiation',
        'detecting',
        'data-disclosure',
        'unawareness',
        'non-compliance',
      ]),
    );
  });

  it('says of no severity or probability that a source gave it', () => {
    expect(
      knowledge.clinical.situations.filter(({ source }) => source.mark !== 'proposal').map(({ id }) => id),
    ).toEqual([]);
  });

  it('keeps entries sorted by id in each file', () => {
    const folder = resolve(PACKS, 'clinical-harm');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
    const unsorted = files.filter((file) => {
      const ids = [...readFileSync(resolve(folder, file), 'utf8').matchAll(/^- id: (\S+)/gm)].map(([, id]) => id ?? '');
      return ids.some((id, at) => at > 0 && id <= (ids[at - 1] ?? ''));
    });
    expect(unsorted).toEqual([]);
  });
});
