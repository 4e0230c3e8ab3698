import { dirname } from 'node:path';
import { describeWithReference } from '@primum/core/testing/reference-data';
import { DataFactory, Store } from 'n3';
import { expect, it } from 'vitest';
import { readTurtle, RISKMAN_FILES, riskmanCheckIn } from '../testing/riskman-check.ts';
import { exampleRiskFile } from '../testing/riskman-example.ts';
import { riskmanFor } from './riskman-for.ts';
import { thingIn } from './statements.ts';
import { dossierSpace, iri, term, type TermName } from './terms.ts';

describeWithReference('a Riskman file that is broken on purpose', RISKMAN_FILES, (ontology) => {
  /** Small, and controls lower its risks. */
  const EXAMPLE = 'primum-workbench';

  interface Planted {
    readonly store: Store;
    /** The thing of this kind that belongs to a risk which controls lower. */
    readonly at: (kind: string) => string;
    readonly one: (subject: string, property: TermName) => string;
    readonly put: (subject: string, property: TermName, object: string) => void;
    readonly drop: (subject: string, property: TermName) => void;
    readonly twice: (subject: string, property: TermName) => void;
    /** The residual level becomes one with another value of this property, in place of the one that is above it. */
    readonly raise: (property: TermName) => void;
  }

  async function planted(): Promise<Planted> {
    const file = await exampleRiskFile(EXAMPLE);
    const lowered = file.risks.find(({ initial, residual }) => initial.probabilityLevel !== residual.probabilityLevel);
    if (lowered === undefined) throw new Error('no control lowers anything');
    const store = new Store(readTurtle(riskmanFor(file).turtle, 'data'));
    const space = dossierSpace(file.dossier.id);
    const all = (subject: string, property: TermName) => store.getQuads(iri(subject), term(property), null, null);
    const one = (subject: string, property: TermName) => all(subject, property)[0]?.object.value ?? '';
    const put = (subject: string, property: TermName, object: string) =>
      void store.add(DataFactory.quad(iri(subject), term(property), iri(object)));
    const drop = (subject: string, property: TermName) => {
      store.removeQuads(all(subject, property));
    };
    const at = (kind: string) => thingIn(file.dossier.id, kind, lowered.id).value;
    const raise = (property: TermName) => {
      const analysed = one(at('controlled'), 'riskman:hasAnalyzedRisk');
      const initial = one(analysed, 'riskman:hasInitialRiskLevel');
      const higher = `${space}higher`;
      put(higher, 'riskman:gt', one(initial, property));
      drop(at('controlled'), 'riskman:hasResidualRiskLevel');
      put(at('controlled'), 'riskman:hasResidualRiskLevel', `${space}level-higher`);
      put(`${space}level-higher`, property, higher);
    };
    const twice = (subject: string, property: TermName) => put(subject, property, `${space}another`);
    return { store, at, one, put, drop, twice, raise };
  }

  /** Each property shape of both files once or twice: what is missing, and where it matters what is there too often. */
  const BROKEN: readonly (readonly [shape: string, how: string, plant: (at: Planted) => string])[] = [
    ...(
      [
        'riskman:hasDomainSpecificHazard',
        'riskman:hasHarm',
        'riskman:hasDeviceContext',
        'riskman:hasHazardousSituation',
        'riskman:hasInitialRiskLevel',
      ] as const
    ).flatMap((property) => missingOrTwice('AnalyzedRiskShape', 'risk', property)),
    ...(['riskman:isMitigatedBy', 'riskman:hasAnalyzedRisk', 'riskman:hasResidualRiskLevel'] as const).flatMap(
      (property) => missingOrTwice('ControlledRiskShape', 'controlled', property),
    ),
    ...(['riskman:hasDeviceComponent', 'riskman:hasDeviceFunction', 'riskman:hasHazard'] as const).map(
      (property): (typeof BROKEN)[number] => [
        'DomainSpecificHazardShape',
        `without ${property}`,
        ({ at, one, drop }) => {
          const hazard = one(at('risk'), 'riskman:hasDomainSpecificHazard');
          drop(hazard, property);
          return hazard;
        },
      ],
    ),
    ...(['riskman:hasProbability', 'riskman:hasSeverity'] as const).map((property): (typeof BROKEN)[number] => [
      'RiskLevelShape',
      `without ${property}`,
      ({ at, one, drop }) => {
        const level = one(at('risk'), 'riskman:hasInitialRiskLevel');
        drop(level, property);
        return level;
      },
    ]),
    [
      'SDAShape',
      'with no implementation below it',
      ({ at, drop }) => {
        drop(at('mitigation'), 'riskman:hasSubSDA');
        return at('mitigation');
      },
    ],
    [
      'AssuranceSDAShape',
      'without an assurance',
      ({ store, drop }) => {
        const sda = store.getSubjects(term('rdf:type'), term('riskman:AssuranceSDA'), null)[0]?.value ?? '';
        drop(sda, 'riskman:hasSafetyAssurance');
        return sda;
      },
    ],
    [
      'AssuranceSDAShape',
      'over an argument that is none',
      ({ store, at, put }) => {
        const sda = store.getSubjects(term('rdf:type'), term('riskman:AssuranceSDA'), null)[0]?.value ?? '';
        put(sda, 'riskman:hasSubSDA', at('mitigation'));
        return sda;
      },
    ],
    ...(
      [
        ['NonIncreasingProbabilityShape', 'riskman:hasProbability'],
        ['NonIncreasingProbability1Shape', 'riskman:hasProbability1'],
        ['NonIncreasingProbability2Shape', 'riskman:hasProbability2'],
        ['NonIncreasingSeverityShape', 'riskman:hasSeverity'],
      ] as const
    ).map(([shape, property]): (typeof BROKEN)[number] => [
      shape,
      'with more left than there was',
      ({ at, raise }) => {
        raise(property);
        return at('controlled');
      },
    ]),
    [
      'ControlledSecurityRiskShape',
      'over a risk that is none of security',
      ({ store, at }) => {
        store.removeQuads(
          store.getQuads(iri(at('risk')), term('rdf:type'), term('rsecurity:AnalyzedSecurityRisk'), null),
        );
        return at('controlled');
      },
    ],
    [
      'AnalyzedSecurityRiskShape',
      'with a hazard that is none of security',
      ({ store, at, one }) => {
        const hazard = one(one(at('risk'), 'riskman:hasDomainSpecificHazard'), 'riskman:hasHazard');
        store.removeQuads(store.getQuads(iri(hazard), term('rdf:type'), term('rsecurity:SecurityHazard'), null));
        return at('risk');
      },
    ],
    [
      'AnalyzedSecurityRiskShape',
      'with an event that is none of security',
      ({ store, at, one }) => {
        const event = one(at('situation'), 'riskman:hasEvent');
        store.removeQuads(store.getQuads(iri(event), term('rdf:type'), term('rsecurity:SecurityEvent'), null));
        return at('risk');
      },
    ],
  ];

  it.each(BROKEN)('is told by %s %s, at the right node', async (shape, _how, plant) => {
    const at = await planted();
    const focus = plant(at);
    const { violations } = await riskmanCheckIn(dirname(ontology))(at.store.getQuads(null, null, null, null));
    expect(violations.map((found) => [found.shape, found.focus])).toContainEqual([shape, focus]);
  });

  it('is broken at each of the twelve shapes', () => {
    expect(new Set(BROKEN.map(([shape]) => shape)).size).toBe(12);
  });

  function missingOrTwice(shape: string, kind: string, property: TermName): (typeof BROKEN)[number][] {
    return [
      [
        shape,
        `without ${property}`,
        ({ at, drop }) => {
          drop(at(kind), property);
          return at(kind);
        },
      ],
      [
        shape,
        `with two of ${property}`,
        ({ at, twice }) => {
          twice(at(kind), property);
          return at(kind);
        },
      ],
    ];
  }
});
