/** The compliance of a dossier as OSCAL assessment results: a finding for each requirement, a risk behind each gap that harm stands behind. */
import type { CompliancePicture } from '@primum/core/compliance/compliance-picture';
import type { Dossier } from '@primum/core/dossier/dossier';
import { gapOf } from '../requirements-table/requirements-register.ts';
import {
  type DossierIds,
  dossierIds,
  dossierMetadata,
  systemComponent,
  toolComponent,
  toolOrigin,
} from './dossier-parts.ts';
import type { AssessmentResults } from './model/assessments.ts';
import type { Finding, Observation, Risk } from './model/findings.ts';
import { controlIdFor, listOf, OWN_NAMESPACE, ownProps } from './own-marks.ts';

type Picture = Pick<CompliancePicture, 'on' | 'party' | 'rows' | 'gaps'>;
type Row = Picture['rows'][number];

/** Undefined where nothing is asked: OSCAL has no results without controls. */
export function assessmentResultsFor(given: Dossier, picture: Picture): AssessmentResults | undefined {
  const ids = dossierIds(given);
  const { on, party, rows } = picture;
  if (rows.length === 0) return undefined;
  const time = `${on}T00:00:00Z`;
  const plan = ids.of('no assessment plan', on);
  const title = `${given.dossier.title}: compliance on ${on}`;
  return {
    uuid: ids.of('assessment results', `${on} ${party}`),
    metadata: dossierMetadata(given, ids, { title, on }),
    'import-ap': {
      href: `#${plan}`,
      remarks: 'There is no plan: what the dossier says is compared with what is asked.',
    },
    results: [
      {
        uuid: ids.of('result', `${on} ${party}`),
        title,
        description: `What is asked of ${party} on ${on}, and how far the dossier shows that it is met.`,
        start: time,
        end: time,
        'local-definitions': {
          components: [systemComponent(given, ids)],
          'assessment-assets': {
            components: [toolComponent(ids)],
            'assessment-platforms': [
              {
                uuid: ids.of('platform', 'primum'),
                title: 'Primum',
                'uses-components': [{ 'component-uuid': ids.tool }],
              },
            ],
          },
        },
        'reviewed-controls': {
          'control-selections': [{ 'include-controls': rows.map(({ id }) => ({ 'control-id': controlIdFor(id) })) }],
        },
        observations: rows.map((row) => observationOf(row, given, ids, time)),
        ...listOf('risks', risksOf(rows, ids)),
        findings: rows.map((row) => findingOf(row, ids)),
      },
    ],
    'back-matter': { resources: [{ uuid: plan, title: 'No assessment plan' }] },
  };
}

/** Of gaps that a harm stands behind; also what a plan of action answers. */
export function risksOf(rows: readonly Row[], ids: DossierIds): Risk[] {
  return rows.flatMap((row) => {
    const { harm } = row;
    if (harm === undefined) return [];
    const facets = { severity: harm.severity, evaluation: harm.evaluation, through: harm.through };
    return [
      {
        uuid: ids.of('risk', row.id),
        title: `${row.short} ${row.clause}: ${row.title}`,
        description: `Not met as far as the dossier shows: ${gapOf(row) || 'nobody has judged it'}.`,
        statement: harm.harm,
        props: [...ownProps('harm', harm.id), ...ownProps('strikes', harm.to)],
        status: 'open',
        origins: [toolOrigin(ids)],
        characterizations: [
          {
            origin: toolOrigin(ids),
            facets: Object.entries(facets).map(([name, value]) => ({ name, system: OWN_NAMESPACE, value })),
          },
        ],
      },
    ];
  });
}

export function riskUuid({ id, harm }: Row, ids: DossierIds): string | undefined {
  return harm === undefined ? undefined : ids.of('risk', id);
}

function observationOf(row: Row, { compliance }: Dossier, ids: DossierIds, time: string): Observation {
  const used = new Set([...row.proofs.flatMap(({ by }) => by), ...row.named, ...(row.statement?.evidence ?? [])]);
  const evidence = (compliance.evidence ?? []).filter(({ id }) => used.has(id));
  const proofs = row.proofs.map(
    ({ found, by, says }) =>
      `${found}${by.length > 0 ? `: ${by.join(', ')}` : ''}${says === undefined ? '' : `: ${says}`}`,
  );
  return {
    uuid: ids.of('observation', row.id),
    title: `${row.short} ${row.clause}`,
    description: proofs.join('; ') || 'Only people can say whether it is met.',
    methods: ['EXAMINE'],
    origins: [toolOrigin(ids)],
    subjects: [{ 'subject-uuid': ids.system, type: 'component' }],
    ...listOf(
      'relevant-evidence',
      evidence.map(({ id, title, file, on }) => ({
        ...(file !== undefined && /^\S+$/.test(file) ? { href: file } : {}),
        description: title,
        props: [...ownProps('id', id), ...ownProps('on', on)],
      })),
    ),
    collected: time,
  };
}

function findingOf(row: Row, ids: DossierIds): Finding {
  const risk = riskUuid(row, ids);
  const met = row.state === 'met';
  return {
    uuid: ids.of('finding', row.id),
    title: row.title,
    description: row.explain,
    props: [
      ...ownProps('state', row.state),
      ...ownProps('force', row.force),
      ...ownProps('claimed', String(row.claimed)),
    ],
    target: {
      type: 'objective-id',
      'target-id': controlIdFor(row.id),
      status: {
        state: met ? 'satisfied' : 'not-satisfied',
        // Nobody has judged it: that is no failure.
        reason: met ? 'pass' : row.state === 'unknown' ? 'other' : 'fail',
        ...(row.statement === undefined ? {} : { remarks: row.statement.reason }),
      },
    },
    'related-observations': [{ 'observation-uuid': ids.of('observation', row.id) }],
    ...(risk === undefined ? {} : { 'related-risks': [{ 'risk-uuid': risk }] }),
  };
}
