/** The id of a harm, written or proposed, as decisions and balances name it. */
import { type CheckContext, entry, type Path } from './check-context.ts';
import { checkTemplateHarm } from './check-harms.ts';
import { named, namedAsset } from './check-ids.ts';
import type { DocumentKind } from './dossier.ts';

/** Of a proposal: `template#harm@asset`, where the template names several stages with `:stage` behind it. */
const PROPOSED = /^([^#]+)#([^@]+)@(.+)$/;

export function checkHarmId(context: CheckContext, id: string, document: DocumentKind, path: Path): void {
  const parts = PROPOSED.exec(id);
  if (parts === null) {
    named(context, id, ['harm'], document, path);
    return;
  }
  const [, template = '', harm = '', place = ''] = parts;
  const found = entry(context, 'situations', template, document, path);
  if (found !== undefined) checkTemplateHarm(context, found, harm, path, document);
  namedAsset(context, place.replace(/:[a-z-]+$/, ''), document, path);
}
