/** What an address in an OSCAL file means among the files that people gave: nothing is fetched, nothing else is opened. */
import type { OscalDocument } from './oscal-document.ts';
import type { OpenSource } from './select-controls.ts';
import { OSCAL_MODELS } from './oscal-document.ts';

export interface GivenFile {
  /** Path as the user gave it. */
  readonly file: string;
  readonly document: OscalDocument;
}

/** An address is found by the name of a file in it, or by the uuid of a document; `#uuid` by the resource of that id. */
export function openAmong(given: readonly GivenFile[]): OpenSource {
  const byName = new Map(given.map(({ file, document }) => [nameOf(file), document]));
  const byUuid = new Map(given.map(({ document }) => [uuidOf(document), document]));
  return (href, from) => {
    const names = href.startsWith('#') ? linksOf(from, href.slice(1)) : [href];
    for (const name of names) {
      const found = byName.get(nameOf(name)) ?? byUuid.get(name.replace(/^urn:uuid:/, '').toLowerCase());
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

function linksOf(document: OscalDocument, uuid: string): string[] {
  const backMatter = OSCAL_MODELS.map((model) => document[model]?.['back-matter']).find((one) => one !== undefined);
  const resource = backMatter?.resources?.find((one) => one.uuid.toLowerCase() === uuid.toLowerCase());
  return [uuid, ...(resource?.rlinks ?? []).map(({ href }) => href)];
}

function uuidOf(document: OscalDocument): string | undefined {
  return OSCAL_MODELS.map((model) => document[model]?.uuid)
    .find((one) => one !== undefined)
    ?.toLowerCase();
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
}
