/** Decisions about one thing follow each other: each later one names the one before, and only the last is open. */
import { type CheckContext, note, type Path } from './check-context.ts';
import type { Decision } from './decisions-document.ts';

export function checkRevisions(context: CheckContext): void {
  const decisions = context.dossier.decisions.decisions ?? [];
  const byId = new Map(decisions.map((one) => [one.id, one]));
  const revisedBy = new Map<string, string>();
  const last = new Map<string, string>();
  const revised = new Set(decisions.map(({ revises }) => revises));
  decisions.forEach((decision, index) => {
    const at = ['decisions', index];
    if (decision.revises !== undefined) checkRevised(context, decision, { byId, revisedBy, at });
    if (revised.has(decision.id)) return;
    const thing = JSON.stringify(decision.about);
    const before = last.get(thing);
    last.set(thing, decision.id);
    if (before === undefined) return;
    note(context, 'decisions', [...at, 'about'], {
      code: 'decided-twice',
      message: `"${before}" and "${decision.id}" are about the same, and neither takes the place of the other`,
      expected: 'one decision about one thing',
      hint: `say \`revises: ${before}\` in "${decision.id}"`,
    });
  });
}

interface Known {
  readonly byId: ReadonlyMap<string, Decision>;
  /** Filled as revisions are met. */
  readonly revisedBy: Map<string, string>;
  readonly at: Path;
}

function checkRevised(context: CheckContext, decision: Decision, { byId, revisedBy, at }: Known): void {
  const { id, revises = '' } = decision;
  const path = [...at, 'revises'];
  const before = byId.get(revises);
  if (before === undefined || before === decision) {
    note(context, 'decisions', path, {
      code: 'dangling-id',
      message: before === undefined ? `there is no decision "${revises}"` : `"${id}" cannot revise itself`,
      expected: 'the id of an earlier decision about the same',
    });
    return;
  }
  const other = revisedBy.get(revises);
  revisedBy.set(revises, id);
  if (JSON.stringify(before.about) !== JSON.stringify(decision.about)) {
    note(context, 'decisions', path, {
      code: 'contradiction',
      message: `"${id}" and "${revises}" are about different things`,
      expected: 'a decision about the same',
    });
  } else if (before['decided-on'] > decision['decided-on']) {
    note(context, 'decisions', path, {
      code: 'dates-out-of-order',
      message: `"${revises}" was decided on ${before['decided-on']}, after "${id}"`,
      expected: 'a decision of the same day or before',
    });
  } else if (other !== undefined) {
    note(context, 'decisions', path, {
      code: 'decided-twice',
      message: `"${revises}" is revised by "${other}" already`,
      expected: 'one later decision',
      hint: `say \`revises: ${other}\``,
    });
  } else if (isCircle(decision, byId)) {
    note(context, 'decisions', path, {
      code: 'cycle',
      message: `"${id}" is revised by what it revises`,
      expected: 'the earlier decision',
    });
  }
}

function isCircle(from: Decision, byId: ReadonlyMap<string, Decision>): boolean {
  const met = new Set<string>();
  for (let at: Decision | undefined = from; at !== undefined; at = byId.get(at.revises ?? '')) {
    if (met.has(at.id)) return at.id === from.id;
    met.add(at.id);
  }
  return false;
}
