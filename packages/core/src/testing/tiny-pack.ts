/** A pack small enough to reason about by hand: a network that outsiders may reach, a host on it, its data, a function. */
import { ENTRY_KINDS, type EntryKind, type Pack, PackManifest } from '../knowledge/pack.ts';

const source = { document: 'own work', mark: 'proposal' } as const;
const LIKELIHOODS = ['negligible', 'very-low', 'low', 'medium', 'high', 'very-high'];
const SEVERITIES = ['negligible', 'minor', 'serious', 'critical', 'catastrophic'];
const titled = (ids: readonly string[]) => ids.map((id) => ({ id, title: id }));
const entry = (id: string, rest: object) => ({ id: `tiny/${id}`, title: id, source, ...rest });

const ENTRIES: { readonly [K in EntryKind]?: readonly object[] } = {
  scales: [
    entry('trust', { scale: 'trust', levels: titled(['very-low', 'low', 'medium', 'high', 'very-high', 'safe']) }),
    entry('likelihood', { scale: 'likelihood', levels: titled(LIKELIHOODS) }),
    entry('impact', { scale: 'impact', levels: titled(LIKELIHOODS) }),
    entry('risk', { scale: 'risk', levels: titled(['very-low', 'low', 'medium', 'high', 'very-high']) }),
    entry('population', { scale: 'population', levels: titled(['one', 'few', 'some', 'many']) }),
  ],
  'risk-tables': [
    entry('risk-table', {
      rows: ['000000', '000011', '000112', '001233', '012344', '012344'].map((row) =>
        Array.from(row, (digit) => ['very-low', 'low', 'medium', 'high', 'very-high'][Number(digit)]),
      ),
    }),
  ],
  'asset-types': [
    entry('thing', { abstract: true }),
    entry('network', { is: ['thing'] }),
    entry('open-network', { is: ['network'], trust: { reach: 'low' } }),
    entry('host', { is: ['thing'] }),
    entry('data', { is: ['thing'] }),
    entry('settings', { is: ['data'] }),
    entry('flow', { is: ['thing'], 'written-as': 'data.flows' }),
    entry('function', { is: ['thing'], 'written-as': 'functions' }),
    entry('copy', { is: ['thing'], derived: true }),
  ],
  relations: [
    entry('on', { from: ['host'], to: ['network'], 'written-as': 'assets.networks' }),
    entry('kept-at', { from: ['data'], to: ['host'], 'written-as': 'data.kept-at' }),
    entry('relies-on', { from: ['function'], to: ['data'], 'written-as': 'functions.relies-on' }),
    entry('performed-by', { from: ['function'], to: ['host'], 'written-as': 'functions.performed-by' }),
    entry('copy-of', { from: ['copy'], to: ['data'], derived: true }),
    entry('stored-on', { from: ['copy'], to: ['host'], derived: true }),
  ],
  'trust-attributes': [
    entry('reach', { at: ['network'], default: 'very-high' }),
    entry('control', { at: ['host'], default: 'safe' }),
    entry('integrity', { at: ['data', 'function'], default: 'safe' }),
    entry('availability', { at: ['data', 'function'], default: 'safe' }),
  ],
  consequences: [
    entry('loss-of-reach', { at: ['network'], undermines: 'reach' }),
    entry('loss-of-control', { at: ['host'], undermines: 'control' }),
    entry('loss-of-integrity', { at: ['data', 'function'], undermines: 'integrity' }),
    entry('loss-of-availability', { at: ['data', 'function'], undermines: 'availability' }),
  ],
  capabilities: [entry('person-authentication', {})],
  controls: [
    entry('sign-in', { at: ['host'], order: 'protection', refs: { mdcg: ['person-authentication'] } }),
    entry('lock-out', { at: ['host'], order: 'protection' }),
    entry('read-only', { at: ['copy'], order: 'design', coverage: 'high' }),
  ],
  strategies: [
    entry('sign-in-at-host', { all: [{ control: 'sign-in', at: 'host' }], effect: 'high' }),
    entry('lock-out-at-host', {
      all: [
        { control: 'sign-in', at: 'host' },
        { control: 'lock-out', at: 'host' },
      ],
      effect: 'safe',
      brings: ['locked-out'],
    }),
    entry('read-only-copy', { all: [{ control: 'read-only', at: 'copy' }], effect: 'safe' }),
  ],
  threats: [
    entry('intrude', {
      explain: '{host} is taken over from {network}.',
      where: { host: { type: 'host', on: 'network' }, network: { type: 'network' } },
      needs: [{ lost: 'reach', at: 'network' }],
      'leads-to': [{ loss: 'control', of: 'host' }],
      'stopped-by': ['sign-in-at-host', 'lock-out-at-host'],
      refs: { stride: ['elevation-of-privilege'] },
    }),
    entry('alter-copy', {
      explain: 'Who controls {host} alters {data}.',
      where: {
        copy: { type: 'copy', 'copy-of': 'data', 'stored-on': 'host' },
        data: { type: 'data' },
        host: { type: 'host' },
      },
      needs: [{ lost: 'control', at: 'host' }],
      'leads-to': [{ loss: 'integrity', of: 'data' }],
      'stopped-by': ['read-only-copy'],
      refs: { stride: ['tampering'] },
    }),
    entry('wrong-function', {
      explain: '{function} works with altered {data}.',
      where: { function: { type: 'function', 'relies-on': 'data' }, data: { type: 'data' } },
      needs: [{ consequence: 'loss-of-integrity', at: 'data' }],
      'leads-to': [{ loss: 'integrity', of: 'function' }],
    }),
    entry('locked-out', {
      explain: 'People are locked out of {host} and {function} waits.',
      where: {
        function: { type: 'function', 'performed-by': 'host' },
        host: { type: 'host', on: 'network' },
        network: { type: 'network' },
      },
      needs: [{ lost: 'reach', at: 'network' }],
      'leads-to': [{ loss: 'availability', of: 'function' }],
      frequency: 'medium',
      'only-brought': true,
    }),
  ],
  'clinical-functions': [entry('dosing', {}), entry('recording', {})],
  situations: [
    entry('wrong-dose', {
      function: 'dosing',
      when: { loss: 'integrity', of: 'function' },
      situation: 'Another dose is given than was ordered.',
      harms: [
        { id: 'too-little', to: 'patient', harm: 'Underdose', severity: 'serious', p2: [0.05, 0.2], basis: 'made up' },
        { id: 'too-much', to: 'patient', harm: 'Overdose', severity: 'critical', p2: [0.05, 0.2], basis: 'made up' },
      ],
    }),
    entry('wrong-limits', {
      function: 'dosing',
      when: { loss: 'integrity', of: { data: 'settings' } },
      situation: 'A dose is accepted that should be refused.',
      harms: [
        { id: 'too-much', to: 'patient', harm: 'Overdose', severity: 'critical', p2: [0.05, 0.2], basis: 'made up' },
      ],
    }),
    entry('wrong-recording', {
      function: 'recording',
      when: { loss: 'integrity', of: 'function' },
      situation: 'A recording is misjudged.',
      harms: [{ id: 'late', to: 'patient', harm: 'Late', severity: 'serious', p2: [0.01, 0.1], basis: 'made up' }],
    }),
    entry('data-gone', {
      when: { loss: 'availability', of: { data: 'data' } },
      situation: 'People cannot get their data.',
      harms: [
        { id: 'waiting', to: 'data-subject', harm: 'Waiting', severity: 'minor', p2: [0, 1], basis: 'made up' },
        { id: 'by-hand', to: 'service', harm: 'Work by hand', severity: 'minor', p2: [0.1, 1], basis: 'made up' },
      ],
    }),
  ],
  'severity-scales': [
    entry('severity', {
      levels: SEVERITIES.map((id) => ({ id, title: id, explain: id, privacy: id, continuity: id })),
    }),
  ],
  'frequency-maps': [
    entry('frequency', {
      levels: LIKELIHOODS.map((level, rank) => ({
        level,
        'per-device-year': [rank === 0 ? 0 : 10 ** (rank - 7), 10 ** (rank - 6)],
      })),
    }),
  ],
  'severity-weights': [
    entry('weights', { levels: SEVERITIES.map((level, rank) => ({ level, weight: 10 ** (rank - 4) })) }),
  ],
  acceptability: [
    entry('acceptability', {
      probabilities: [
        { id: 'rare', title: 'rare', below: 0.000001 },
        { id: 'some', title: 'some', below: 0.0001 },
        { id: 'often', title: 'often' },
      ],
      rows: SEVERITIES.map((_, rank) => [
        'acceptable',
        rank > 2 ? 'reduce' : 'acceptable',
        rank > 1 ? 'unacceptable' : 'reduce',
      ]),
    }),
  ],
  constructions: [
    entry('copy-at-host', {
      order: 10,
      where: { data: { type: 'data', 'kept-at': 'host' }, host: { type: 'host' } },
      'adds-asset': { role: 'copy', type: 'copy', 'identified-by': ['data', 'host'] },
      'adds-relations': [
        { from: 'copy', relation: 'copy-of', to: 'data' },
        { from: 'copy', relation: 'stored-on', to: 'host' },
      ],
    }),
  ],
};

/** Parsed by the same schemas as real packs, so that it cannot drift from them. */
export function tinyPack(): Pack {
  const manifest = PackManifest.parse({
    id: 'tiny',
    title: 'Tiny pack for tests',
    edition: '2026.1',
    'effective-on': '2026-01-01',
    licence: 'Apache-2.0',
    source,
    'reviewed-on': '2026-01-01',
    'review-by': '2027-01-01',
  });
  const kinds = Object.keys(ENTRY_KINDS) as EntryKind[];
  const entries: unknown = Object.fromEntries(
    kinds.map((kind) => [kind, (ENTRIES[kind] ?? []).map((value) => ENTRY_KINDS[kind].parse(value))]),
  );
  return { manifest, entries: entries as Pack['entries'] };
}
