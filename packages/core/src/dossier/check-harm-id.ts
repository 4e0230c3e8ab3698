/** The id of a harm, written or proposed, as balances and expectations name it. */
import { type CheckContext, entry, type Path } from './check-context.ts';
import { checkTemplateHarm } from './check-harms.ts';
import { named, namedAsset } from './check-ids.ts';
import type { DocumentKind } from './dossier.ts';

/** `template#harm@asset`, as `primum assess` lists it; where the template names several stages, with `:stage` behind it. */
const PROPOSED = /^([^#@\s]+)#([^#@\s]+)@(\S+?)(?::[a-z-]+)?$/;

/** The parts of the id of a proposal; undefined for any other text. */
export function proposedHarm(id: string): { template: string; harm: string; asset: string } | undefined {
  const parts = PROPOSED.exec(id);
  if (parts === null) return undefined;
  const [, template = '', harm = '', asset = ''] = parts;
  return { template, harm, asset };
}

export function checkHarmId(context: CheckContext, id: string, document: DocumentKind, path: Path): void {
  const proposed = proposedHarm(id);
  if (proposed === undefined) {
    named(context, id, ['harm'], document, path);
    return;
  }
  const { template, harm, asset } = proposed;
  const found = entry(context, 'situations', template, document, path);
  if (found !== undefined) checkTemplateHarm(context, found, harm, path, document);
  namedAsset(context, asset, document, path);
}
