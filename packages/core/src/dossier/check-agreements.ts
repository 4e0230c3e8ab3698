/** agreements.yaml: known parties and things, one who answers for each, reasons that exist, and answers that fit what was asked. */
import { aboutKey, aboutText } from './about-key.ts';
import type { About } from './agreements-document.ts';
import { checkPlace } from './check-claims.ts';
import { type CheckContext, entry, note, type Path } from './check-context.ts';
import { checkHarmId } from './check-harm-id.ts';
import { named, namedAsset } from './check-ids.ts';
import { checkPromises } from './check-promises.ts';

export function checkAgreements(context: CheckContext): void {
  const { duties, expectations } = context.dossier.agreements;
  (duties ?? []).forEach(({ at }, index) =>
    (at ?? []).forEach((asset, position) =>
      namedAsset(context, asset, 'agreements', ['duties', index, 'at', position]),
    ),
  );
  checkAssignments(context);
  (expectations ?? []).forEach((expectation, index) => {
    const at = ['expectations', index];
    party(context, expectation.by, [...at, 'by']);
    party(context, expectation.of, [...at, 'of']);
    if (expectation.by === expectation.of)
      note(context, 'agreements', [...at, 'of'], {
        code: 'expects-of-itself',
        message: `"${expectation.id}" is expected by ${expectation.by} of ${expectation.of} itself`,
        expected: 'another party than `by`',
        hint: 'what a party does by itself is an assignment',
      });
    checkAbout(context, expectation.at, [...at, 'at']);
    checkWhy(context, expectation.why, [...at, 'why']);
    if ((expectation['answer-by'] ?? expectation['asked-on']) < expectation['asked-on'])
      note(context, 'agreements', [...at, 'answer-by'], {
        code: 'dates-out-of-order',
        message: `the answer is due on ${expectation['answer-by'] ?? ''}, before it was asked on ${expectation['asked-on']}`,
        expected: `${expectation['asked-on']} or later`,
      });
  });
  checkPromises(context);
}

function checkAssignments(context: CheckContext): void {
  const said = new Map<string, { accountable: string; where: string }>();
  (context.dossier.agreements.assignments ?? []).forEach((assignment, index) => {
    const at = ['assignments', index];
    const { about, accountable } = assignment;
    checkAbout(context, about, [...at, 'about']);
    party(context, accountable, [...at, 'accountable']);
    for (const role of ['responsible', 'consulted', 'informed'] as const)
      (assignment[role] ?? []).forEach((id, position) => party(context, id, [...at, role, position]));
    const key = aboutKey(about, context.knowledge);
    const before = said.get(key);
    if (before === undefined) said.set(key, { accountable, where: `assignments.${index}` });
    else if (before.accountable === accountable)
      note(context, 'agreements', [...at, 'about'], {
        severity: 'warning',
        code: 'repeated',
        message: `${aboutText(about)} is assigned twice (see ${before.where})`,
        hint: 'only the first counts: put the two together',
      });
    else
      note(context, 'agreements', [...at, 'accountable'], {
        code: 'two-accountables',
        message: `both ${before.accountable} and ${accountable} answer for ${aboutText(about)} (see ${before.where})`,
        expected: 'exactly one accountable party',
        hint: 'the other one can be responsible, consulted or informed',
      });
  });
}

function party(context: CheckContext, id: string, path: Path): void {
  named(context, id, ['party'], 'agreements', path);
}

function checkAbout(context: CheckContext, about: About, path: Path): void {
  if ('duty' in about) named(context, about.duty, ['duty'], 'agreements', [...path, 'duty']);
  else if ('asset' in about) namedAsset(context, about.asset, 'agreements', [...path, 'asset']);
  else {
    const control = entry(context, 'controls', about.control, 'agreements', [...path, 'control']);
    checkPlace(context, 'controls', control, about.at, [...path, 'at']);
  }
}

function checkWhy(
  context: CheckContext,
  { harms, threat }: { harms?: readonly string[] | undefined; threat?: string | undefined },
  at: Path,
): void {
  if (threat !== undefined) entry(context, 'threats', threat, 'agreements', [...at, 'threat']);
  (harms ?? []).forEach((id, index) => checkHarmId(context, id, 'agreements', [...at, 'harms', index]));
}
