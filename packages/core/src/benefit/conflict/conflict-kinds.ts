/** Of which kinds a conflict is, by who is harmed on each side and by what is lost. */
import { CONFLICT_KINDS } from '../../knowledge/conflict-pattern-entry.ts';
import type { HarmFinding } from '../../harm/harm-picture.ts';
import { entryOf } from '../../knowledge/entry-index.ts';
import type { Knowledge } from '../../knowledge/join-packs.ts';
import type { ConflictFinding } from './conflict-finding.ts';

type Kind = ConflictFinding['kinds'][number];
type Told = ConflictFinding['told'];

/** In the order of CONFLICT_KINDS. */
export function conflictKinds(
  knowledge: Knowledge,
  functions: ReadonlySet<string>,
  sides: { readonly lowered: readonly HarmFinding[]; readonly raised: readonly HarmFinding[]; readonly told: Told },
): Kind[] {
  const { lowered, raised, told } = sides;
  const loses = (harms: readonly HarmFinding[], way: string) =>
    harms.filter(({ consequence }) => lossesAs(knowledge, consequence).includes(way));
  const has = (harms: readonly HarmFinding[], kind: HarmFinding['kind']) => harms.some((harm) => harm.kind === kind);
  const cares = (harms: readonly HarmFinding[]) => has(harms, 'safety') || has(harms, 'continuity');
  const privacyRaised = has(raised, 'privacy') || told.some(({ what }) => what === 'privacy');
  const held = (harms: readonly HarmFinding[]) => loses(harms, 'denial-of-service');
  const open = (harms: readonly HarmFinding[]) => loses(harms, 'information-disclosure');
  const holds: Readonly<Record<Kind, boolean>> = {
    'privacy-care': (has(lowered, 'privacy') && cares(raised)) || (privacyRaised && cares(lowered)),
    'security-safety': has(raised, 'safety'),
    'availability-confidentiality':
      (open(lowered).length > 0 && held(raised).length > 0) || (held(lowered).length > 0 && open(raised).length > 0),
    'security-emergency':
      told.some(({ what }) => what === 'emergency-access') ||
      held(raised).some(({ kind, asset }) => kind === 'safety' && functions.has(asset)),
  };
  return CONFLICT_KINDS.filter((kind) => holds[kind]);
}

/** STRIDE of the trust attribute that a consequence undermines, as the pack has it. */
function lossesAs({ domain, index }: Knowledge, consequence: string): readonly string[] {
  const attribute = domain.undermines.find((pair) => pair.consequence === consequence)?.attribute;
  return attribute === undefined ? [] : (entryOf(index, 'trust-attributes', attribute)?.refs?.stride ?? []);
}
