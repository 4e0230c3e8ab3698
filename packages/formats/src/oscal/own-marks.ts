/** How Primum's own statements stand in an OSCAL file: ids, properties under a namespace of ours, addresses of sources. */
import type { z } from 'zod';
import type { Link, Prop } from './model/data-types.ts';
import { uuidFor } from './uuid-for.ts';

export type OscalProp = z.infer<typeof Prop>;
export type OscalLink = z.infer<typeof Link>;

/** Properties with this namespace mean what docs/capabilities/compliance.md says. */
export const OWN_NAMESPACE = 'urn:primum:oscal';

/** `mdr/gspr-17` is `mdr.gspr-17`: OSCAL's names hold no slash, and slugs no dot, so that it can be read back. */
export function controlIdFor(entryId: string): string {
  const id = entryId.replace('/', '.');
  return /^\d/.test(id) ? `_${id}` : id;
}

/** Undefined where the name is none that `controlIdFor` gives. */
export function entryIdOf(controlId: string): string | undefined {
  const found = /^_?([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(controlId);
  return found === null ? undefined : `${found[1]}/${found[2]}`;
}

/** One property for each value; none where there is no value, since OSCAL has no empty ones. */
export function ownProps(name: string, values: string | readonly string[] | undefined): OscalProp[] {
  return [values ?? []].flat().flatMap((value) => {
    const text = value.trim();
    return text === '' ? [] : [{ name, ns: OWN_NAMESPACE, value: text }];
  });
}

export function ownValues(props: readonly OscalProp[] | undefined, name: string): string[] {
  return (props ?? []).filter((prop) => prop.ns === OWN_NAMESPACE && prop.name === name).map(({ value }) => value);
}

/** A document that statements come from, as a resource in the back matter. */
export function sourceResource(document: string) {
  return { uuid: sourceUuid(document), title: document };
}

export function sourceLink(document: string): OscalLink {
  return { href: `#${sourceUuid(document)}`, rel: 'reference' };
}

function sourceUuid(document: string): string {
  return uuidFor(`source ${document}`);
}

/** A field only where there is something to put into it. */
export function listOf<K extends string, T>(key: K, items: readonly T[]): Partial<Record<K, T[]>> {
  return items.length === 0 ? {} : ({ [key]: [...items] } as Partial<Record<K, T[]>>);
}
