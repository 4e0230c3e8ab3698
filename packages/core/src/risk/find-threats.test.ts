import { describe, expect, it } from 'vitest';
import type { DomainModel, DomainProperty, DomainStrategy, DomainThreat } from '../knowledge/domain-model.ts';
import { graphOf, links, nodes, pattern, relations, smallDomain, types } from '../testing/small-domain.ts';
import { findThreats } from './find-threats.ts';
import type { ThreatStructure } from './threat-structure.ts';

function property(id: string, at: readonly string[], more: Partial<DomainProperty> = {}): DomainProperty {
  return { id, title: id, at, ...more };
}

/** A property with its variants for the ends of a population. */
function triple(id: string, at: readonly string[]): DomainProperty[] {
  return [
    property(id, at, { lowest: `${id}-lowest`, highest: `${id}-highest` }),
    property(`${id}-lowest`, at, { variantOf: { id, end: 'lowest' } }),
    property(`${id}-highest`, at, { variantOf: { id, end: 'highest' } }),
  ];
}

function threat(parts: Partial<DomainThreat>): DomainThreat {
  return {
    id: 'threat',
    title: 'threat',
    explain: '',
    pattern: pattern({}),
    category: 'other',
    threatens: '',
    entryPoints: [],
    conditions: [],
    effects: [],
    frequency: undefined,
    inCurrent: true,
    inFuture: true,
    secondary: false,
    normalOperation: false,
    triggered: false,
    ...parts,
  };
}

function strategy(parts: Partial<DomainStrategy>): DomainStrategy {
  return {
    id: 'strategy',
    title: 'strategy',
    explain: '',
    mandatory: [],
    optional: [],
    effect: 2,
    inCurrent: true,
    inFuture: true,
    blocks: [],
    mitigates: [],
    triggers: [],
    ...parts,
  };
}

const HOSTED = pattern({ keys: nodes('h: host'), necessary: nodes('p: process'), furtherLinks: links('h hosts p') });
const SOFTENED = pattern({ keys: nodes('h: host'), sufficient: nodes('p: process'), furtherLinks: links('h hosts p') });

/** Losing trust in the processes of a host takes the host down; patching stops it. */
const TAKEOVER = threat({
  id: 'takeover',
  pattern: HOSTED,
  entryPoints: [{ property: 'trust', role: 'p' }],
  effects: [{ property: 'loss', role: 'h' }],
});

const PATCHING = strategy({ id: 'patching', mandatory: [{ property: 'patch', role: 'p' }], blocks: ['takeover'] });

function domainWith(parts: Partial<DomainModel> = {}): DomainModel {
  return smallDomain({
    assetTypes: types('thing', 'host < thing', 'process < thing', 'old-process < process'),
    relations: relations('hosts'),
    trustAttributes: [property('trust', ['thing'])],
    consequences: [property('loss', ['thing'])],
    controls: [property('patch', ['process'], { exactTypes: true })],
    undermines: [{ consequence: 'loss', attribute: 'trust' }],
    threats: [TAKEOVER],
    strategies: [PATCHING],
    ...parts,
  });
}

const GRAPH = graphOf(['h: host', 'p: process', 'q: process'], ['h hosts p', 'h hosts q']);

function named(list: readonly { property: string; asset: string }[], indexes: readonly number[] | undefined): string[] {
  return (indexes ?? []).map((index) => `${list[index]?.property}@${list[index]?.asset}`);
}

function only(structure: ThreatStructure, id = 'takeover'): ThreatStructure['threats'][number] {
  const found = structure.threats.filter((instance) => instance.threat === id);
  expect(found).toHaveLength(1);
  return found[0] ?? expect.fail('no threat');
}

describe('findThreats', () => {
  it('puts a threat where its pattern matches, with its causes and effects', () => {
    const structure = findThreats(GRAPH, domainWith());
    const found = only(structure);
    expect(found).toMatchObject({ id: 'takeover@h=h', domainIndex: 0, roles: { h: ['h'], p: ['p', 'q'] } });
    expect(named(structure.trust, found.entryPoints)).toEqual(['trust@p', 'trust@q']);
    expect(named(structure.consequences, found.effects)).toEqual(['loss@h']);
  });

  it('ties every trust attribute to the consequence that undermines it at the same asset', () => {
    const structure = findThreats(GRAPH, domainWith());
    expect(structure.underminedBy.map((index) => structure.consequences[index])).toEqual(
      structure.trust.map(({ asset }) => ({ property: 'loss', asset })),
    );
    expect(findThreats(GRAPH, domainWith({ undermines: [] })).underminedBy).toEqual([-1, -1, -1]);
  });

  it('lists a strategy once, with the controls of all assets in its roles', () => {
    const structure = findThreats(
      GRAPH,
      domainWith({
        threats: [TAKEOVER, { ...TAKEOVER, id: 'again' }],
        strategies: [{ ...PATCHING, blocks: ['takeover', 'again'] }],
      }),
    );
    expect(structure.strategies).toHaveLength(1);
    expect(named(structure.controls, structure.strategies[0]?.mandatory)).toEqual(['patch@p', 'patch@q']);
    expect(structure.strategies[0]?.id).toBe('patching@patch:p,patch:q');
    expect(structure.threats.map(({ blockedBy }) => blockedBy)).toEqual([[0], [0]]);
  });

  it('gives no strategy where one mandatory control cannot be had', () => {
    const graph = graphOf(['h: host', 'p: process', 'q: old-process'], ['h hosts p', 'h hosts q']);
    expect(findThreats(graph, domainWith()).strategies).toEqual([]);
    const optional = { ...PATCHING, mandatory: [], optional: PATCHING.mandatory };
    expect(findThreats(graph, domainWith({ strategies: [optional] })).strategies).toMatchObject([
      { mandatory: [], optional: [0] },
    ]);
  });

  it('gives controls to descendants of a type unless the control names exact types', () => {
    const graph = graphOf(['q: old-process']);
    expect(findThreats(graph, domainWith()).controls).toEqual([]);
    expect(findThreats(graph, domainWith({ controls: [property('patch', ['process'])] })).controls).toHaveLength(1);
  });

  it('leaves out a threat that only strategies bring where none can', () => {
    const lockout = threat({
      id: 'lockout',
      pattern: HOSTED,
      triggered: true,
      effects: [{ property: 'loss', role: 'h' }],
    });
    const brings = { ...PATCHING, triggers: ['lockout'] };
    const withPatch = findThreats(GRAPH, domainWith({ threats: [TAKEOVER, lockout], strategies: [brings] }));
    expect(only(withPatch, 'lockout').triggeredBy).toEqual([0]);
    const without = findThreats(
      GRAPH,
      domainWith({ threats: [TAKEOVER, lockout], strategies: [brings], controls: [] }),
    );
    expect(without.threats.map((instance) => instance.threat)).toEqual(['takeover']);
  });

  it('leaves a role without assets out of causes and strategies', () => {
    const maybe = pattern({ keys: nodes('h: host'), optional: nodes('p: process'), furtherLinks: links('h hosts p') });
    const structure = findThreats(graphOf(['h: host']), domainWith({ threats: [{ ...TAKEOVER, pattern: maybe }] }));
    expect(only(structure)).toMatchObject({ roles: { h: ['h'], p: [] }, entryPoints: [], blockedBy: [] });
  });
});

describe('findThreats, where assets stand for many', () => {
  const ends = ['lowest', 'highest'] as const;
  const withVariants = (base: DomainThreat): DomainThreat[] => [
    base,
    ...ends.map((end) => ({ ...base, id: `${base.id}-${end}`, variantOf: { id: base.id, end } })),
  ];
  const domain = (patternOfThreat = HOSTED): DomainModel =>
    domainWith({
      trustAttributes: triple('trust', ['thing']),
      consequences: triple('loss', ['thing']),
      controls: triple('patch', ['process']),
      undermines: [
        { consequence: 'loss', attribute: 'trust' },
        { consequence: 'loss-highest', attribute: 'trust-lowest' },
        { consequence: 'loss-lowest', attribute: 'trust-highest' },
      ],
      threats: withVariants({ ...TAKEOVER, pattern: patternOfThreat }),
    });
  const causes = (structure: ThreatStructure, id: string): string[] =>
    named(structure.trust, only(structure, id).entryPoints);
  const effects = (structure: ThreatStructure, id: string): string[] =>
    named(structure.consequences, only(structure, id).effects);

  it('has one of each where the key roles hold one of a kind', () => {
    const structure = findThreats(graphOf(['h: host', 'p: process'], ['h hosts p']), domain());
    expect(structure.threats.map((instance) => instance.threat)).toEqual(['takeover']);
    expect(structure.trust).toHaveLength(2);
  });

  it('goes with the member of the population that the variant is about, where the process is tied to its host', () => {
    const structure = findThreats(graphOf(['h: host 1', 'p: process 1'], ['h hosts p']), domain());
    expect(causes(structure, 'takeover')).toEqual(['trust@p']);
    expect(causes(structure, 'takeover-highest')).toEqual(['trust-lowest@p']);
    expect(causes(structure, 'takeover-lowest')).toEqual(['trust-highest@p']);
    expect(effects(structure, 'takeover-highest')).toEqual(['loss-highest@h']);
    const controls = structure.strategies.map(({ mandatory }) => named(structure.controls, mandatory));
    expect(controls).toEqual([['patch@p'], ['patch-highest@p'], ['patch-lowest@p']]);
  });

  it('takes the hardest of many at a necessary role and the easiest at a sufficient one', () => {
    const graph = graphOf(['h: host 1', 'p: process 2'], ['h hosts p']);
    const necessary = findThreats(graph, domain());
    for (const id of ['takeover', 'takeover-lowest', 'takeover-highest'])
      expect(causes(necessary, id)).toEqual(['trust-highest@p']);
    const sufficient = findThreats(graph, domain(SOFTENED));
    for (const id of ['takeover', 'takeover-lowest', 'takeover-highest'])
      expect(causes(sufficient, id)).toEqual(['trust-lowest@p']);
    expect(named(necessary.controls, necessary.strategies[0]?.mandatory)).toEqual(['patch-highest@p']);
    expect(named(sufficient.controls, sufficient.strategies[0]?.mandatory)).toEqual(['patch-lowest@p']);
  });

  it('undermines the lowest trust by the likeliest loss', () => {
    const structure = findThreats(graphOf(['p: process 1']), domain());
    const pairs = structure.underminedBy.map(
      (index, trust) => `${structure.consequences[index]?.property} > ${structure.trust[trust]?.property}`,
    );
    expect(pairs).toEqual(['loss > trust', 'loss-highest > trust-lowest', 'loss-lowest > trust-highest']);
  });
});

describe('a pattern that pairs everything with everything', () => {
  const hosts = (count: number) => graphOf(Array.from({ length: count }, (_, at) => `h${at}: host`));
  const untied = {
    assetTypes: types('host'),
    threats: [threat({ id: 'wide', pattern: pattern({ keys: nodes('a: host', 'b: host', 'c: host') }) })],
  };

  it('is told by the name of its threat, and not matched for ever', () => {
    const domain = smallDomain(untied);
    expect(() => findThreats(hosts(120), domain)).toThrow(
      expect.objectContaining({ code: 'LIMIT_REACHED', facts: { threat: 'wide' } }),
    );
    expect(findThreats(hosts(20), domain).threats.length).toBe(8000);
  });
});
