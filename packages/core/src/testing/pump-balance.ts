/**
 * The worked example of a balance: 1,000 infusion pumps, and a pack so small that its engine gives the levels for reasons
 * that can be followed by hand. Segmentation with certificates stops outsiders, sign-in at the pump stops more and locks
 * staff out. Levels stand nowhere here: they follow from trust, effects and frequencies.
 */
import { BalancesDocument } from '../dossier/balances-document.ts';
import { ControlsDocument } from '../dossier/controls-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { HarmsDocument } from '../dossier/harms-document.ts';
import { SystemDocument } from '../dossier/system-document.ts';
import type { Pack } from '../knowledge/pack.ts';
import { type PackEntriesWritten, packWith } from './pack-with.ts';
import { tinyDossier } from './tiny-dossier.ts';

const LIKELIHOODS = ['negligible', 'very-low', 'low', 'medium', 'high', 'very-high'];
const SEVERITIES = ['negligible', 'minor', 'serious', 'critical', 'catastrophic'];
const WEIGHTS = [0.001, 0.01, 0.1, 0.5, 1];
const titled = (ids: readonly string[]) => ids.map((id) => ({ id, title: id }));

const SEGMENTED = [
  { control: 'segmentation', at: 'network' },
  { control: 'certificates', at: 'network' },
];
const AT_PUMP = { network: { type: 'network' }, host: { type: 'host', on: 'network' } };
const FUNCTION = { ...AT_PUMP, function: { type: 'function', 'performed-by': 'host' } };

const RISK_ENTRIES: PackEntriesWritten = {
  scales: [
    { id: 'trust', scale: 'trust', levels: titled(['very-low', 'low', 'medium', 'high', 'very-high', 'safe']) },
    { id: 'likelihood', scale: 'likelihood', levels: titled(LIKELIHOODS) },
    { id: 'impact', scale: 'impact', levels: titled(LIKELIHOODS) },
    { id: 'risk', scale: 'risk', levels: titled(['low', 'high']) },
    { id: 'population', scale: 'population', levels: titled(['one', 'few', 'some', 'many']) },
  ],
  'risk-tables': [
    { id: 'risk-table', rows: LIKELIHOODS.map(() => LIKELIHOODS.map((_, at) => (at > 2 ? 'high' : 'low'))) },
  ],
  'asset-types': [
    { id: 'thing', abstract: true },
    { id: 'network', is: ['thing'], trust: { reach: 'low', secrecy: 'medium' } },
    { id: 'host', is: ['thing'], trust: { memory: 'low' } },
    { id: 'data', is: ['thing'] },
    { id: 'flow', is: ['thing'], 'written-as': 'data.flows' },
    { id: 'function', is: ['thing'], 'written-as': 'functions' },
  ],
  relations: [
    { id: 'on', from: ['host'], to: ['network'], 'written-as': 'assets.networks' },
    { id: 'performed-by', from: ['function'], to: ['host'], 'written-as': 'functions.performed-by' },
  ],
  'trust-attributes': [
    { id: 'reach', at: ['network'], default: 'safe' },
    { id: 'secrecy', at: ['network'], default: 'safe' },
    { id: 'memory', at: ['host'], default: 'safe' },
    ...['integrity', 'availability', 'access', 'confidentiality'].map((id) => ({
      id,
      at: ['function'],
      default: 'safe',
    })),
  ],
  consequences: [
    { id: 'loss-of-reach', at: ['network'], undermines: 'reach' },
    { id: 'loss-of-secrecy', at: ['network'], undermines: 'secrecy' },
    { id: 'loss-of-memory', at: ['host'], undermines: 'memory' },
    ...['integrity', 'availability', 'access', 'confidentiality'].map((id) => ({
      id: `loss-of-${id}`,
      at: ['function'],
      undermines: id,
    })),
  ],
  controls: [
    { id: 'segmentation', at: ['network'] },
    { id: 'certificates', at: ['network'] },
    { id: 'sign-in', at: ['host'] },
  ],
  strategies: [
    { id: 'keep-outsiders-off', all: SEGMENTED, effect: 'high' },
    { id: 'keep-floods-off', all: SEGMENTED, effect: 'medium' },
    { id: 'know-who-it-is', all: [{ control: 'sign-in', at: 'host' }], effect: 'very-high', brings: ['locked-out'] },
  ],
  threats: [
    {
      id: 'alter-library',
      explain: 'Whoever reaches {network} alters the drug library of {host}.',
      where: FUNCTION,
      needs: [{ lost: 'reach', at: 'network' }],
      'leads-to': [{ loss: 'integrity', of: 'function' }],
      'stopped-by': ['keep-outsiders-off', 'know-who-it-is'],
    },
    {
      id: 'flood',
      explain: 'Whoever reaches {network} floods {host} until {function} waits.',
      where: FUNCTION,
      needs: [{ lost: 'reach', at: 'network' }],
      'leads-to': [{ loss: 'availability', of: 'function' }],
      'stopped-by': ['keep-floods-off'],
    },
    {
      id: 'read-records',
      explain: 'Whoever listens on {network} reads what {host} records.',
      where: FUNCTION,
      needs: [{ lost: 'secrecy', at: 'network' }],
      'leads-to': [{ loss: 'confidentiality', of: 'function' }],
      'stopped-by': ['keep-outsiders-off', 'know-who-it-is'],
    },
    {
      id: 'locked-out',
      explain: 'Staff do not get past the sign-in at {host} and {function} waits.',
      where: FUNCTION,
      needs: [{ lost: 'memory', at: 'host' }],
      'leads-to': [{ loss: 'access', of: 'function' }],
      frequency: 'medium',
      'only-brought': true,
    },
  ],
};

const CLINICAL_ENTRIES: PackEntriesWritten = {
  'clinical-functions': [{ id: 'infusion' }],
  'severity-scales': [
    { id: 'severity', levels: SEVERITIES.map((id) => ({ id, title: id, explain: id, privacy: id, continuity: id })) },
  ],
  'frequency-maps': [
    {
      id: 'frequency',
      levels: LIKELIHOODS.map((level, rank) => ({
        level,
        'per-device-year': [rank === 0 ? 0 : Number(`1e${rank - 7}`), Number(`1e${rank - 6}`)],
      })),
    },
  ],
  'severity-weights': [{ id: 'weights', levels: SEVERITIES.map((level, rank) => ({ level, weight: WEIGHTS[rank] })) }],
  acceptability: [
    {
      id: 'acceptability',
      probabilities: [
        { id: 'improbable', title: 'improbable', below: 0.000001 },
        { id: 'occasional', title: 'occasional', below: 0.0001 },
        { id: 'frequent', title: 'frequent' },
      ],
      rows: SEVERITIES.map((_, rank) => [
        'acceptable',
        rank > 1 ? 'reduce' : 'acceptable',
        rank > 2 ? 'unacceptable' : 'reduce',
      ]),
    },
  ],
};

export function pumpBalancePack(): Pack {
  return packWith('pump-balance', { ...RISK_ENTRIES, ...CLINICAL_ENTRIES });
}

const SEGMENT = [
  { control: 'segmentation', at: 'ward-network' },
  { control: 'certificates', at: 'ward-network' },
];
const SIGN_IN = { control: 'sign-in', at: 'pump' };

/** Costs of the worked example: 60,000 EUR, and 35,000 more with sign-in. */
const COSTS = [40_000, 20_000, 35_000];

const BALANCE = {
  id: 'sign-in-or-not',
  title: 'Which protection of the pumps?',
  use: 'ward',
  'device-years': 1000,
  options: [
    { id: 'o', title: 'Nothing' },
    { id: 'a', title: 'Network segmentation and certificates', controls: SEGMENT },
    { id: 'b', title: 'The same and sign-in at the pump', controls: [...SEGMENT, SIGN_IN] },
  ],
};

export function pumpBalanceDossier(): Dossier {
  const tiny = tinyDossier();
  const loss = (id: string, lost: string, harm: object) => ({
    id,
    when: { loss: lost, of: 'infusing' },
    situation: `Situation of ${id}.`,
    harm: { title: id, basis: 'worked example', ...harm },
    responsible: 'maker',
  });
  return {
    ...tiny,
    dossier: { ...tiny.dossier, title: 'Thousand pumps', packs: [{ id: 'pump-balance', edition: '2026.1' }] },
    system: SystemDocument.parse({
      parties: [{ id: 'maker', kind: 'manufacturer' }],
      zones: [{ id: 'ward-network', type: 'network', party: 'maker' }],
      assets: [{ id: 'pump', title: 'Pump', type: 'host', party: 'maker', networks: ['ward-network'], count: 1000 }],
      functions: [{ id: 'infusing', kind: 'pump-balance/infusion', 'performed-by': ['pump'] }],
    }),
    harms: HarmsDocument.parse({
      harms: [
        loss('over-infusion', 'integrity', { to: 'patient', severity: 'critical', p2: [0.05, 0.2] }),
        loss('pump-unavailable', 'availability', { to: 'patient', severity: 'serious', p2: [0.01, 0.05] }),
        loss('staff-locked-out', 'access', { to: 'patient', severity: 'serious', p2: [0.05, 0.2] }),
        loss('records-disclosed', 'confidentiality', { to: 'data-subject', severity: 'serious', p2: [1, 1] }),
      ],
      benefits: [
        {
          id: 'smart-infusion',
          title: 'Serious harms averted by smart infusion',
          'per-1000-device-years': [1, 4],
          unit: 'serious harms averted',
          averts: 'serious',
          confidence: 'medium',
          source: 'worked example',
        },
      ],
    }),
    controls: ControlsDocument.parse({
      controls: [...SEGMENT, SIGN_IN].map((placed, at) => ({
        ...placed,
        state: 'proposed',
        cost: { once: COSTS[at] },
      })),
    }),
    balances: BalancesDocument.parse({ balances: [BALANCE] }),
  };
}
