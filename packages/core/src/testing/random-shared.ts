/**
 * Random dossiers of several parties for the wall between them: every id and every text about a thing carries the sign of that
 * thing, `zq...x`, so that a test can look for it in what a party is shown.
 */
import { AgreementsDocument } from '../dossier/agreements-document.ts';
import { AssumptionsDocument } from '../dossier/assumptions-document.ts';
import { ControlsDocument } from '../dossier/controls-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { HarmsDocument } from '../dossier/harms-document.ts';
import { SystemDocument } from '../dossier/system-document.ts';
import { randomNumbers } from './random-risk.ts';
import { tinyDossier } from './tiny-dossier.ts';

export const PARTIES = ['alpha', 'beta', 'gamma'] as const;

type Pick = (below: number) => number;

/** `word` is put into every text, so that two dossiers of one seed differ in texts alone. */
export function randomShared(seed: number, word = ''): Dossier {
  const pick = randomNumbers(seed);
  const tiny = tinyDossier();
  const signs = (kind: string, count: number) => Array.from({ length: count }, (_, index) => `zq${kind}${index}x`);
  const [networks, hosts] = [signs('n', 1 + pick(3)), signs('h', 3 + pick(4))];
  const [data, tasks] = [signs('d', 1 + pick(4)), signs('f', 1 + pick(2))];
  const told = (kind: string, ...ids: readonly string[]) => `${kind}:${ids.join(' ')}${word}`;
  const one = (list: readonly string[]) => list[pick(list.length)] ?? '';
  const some = (list: readonly string[]) => [...new Set([one(list), ...list.filter(() => pick(3) === 0)])];
  const named = (id: string) => ({ id, title: told('Title', id), explain: told('Explain', id) });
  const system = SystemDocument.parse({
    parties: PARTIES.map((id) => ({ id, title: `Party ${id}`, kind: 'service-provider' })),
    zones: networks.map((id) => ({ ...named(id), type: 'open-network', party: one(PARTIES) })),
    assets: hosts.map((id) => ({
      ...named(id),
      type: 'host',
      party: one(PARTIES),
      networks: some(networks),
      count: 7,
    })),
    data: data.map((id) => ({
      ...named(id),
      type: 'settings',
      records: 9,
      'kept-at': some(hosts),
      ...(pick(2) === 0 ? {} : { flows: [{ from: one(hosts), to: one(hosts), over: some(networks) }] }),
    })),
    functions: tasks.map((id) => ({
      ...named(id),
      kind: 'tiny/dosing',
      'performed-by': some(hosts),
      'relies-on': some(data),
    })),
  });
  const copies = (system.data ?? []).flatMap((item) => (item['kept-at'] ?? []).map((at) => `copy(${item.id},${at})`));
  const harms = randomHarms([...data, ...tasks], pick, told, one);
  return {
    ...tiny,
    dossier: { ...tiny.dossier, owner: 'alpha' },
    system,
    harms,
    controls: randomControls([hosts, copies], { pick, told, some }),
    assumptions: AssumptionsDocument.parse({
      assumptions: some(networks).map((at) => ({ trust: 'reach', at, level: 'low', reason: told('Assumed', at) })),
    }),
    agreements: randomAgreements(
      [...networks, ...hosts],
      (harms.harms ?? []).map(({ id }) => id),
      { pick, told, one },
    ),
  };
}

type Told = (kind: string, ...ids: readonly string[]) => string;
type One = (list: readonly string[]) => string;

function randomHarms(places: readonly string[], pick: Pick, told: Told, one: One): HarmsDocument {
  return HarmsDocument.parse({
    harms: places
      .filter(() => pick(2) === 0)
      .map((of, index) => {
        const sign = `zqm${index}x`;
        const harm = {
          title: told('Harm', sign),
          to: 'patient',
          severity: 'critical',
          p2: [0.1, 0.2],
          basis: told('Basis', sign),
        };
        return {
          id: sign,
          when: { loss: 'integrity', of },
          situation: told('Situation', sign),
          harm,
          responsible: one(PARTIES),
        };
      }),
  });
}

function randomControls(
  places: readonly (readonly string[])[],
  { pick, told, some }: { pick: Pick; told: Told; some: (list: readonly string[]) => string[] },
): ControlsDocument {
  return ControlsDocument.parse({
    controls: places.map((list, index) => {
      const at = some(list);
      const [state, control] = [pick(2) === 0 ? 'in-place' : 'proposed', index === 0 ? 'sign-in' : 'read-only'];
      const words = { reason: told('Reason', ...at), evidence: [told('Evidence', ...at)] };
      return { control, at, state, ...words, burden: { note: told('Note', ...at) } };
    }),
  });
}

interface Choosing {
  readonly pick: Pick;
  readonly told: Told;
  readonly one: One;
}

function randomAgreements(
  places: readonly string[],
  harms: readonly string[],
  { pick, told, one }: Choosing,
): AgreementsDocument {
  const expectations = places
    .filter(() => pick(2) === 0)
    .map((asset, index) => {
      const [by, of] = [one(PARTIES), one(PARTIES)];
      const why = harms.length === 0 ? { threat: 'intrude' } : { harms: [one(harms)] };
      const id = `zqe${index}x`;
      return {
        id,
        by,
        of,
        text: told('Wish', id),
        at: { asset },
        why,
        'asked-on': '2026-01-01',
        'asked-by': told('Asker', id),
      };
    });
  const states = ['accepted', 'declined', 'proved'];
  return AgreementsDocument.parse({
    duties: [
      {
        id: 'zqu0x',
        title: told('Duty', 'zqu0x'),
        at: [one(places)],
        source: { document: told('Contract', 'zqu0x'), clause: '1', mark: 'known' },
      },
    ],
    assignments: [
      { about: { asset: one(places) }, accountable: one(PARTIES), note: told('Remark', 'zqa0x') },
      ...(pick(2) === 0 ? [] : [{ about: { duty: 'zqu0x' }, accountable: one(PARTIES), informed: [one(PARTIES)] }]),
    ],
    expectations,
    promises: expectations
      .filter(() => pick(2) === 0)
      .map(({ id, of }) => ({
        answers: id,
        by: of,
        state: one(states),
        on: '2026-01-02',
        reason: told('Refusal', id),
        proof: [told('Proof', id)],
      })),
  });
}
