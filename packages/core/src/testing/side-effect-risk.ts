/**
 * One asset where patching brings downtime: t0 is lost -> c0; patching (k0, optional) holds c0 back, and the more often it does,
 * the likelier is c1, which its strategy (s0, needs k1) brings.
 */
import type { DomainThreat, Pattern } from '../knowledge/domain-model.ts';
import type { SweepInput } from '../risk/sweep-state.ts';
import type { ThreatInstance } from '../risk/threat-structure.ts';

/** `coverage`: trust level, of six, that patching covers. */
export function sideEffectRisk(coverage: number): SweepInput {
  const at = (property: string) => ({ property, asset: 'host' });
  const named = (...ids: string[]) => ids.map((id) => ({ id, title: id, at: ['thing'] }));
  const scale = { levels: Array.from({ length: 6 }, (_, level) => ({ id: `${level}`, title: `${level}` })) };
  const strategy = {
    id: 's0',
    title: '',
    explain: '',
    mandatory: [],
    optional: [],
    effect: 5,
    inCurrent: true,
    inFuture: true,
    blocks: [],
    mitigates: [],
    triggers: ['brought'],
  };
  return {
    structure: {
      trust: [at('t0'), at('t1')],
      consequences: [at('c0'), at('c1')],
      controls: [at('k0'), at('k1')],
      underminedBy: [-1, -1],
      threats: [instance('attack', 0, 0, []), instance('brought', 1, 1, [0])],
      strategies: [{ id: 's0', strategy: 's0', domainIndex: 0, mandatory: [1], optional: [0] }],
    },
    graph: {
      assets: [{ id: 'host', title: '', type: 'thing', population: 0, derivedBy: undefined }],
      relations: [],
    },
    domain: {
      id: 'side-effect',
      edition: '1',
      assetTypes: [{ id: 'thing', title: '', parents: [], scaffold: false }],
      scales: { trust: scale, likelihood: scale, impact: scale, risk: scale, population: scale },
      riskTable: scale.levels.map((_, impact) => scale.levels.map((__, level) => Math.min(impact, level))),
      relations: [],
      trustAttributes: named('t0', 't1'),
      consequences: named('c0', 'c1'),
      controls: named('k0', 'k1'),
      undermines: [],
      trustDefaults: [],
      impactDefaults: [],
      coverageDefaults: [],
      constructions: [],
      suppressions: [{ control: 'k0', consequence: 'c0' }],
      threats: [kind('attack', false), kind('brought', true)],
      strategies: [strategy],
    },
    facts: {
      trust: ['t0', 't1'].map((attribute) => ({ asset: 'host', attribute, level: 0 })),
      impact: [],
      controls: [
        { asset: 'host', control: 'k0', state: 'in-place', coverage },
        { asset: 'host', control: 'k1', state: 'in-place', coverage: undefined },
      ],
    },
  };
}

function instance(id: string, index: number, effect: number, triggeredBy: number[]): ThreatInstance {
  return {
    id,
    threat: id,
    domainIndex: index,
    roles: { host: ['host'] },
    entryPoints: [index],
    conditions: [],
    effects: [effect],
    blockedBy: [],
    mitigatedBy: [],
    triggeredBy,
  };
}

function kind(id: string, triggered: boolean): DomainThreat {
  const pattern: Pattern = {
    id,
    title: '',
    keys: [{ role: 'host', type: 'thing' }],
    roots: [],
    links: [],
    necessary: [],
    sufficient: [],
    optional: [],
    prohibited: [],
    furtherLinks: [],
    prohibitedLinks: [],
    distinct: [],
  };
  return {
    id,
    title: '',
    explain: '',
    pattern,
    category: '',
    threatens: 'host',
    entryPoints: [],
    conditions: [],
    effects: [],
    frequency: undefined,
    inCurrent: true,
    inFuture: true,
    secondary: false,
    normalOperation: false,
    triggered,
  };
}
