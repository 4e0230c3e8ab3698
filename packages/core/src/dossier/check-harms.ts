/** harms.yaml: losses that can happen where they are said to, known uses, parties, scales and templates, a matrix that fits. */
import { nearest } from '../suggestion.ts';
import { checkPlace } from './check-claims.ts';
import { type CheckContext, entry, note, type Path } from './check-context.ts';
import { named, namedAsset } from './check-ids.ts';
import type { DocumentKind } from './dossier.ts';
import { ownCriteria } from './own-criteria.ts';
import type { Benefit, Harm } from './harms-document.ts';
import type { z } from 'zod';

export function checkHarms(context: CheckContext): void {
  const { harms } = context.dossier;
  const severities = severityLevels(context);
  (harms.harms ?? []).forEach((harm, index) => checkHarm(context, harm, ['harms', index], severities));
  (harms.rejected ?? []).forEach((rejected, index) => {
    const at = ['rejected', index];
    const template = entry(context, 'situations', rejected.template, 'harms', [...at, 'template']);
    namedAsset(context, rejected.at, 'harms', [...at, 'at']);
    if (template !== undefined && rejected.harm !== undefined)
      checkTemplateHarm(context, template, rejected.harm, [...at, 'harm']);
    if (rejected.harm === undefined) checkBothWays(context, rejected.template, rejected.at, at);
  });
  (harms.benefits ?? []).forEach((benefit, index) => checkBenefit(context, benefit, ['benefits', index], severities));
  checkScales(context, severities);
}

function checkBenefit(
  context: CheckContext,
  { averts, 'per-1000-device-years': effect }: z.infer<typeof Benefit>,
  at: Path,
  severities: readonly string[],
): void {
  if (averts !== undefined) checkSeverity(context, averts, severities, [...at, 'averts']);
  if (effect === undefined || effect[0] <= effect[1]) return;
  note(context, 'harms', [...at, 'per-1000-device-years'], {
    code: 'range-out-of-order',
    message: 'the range has its ends swapped',
    expected: 'low end first',
  });
}

function checkHarm(
  context: CheckContext,
  { when, harm, responsible, from, 'from-harm': fromHarm }: z.infer<typeof Harm>,
  at: Path,
  severities: readonly string[],
): void {
  if ('loss' in when) {
    const attribute = entry(context, 'trust-attributes', when.loss, 'harms', [...at, 'when', 'loss']);
    checkPlace(context, 'trustAttributes', attribute, when.of, [...at, 'when', 'of']);
  } else {
    const consequence = entry(context, 'consequences', when.consequence, 'harms', [...at, 'when', 'consequence']);
    checkPlace(context, 'consequences', consequence, when.at, [...at, 'when', 'at']);
  }
  (when.in ?? []).forEach((use, position) =>
    named(context, use, ['use context'], 'harms', [...at, 'when', 'in', position]),
  );
  named(context, responsible, ['party'], 'harms', [...at, 'responsible']);
  const template = from === undefined ? undefined : entry(context, 'situations', from, 'harms', [...at, 'from']);
  if (template !== undefined && fromHarm !== undefined)
    checkTemplateHarm(context, template, fromHarm, [...at, 'from-harm']);
  checkSeverity(context, harm.severity, severities, [...at, 'harm', 'severity']);
}

function checkSeverity(context: CheckContext, severity: string, severities: readonly string[], path: Path): void {
  if (severities.length === 0 || severities.includes(severity)) return;
  const near = nearest(severity, severities);
  note(context, 'harms', path, {
    code: 'unknown-level',
    message: `"${severity}" is not on the scale of severity`,
    expected: `one of ${severities.join(', ')}`,
    ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
  });
}

export function checkTemplateHarm(
  context: CheckContext,
  template: string,
  harm: string,
  path: Path,
  document: DocumentKind = 'harms',
): void {
  const ids = context.knowledge.clinical.situations.find(({ id }) => id === template)?.harms.map(({ id }) => id) ?? [];
  if (ids.length === 0 || ids.includes(harm)) return;
  note(context, document, path, {
    code: 'unknown-harm',
    message: `${template} has no harm "${harm}"`,
    expected: `one of ${ids.join(', ')}`,
  });
}

/** A template cannot be both accepted and rejected as a whole at one place. */
function checkBothWays({ dossier, ...rest }: CheckContext, template: string, place: string, path: Path): void {
  const written = (dossier.harms.harms ?? []).find(
    ({ from, when }) => from === template && ('loss' in when ? when.of : when.at) === place,
  );
  if (written === undefined) return;
  const message = `${template} at ${place} is rejected here and accepted as "${written.id}"`;
  note({ dossier, ...rest }, 'harms', path, {
    code: 'contradiction',
    message,
    hint: 'name the one harm that is rejected under `harm`, or take one of the two away',
  });
}

function checkScales(context: CheckContext, severities: readonly string[]): void {
  const { harms } = context.dossier;
  const { clinical } = context.knowledge;
  if (harms['severity-scale'] !== undefined)
    entry(context, 'severity-scales', harms['severity-scale'], 'harms', ['severity-scale']);
  if (harms['frequency-map'] !== undefined)
    entry(context, 'frequency-maps', harms['frequency-map'], 'harms', ['frequency-map']);
  if (harms.acceptability !== undefined)
    entry(context, 'acceptability', harms.acceptability, 'harms', ['acceptability']);
  const criteria = clinical.acceptability.find(
    ({ id }) => harms.acceptability === undefined || id === harms.acceptability,
  );
  if (criteria === undefined || severities.length === 0) return;
  const { probabilities } = criteria;
  context.faults.push(...ownCriteria(context.dossier.dossier, clinical, { severities, probabilities }).faults);
  if (harms.matrix === undefined) return;
  const columns = criteria.probabilities.length;
  if (harms.matrix.length === severities.length && harms.matrix.every((row) => row.length === columns)) return;
  note(context, 'harms', ['matrix'], {
    code: 'table-size',
    message: 'the matrix does not fit the scales',
    expected: `${severities.length} rows (${severities.join(', ')}) of ${columns} columns (${criteria.probabilities.map(({ id }) => id).join(', ')})`,
  });
}

export function severityLevels({ dossier: { harms }, knowledge }: CheckContext): readonly string[] {
  const wanted = harms['severity-scale'];
  const scale = knowledge.clinical.severityScales.find(({ id }) => wanted === undefined || id === wanted);
  return scale?.levels.map(({ id }) => id) ?? [];
}
