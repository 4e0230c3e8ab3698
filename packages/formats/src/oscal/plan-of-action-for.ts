/** The gaps of a dossier as an OSCAL plan of action and milestones, the one with the worst harm behind it first. */
import type { CompliancePicture } from '@primum/core/compliance/compliance-picture';
import type { Dossier } from '@primum/core/dossier/dossier';
import { gapOf } from '../requirements-table/requirements-register.ts';
import { riskUuid, risksOf } from './assessment-results-for.ts';
import { dossierIds, dossierMetadata, systemComponent, toolComponent, toolOrigin } from './dossier-parts.ts';
import type { PlanOfActionAndMilestones } from './model/assessments.ts';
import { listOf, ownProps } from './own-marks.ts';

type Picture = Pick<CompliancePicture, 'on' | 'party' | 'rows' | 'gaps'>;

/** Undefined where there is no gap: OSCAL has no empty plan. */
export function planOfActionFor(given: Dossier, picture: Picture): PlanOfActionAndMilestones | undefined {
  const ids = dossierIds(given);
  const rows = new Map(picture.rows.map((row) => [row.id, row]));
  const gaps = picture.gaps.flatMap((id) => rows.get(id) ?? []);
  if (gaps.length === 0) return undefined;
  const { on, party } = picture;
  return {
    uuid: ids.of('plan of action', `${on} ${party}`),
    metadata: dossierMetadata(given, ids, { title: `${given.dossier.title}: gaps on ${on}`, on }),
    'system-id': { 'identifier-type': 'urn:primum:dossier', id: given.dossier.id },
    'local-definitions': { components: [systemComponent(given, ids), toolComponent(ids)] },
    ...listOf('risks', risksOf(gaps, ids)),
    'poam-items': gaps.map((row) => {
      const risk = riskUuid(row, ids);
      return {
        uuid: ids.of('gap', row.id),
        title: `${row.short} ${row.clause}: ${row.title}`,
        description: `${row.explain} Missing: ${gapOf(row) || 'a judgement of somebody who knows'}.`,
        props: [
          ...ownProps('requirement', row.id),
          ...ownProps('state', row.state),
          ...ownProps('force', row.force),
          ...ownProps('valid-from', row.from),
        ],
        origins: [toolOrigin(ids)],
        ...(risk === undefined ? {} : { 'related-risks': [{ 'risk-uuid': risk }] }),
      };
    }),
  };
}
