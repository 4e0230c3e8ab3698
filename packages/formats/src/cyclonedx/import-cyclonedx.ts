/**
 * A CycloneDX bill of materials (JSON) to the documents of a dossier: the product, the parts of it that run or are built in, the
 * services that it speaks with. Libraries and files are counted and left out: they are no parts of a system that somebody draws,
 * and they matter where vulnerabilities are looked at.
 */
import { createImportDraft, type ImportDraft } from '../threat-model/import-draft.ts';
import type { ImportedDossier, ImportOptions } from '../threat-model/imported-dossier.ts';
import type { PlainComponent, PlainData, PlainModel } from '../threat-model/plain-model.ts';
import { refusal } from '../threat-model/recognise.ts';
import { toDocuments } from '../threat-model/to-documents.ts';
import { parseDocument } from '../yaml/parse-document.ts';
import { type BomComponent, CycloneDxBom } from './cyclonedx-bom.ts';

const FORMAT = 'cyclonedx';

/** Types of component that are drawn, and what each is in plain words where its name says nothing. */
const DRAWN: Readonly<Record<string, string>> = {
  application: 'application',
  container: 'container',
  platform: 'platform',
  'operating-system': 'operating system',
  device: 'device',
  firmware: 'firmware',
  'machine-learning-model': 'machine learning model',
};

const PRODUCT = 'product';

/** `bytes`: the file as it is. */
export function importCycloneDx(bytes: Uint8Array, options: ImportOptions): ImportedDossier {
  const name = { document: FORMAT, file: options.file };
  const { value: bom, faults, locate } = parseDocument(bytes, name, CycloneDxBom);
  if (bom === undefined)
    return { documents: undefined, leftOut: [], guesses: [], faults: refusal(bytes, name, faults) };
  const draft = createImportDraft(name, locate);
  return draft.finish(() => {
    leaveOut(bom, draft);
    return toDocuments(plainModel(bom), draft, options.packs);
  });
}

function plainModel(bom: CycloneDxBom): PlainModel {
  const product = bom.metadata?.component ?? undefined;
  return {
    title: product?.name ?? 'Imported bill of materials',
    purpose: undefined,
    purposePath: ['metadata', 'component', 'description'],
    owner: bom.metadata?.supplier?.name ?? undefined,
    ownerPath: ['metadata', 'supplier'],
    source: `CycloneDX ${bom.specVersion}${bom.serialNumber ? `, ${bom.serialNumber}` : ''}`,
    zones: [],
    components: [...productOf(product), ...partsOf(bom, product !== undefined), ...servicesOf(bom)],
    data: product === undefined ? [] : dataOf(bom),
  };
}

function productOf(product: BomComponent | undefined): PlainComponent[] {
  if (product === undefined) return [];
  return [{ ...plain(product), key: PRODUCT, inside: undefined, path: ['metadata', 'component'] }];
}

function partsOf({ components }: CycloneDxBom, hasProduct: boolean): PlainComponent[] {
  return (components ?? []).flatMap((component, index) => {
    if (!Object.hasOwn(DRAWN, component.type)) return [];
    const key = component['bom-ref'] ?? `component ${index}`;
    return [{ ...plain(component), key, inside: hasProduct ? PRODUCT : undefined, path: ['components', index] }];
  });
}

function plain({ name, version, description, type }: BomComponent): Omit<PlainComponent, 'key' | 'inside' | 'path'> {
  return {
    name: version ? `${name} ${version}` : name,
    says: DRAWN[type] ?? type,
    explain: description ?? undefined,
    otherwise: 'process',
    outside: false,
  };
}

function servicesOf({ services }: CycloneDxBom): PlainComponent[] {
  return (services ?? []).map((service, index) => ({
    key: serviceKey(service, index),
    name: service.name,
    says: 'service',
    explain: service.description ?? undefined,
    otherwise: 'process',
    // What crosses a trust boundary is stated to be somebody else's to guard.
    outside: service['x-trust-boundary'] === true,
    path: ['services', index],
  }));
}

function serviceKey(service: { readonly 'bom-ref'?: string | null | undefined }, index: number): string {
  return `service ${service['bom-ref'] ?? index}`;
}

/** Directions as the service sees them: inbound comes from the product. */
function dataOf({ services }: CycloneDxBom): PlainData[] {
  return (services ?? []).flatMap((service, index) =>
    (service.data ?? []).map((data, at) => {
      const key = serviceKey(service, index);
      const [there, back] = [
        { from: PRODUCT, to: key },
        { from: key, to: PRODUCT },
      ];
      const flows = data.flow === 'inbound' ? [there] : data.flow === 'outbound' ? [back] : [there, back];
      return {
        key: `${key} data ${at}`,
        name: data.name ?? data.classification ?? `Data of ${service.name}`,
        explain: data.description ?? undefined,
        keptAt: [],
        flows,
        path: ['services', index, 'data', at],
      };
    }),
  );
}

function leaveOut({ components, dependencies, vulnerabilities }: CycloneDxBom, draft: ImportDraft): void {
  const small = (components ?? []).filter(({ type }) => !Object.hasOwn(DRAWN, type));
  for (const [type, own] of Map.groupBy(small, (component) => component.type)) {
    const what = `${own.length} of type "${type}"`;
    draft.leave(['components'], what, 'built into parts and not drawn beside them; they count for vulnerabilities');
  }
  if ((dependencies ?? []).length > 0)
    draft.leave(['dependencies'], 'what depends on what', 'that says what is built of what, not what speaks with what');
  if ((vulnerabilities ?? []).length > 0)
    draft.leave(
      ['vulnerabilities'],
      `${vulnerabilities?.length ?? 0} vulnerabilities`,
      'they are signals, not parts of a system',
    );
}
