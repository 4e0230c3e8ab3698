/** A worksheet to begin with, for a conflict that was found: its place, and what a pattern proposes as a start. Nothing of it is decided. */
import type { Conflict } from '../../dossier/conflicts-document.ts';
import type { ConflictPatternEntry } from '../../knowledge/conflict-pattern-entry.ts';
import type { ConflictFinding } from './conflict-finding.ts';

/** `id`: free in the dossier. Law and ethics of the pattern are not copied: the worksheet shows them beside what people write. */
export function draftWorksheet(
  id: string,
  finding: ConflictFinding,
  pattern: ConflictPatternEntry | undefined,
): Conflict {
  const at = finding.asset.id;
  const own = { control: finding.control.id, at };
  const beside = finding.with.map(({ id: place }) => placed(place));
  return {
    id,
    title: `${finding.control.title} at ${finding.asset.title}`,
    kind:
      pattern !== undefined && finding.kinds.includes(pattern.kind)
        ? pattern.kind
        : (finding.kinds[0] ?? 'security-safety'),
    about: [own, ...beside],
    ...(pattern === undefined ? {} : { pattern: pattern.id }),
    interests:
      pattern === undefined
        ? [{ of: 'patient', wants: `What ${finding.control.title} lowers, without what it raises.` }]
        : pattern.interests.map(({ of, wants }) => ({ of, wants })),
    options: optionsOf(own, beside, finding, pattern),
  };
}

/** Options of the pattern at this place; without a pattern with the control and without it. */
function optionsOf(
  own: Conflict['about'][number],
  beside: Conflict['about'],
  { standing }: ConflictFinding,
  pattern: ConflictPatternEntry | undefined,
): Conflict['options'] {
  if (pattern !== undefined)
    return pattern.options.map(({ id, title, necessary, proportionate }) => ({ id, title, necessary, proportionate }));
  const inPlace = standing === 'in-place';
  return [
    { id: 'with', title: 'With the control', ...(inPlace ? {} : { on: [own, ...beside] }) },
    { id: 'without', title: 'Without the control', ...(inPlace ? { off: [own] } : {}) },
  ];
}

function placed(id: string): Conflict['about'][number] {
  const end = id.indexOf('@');
  return { control: id.slice(0, end), at: id.slice(end + 1) };
}
