/** Ids of a ReqIF file: XML wants a letter or _ first; the same thing always has the same one. */
import { uuidFor } from '../oscal/uuid-for.ts';

export function reqifId(kind: string, name: string): string {
  return `_${uuidFor(`reqif ${kind} ${name}`)}`;
}
