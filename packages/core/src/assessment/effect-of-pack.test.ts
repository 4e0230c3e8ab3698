import { describe, expect, it } from 'vitest';
import { joinPacks } from '../knowledge/join-packs.ts';
import { ENTRY_KINDS, type EntryKind, type Pack } from '../knowledge/pack.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { assess } from './assess.ts';
import { effectOfPack } from './effect-of-pack.ts';

const TODAY = '2026-11-26';
const source = { document: 'own work', mark: 'proposal' } as const;

function own(entries: { readonly [K in EntryKind]?: readonly object[] }, edition = '2026.1'): Pack {
  const { manifest } = tinyPack();
  const kinds = Object.keys(ENTRY_KINDS) as EntryKind[];
  const whole: unknown = Object.fromEntries(
    kinds.map((kind) => [kind, (entries[kind] ?? []).map((one) => ENTRY_KINDS[kind].parse({ source, ...one }))]),
  );
  return { manifest: { ...manifest, id: 'own-a', edition, requires: ['tiny'] }, entries: whole as Pack['entries'] };
}

const STOLEN = {
  id: 'own-a/limits-lost',
  title: 'Limits lost',
  explain: 'Whoever is on {network} deletes {data}.',
  where: {
    data: { type: 'data', 'kept-at': 'host' },
    host: { type: 'host', on: 'network' },
    network: { type: 'network' },
  },
  needs: [{ lost: 'reach', at: 'network' }],
  'leads-to': [{ loss: 'availability', of: 'data' }],
};

const before = assess(tinyDossier(), joinPacks([tinyPack()]).knowledge);

describe('the effect of a library', () => {
  it('of none is none', () => {
    const effect = effectOfPack(before, own({}), TODAY);
    expect(effect).toEqual({
      kind: 'effect',
      harms: [],
      threats: { added: { count: 0, listed: [] }, gone: { count: 0, listed: [] } },
      consequences: { lowered: 0, raised: 0 },
      places: [],
    });
  });

  it('tells the threat with the places where it is found, and the harms that it raises', () => {
    const effect = effectOfPack(before, own({ threats: [STOLEN] }), TODAY);
    if (effect.kind !== 'effect') throw new Error('there are faults');
    expect(effect.threats.added.listed).toMatchObject([
      { title: 'Limits lost', explain: 'Whoever is on wifi deletes limits.' },
    ]);
    expect(effect.places).toEqual([{ id: 'own-a/limits-lost', title: 'Limits lost', count: 1 }]);
    expect(effect.consequences).toEqual({ lowered: 0, raised: 1 });
    expect(effect.harms.length).toBeGreaterThan(0);
    for (const { before: was, after } of effect.harms) expect(was?.likelihood).not.toBe(after?.likelihood);
  });

  it('is the other way round when the next edition takes it away', () => {
    const dossier = tinyDossier();
    const packs = [...dossier.dossier.packs, { id: 'own-a', edition: '2026.1' }];
    const named = { ...dossier, dossier: { ...dossier.dossier, packs } };
    const { knowledge } = joinPacks([tinyPack(), own({ threats: [STOLEN] })]);
    const forth = effectOfPack(before, own({ threats: [STOLEN] }), TODAY);
    const back = effectOfPack(assess(named, knowledge), own({}, '2026.2'), TODAY);
    if (forth.kind !== 'effect' || back.kind !== 'effect') throw new Error('there are faults');
    expect(back.threats).toEqual({ added: forth.threats.gone, gone: forth.threats.added });
    expect(back.consequences).toEqual({ lowered: 1, raised: 0 });
    const turned = forth.harms.map(({ before: was, after, ...harm }) => ({ ...harm, before: after, after: was }));
    expect(back.harms).toEqual(turned);
  });

  it('is the faults that the dossier would have', () => {
    const dossier = tinyDossier();
    const controls = { controls: [{ control: 'own-a/seal', at: 'pump', state: 'in-place' as const }] };
    const packs = [...dossier.dossier.packs, { id: 'own-a', edition: '2026.1' }];
    const { knowledge } = joinPacks([
      tinyPack(),
      own({ controls: [{ id: 'own-a/seal', title: 'Seal', at: ['host'] }] }),
    ]);
    const named = assess({ ...dossier, controls, dossier: { ...dossier.dossier, packs } }, knowledge);
    expect(effectOfPack(named, own({}, '2026.2'), TODAY)).toMatchObject({
      kind: 'faults',
      faults: [{ code: 'unknown-control', document: 'controls', hint: expect.any(String) }],
    });
  });
});
