/**
 * Keys that Spyderisk's engine gives to derived assets: a hash of their name, which holds the keys of their parts. With them, a fact
 * about a derived asset is understood before that engine has derived it. Seen in the published models; agrees with all that are stored.
 */
import type { SystemGraph } from '@primum/core/system/system-graph';
import { typeSlug } from '@primum/core/system/derived-asset';

const SYSTEM = 'http://it-innovation.soton.ac.uk/ontologies/trustworthiness/system#';
/** Added to the hash of the name. */
const OFFSET = 0x5b;

/** `keyOf`: the key of an asserted asset by its id. `graph`: after construction. Key to id; assets with unknown parts are left out. */
export function derivedKeys(graph: SystemGraph, keyOf: ReadonlyMap<string, string>): Map<string, string> {
  const keys = new Map(keyOf);
  const found = new Map<string, string>();
  // A derived asset is listed after its parts.
  for (const { id, type, derivedBy } of graph.assets) {
    if (derivedBy === undefined) continue;
    const parts = partsOf(id).map((part) => keys.get(part));
    if (parts.includes(undefined)) continue;
    const key = hashed(SYSTEM + [typeSlug(type), ...parts].join('_'));
    keys.set(id, key);
    found.set(key, id);
  }
  return found;
}

/** `a` and `b(c,d)` of `type(a,b(c,d))`. */
function partsOf(id: string): string[] {
  const inside = id.slice(id.indexOf('(') + 1, -1);
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= inside.length; at += 1) {
    const letter = inside[at];
    if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    else if ((letter === ',' && depth === 0) || letter === undefined) {
      if (at > start) parts.push(inside.slice(start, at));
      start = at + 1;
    }
  }
  return parts;
}

/** The 32-bit hash of Java's texts, in hexadecimal. */
function hashed(text: string): string {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return ((hash + OFFSET) >>> 0).toString(16);
}
