/** Severity weights that people state: one for each level of the scale, and the worse the harm, the more it weighs. */
import { nearest } from '../suggestion.ts';
import { type CheckContext, note, type Path } from './check-context.ts';
import { severityLevels } from './check-harms.ts';

export function checkWeights(context: CheckContext, weights: Readonly<Record<string, number>>, at: Path): void {
  const severities = severityLevels(context);
  if (severities.length === 0) return;
  for (const level of Object.keys(weights)) {
    if (severities.includes(level)) continue;
    const near = nearest(level, severities);
    note(context, 'balances', [...at, level], {
      code: 'unknown-level',
      message: `"${level}" is not on the scale of severity`,
      expected: `one of ${severities.join(', ')}`,
      ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
    });
  }
  const missing = severities.filter((level) => weights[level] === undefined);
  if (missing.length > 0)
    note(context, 'balances', at, {
      code: 'weights-do-not-fit',
      message: `there is no weight for ${missing.join(', ')}`,
      expected: `a weight for each of ${severities.join(', ')}`,
    });
  const stated = severities.filter((level) => weights[level] !== undefined);
  stated.forEach((level, index) => {
    const milder = stated[index - 1];
    if (milder === undefined || (weights[level] ?? 0) > (weights[milder] ?? 0)) return;
    note(context, 'balances', [...at, level], {
      code: 'weights-out-of-order',
      message: `"${level}" weighs no more than the milder "${milder}"`,
      expected: `a weight above ${weights[milder] ?? 0}`,
    });
  });
}
