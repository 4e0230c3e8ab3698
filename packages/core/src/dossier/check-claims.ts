/** Controls and assumptions: at things that can have them, on the scale, and not one against the other. */
import { withArticle } from '../article.ts';
import { type CheckContext, entry, fits, note, type Path, shortId } from './check-context.ts';
import { named, namedAsset } from './check-ids.ts';
import { nearest } from '../suggestion.ts';
import type { DocumentKind } from './dossier.ts';

export function checkControls(context: CheckContext): void {
  const said = new Map<string, { state: string; coverage: string | undefined; where: string }>();
  context.dossier.controls.controls.forEach((use, index) => {
    const at = ['controls', index];
    const control = entry(context, 'controls', use.control, 'controls', [...at, 'control']);
    if (use.coverage !== undefined) checkLevel(context, use.coverage, 'controls', [...at, 'coverage']);
    if (use.party !== undefined) named(context, use.party, ['party'], 'controls', [...at, 'party']);
    const places = typeof use.at === 'string' ? [use.at] : use.at;
    places.forEach((place, position) => {
      const path = typeof use.at === 'string' ? [...at, 'at'] : [...at, 'at', position];
      checkPlace(context, 'controls', control, place, path);
      const key = `${control ?? use.control}@${place}`;
      const before = said.get(key);
      said.set(key, { state: use.state, coverage: use.coverage, where: `number ${index + 1} under controls` });
      if (before === undefined) return;
      const differs =
        before.state !== use.state
          ? `${before.state} and ${use.state}`
          : `with coverage ${before.coverage ?? 'by default'} and ${use.coverage ?? 'by default'}`;
      const same = before.state === use.state && before.coverage === use.coverage;
      note(
        context,
        'controls',
        path,
        same
          ? repeated(`${use.control} at ${place} stands here twice`)
          : contradiction(`${use.control} at ${place} is both ${differs} (see ${before.where})`),
      );
    });
  });
}

export function checkAssumptions(context: CheckContext): void {
  const said = new Map<string, { level: string; where: string }>();
  context.dossier.assumptions.assumptions.forEach((assumed, index) => {
    const at = ['assumptions', index];
    const attribute = entry(context, 'trust-attributes', assumed.trust, 'assumptions', [...at, 'trust']);
    checkLevel(context, assumed.level, 'assumptions', [...at, 'level']);
    checkPlace(context, 'trustAttributes', attribute, assumed.at, [...at, 'at']);
    const key = `${attribute ?? assumed.trust}@${assumed.at}`;
    const before = said.get(key);
    said.set(key, { level: assumed.level, where: `number ${index + 1} under assumptions` });
    if (before === undefined) return;
    const what = `${assumed.trust} of ${assumed.at}`;
    const fault =
      before.level === assumed.level
        ? repeated(`${what} stands here twice`)
        : contradiction(`${what} is assumed to be both ${before.level} and ${assumed.level} (see ${before.where})`);
    note(context, 'assumptions', [...at, 'level'], fault);
  });
}

/** The document that a path begins in, by its first key. */
const DOCUMENT_OF: Readonly<Record<string, DocumentKind>> = {
  controls: 'controls',
  assumptions: 'assumptions',
  assignments: 'agreements',
  expectations: 'agreements',
  balances: 'balances',
  conflicts: 'conflicts',
};

/** The place is in the dossier and of a type that can have the property. */
export function checkPlace(
  context: CheckContext,
  list: 'controls' | 'trustAttributes' | 'consequences',
  property: string | undefined,
  place: string,
  path: Path,
): void {
  const document = DOCUMENT_OF[String(path[0])] ?? 'harms';
  const thing = namedAsset(context, place, document, path);
  if (thing?.type === undefined || property === undefined) return;
  const { type } = thing;
  const properties = context.knowledge.domain[list];
  const found = properties.find(({ id }) => id === property);
  if (found === undefined || fits(context, type, found.at)) return;
  const others = properties.filter(({ at }) => fits(context, type, at)).map(({ id }) => shortId(id));
  note(context, document, path, {
    code: 'not-at-this-type',
    message: `${shortId(property)} cannot stand at "${place}", which is ${withArticle(shortId(type))}`,
    expected: found.at.map((at) => withArticle(shortId(at))).join(', or '),
    hint:
      others.length === 0
        ? `${withArticle(shortId(type))} has none of these`
        : `${withArticle(shortId(type))} can have ${some(others, shortId(property))}`,
  });
}

function checkLevel(context: CheckContext, level: string, document: DocumentKind, path: Path): void {
  const levels = context.knowledge.domain.scales.trust.levels.map(({ id }) => id);
  if (levels.includes(level)) return;
  const near = nearest(level, levels);
  note(context, document, path, {
    code: 'unknown-level',
    message: `"${level}" is not on the scale of trust`,
    expected: `one of ${levels.join(', ')}`,
    ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
  });
}

/** The likest first, and not so many that nobody reads them. */
function some(ids: readonly string[], like: string): string {
  const near = nearest(like, ids);
  const sorted = near === undefined ? ids : [near, ...ids.filter((id) => id !== near)];
  return sorted.length > 8 ? `${sorted.slice(0, 8).join(', ')} and ${sorted.length - 8} more` : sorted.join(', ');
}

function contradiction(message: string): { code: string; message: string; hint: string } {
  return { code: 'contradiction', message, hint: 'only one of the two can be right' };
}

function repeated(message: string): { severity: 'warning'; code: string; message: string } {
  return { severity: 'warning', code: 'repeated', message };
}
