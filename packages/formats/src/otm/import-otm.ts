/**
 * Open Threat Model (0.1, 0.2; YAML or JSON) to the documents of a dossier. Taken over: the project, trust zones,
 * components, data and where it flows and rests. Threats, mitigations and figures of risk are left out and listed: they
 * are conclusions, and Primum draws its own from the system.
 */
import { createImportDraft } from '../threat-model/import-draft.ts';
import type { ImportedDossier, ImportOptions } from '../threat-model/imported-dossier.ts';
import type { PlainComponent, PlainData, PlainModel, PlainZone } from '../threat-model/plain-model.ts';
import { refusal } from '../threat-model/recognise.ts';
import { toDocuments } from '../threat-model/to-documents.ts';
import { parseDocument } from '../yaml/parse-document.ts';
import { checkOtm, parentOf } from './check-otm.ts';
import { leaveOut } from './leave-out.ts';
import { OtmModel } from './otm-model.ts';

const FORMAT = 'open-threat-model';

/** `bytes`: the file as it is. */
export function importOtm(bytes: Uint8Array, options: ImportOptions): ImportedDossier {
  const name = { document: FORMAT, file: options.file };
  const { value: model, faults, locate } = parseDocument(bytes, name, OtmModel);
  if (model === undefined)
    return { documents: undefined, leftOut: [], guesses: [], faults: refusal(bytes, name, faults) };
  const draft = createImportDraft(name, locate);
  checkOtm(model, draft);
  return draft.finish(() => {
    leaveOut(model, draft);
    return toDocuments(plainModel(model), draft, options.packs);
  });
}

function plainModel(model: OtmModel): PlainModel {
  const { project } = model;
  return {
    title: project.name,
    purpose: project.description ?? undefined,
    purposePath: ['project', 'description'],
    owner: project.owner ?? undefined,
    ownerPath: ['project', 'owner'],
    source: `Open Threat Model ${model.otmVersion}, project ${project.id}`,
    zones: zonesOf(model),
    components: componentsOf(model),
    data: [...namedDataOf(model), ...unnamedDataOf(model)],
  };
}

function zonesOf(model: OtmModel): PlainZone[] {
  return (model.trustZones ?? []).map(({ id, name, type, description, parent }, index) => {
    const [kind, above] = parent ? parentOf(parent) : [undefined, undefined];
    return {
      key: id,
      name,
      says: type ?? undefined,
      explain: description ?? undefined,
      in: kind === 'trustZone' ? above : undefined,
      path: ['trustZones', index],
    };
  });
}

function componentsOf(model: OtmModel): PlainComponent[] {
  return (model.components ?? []).map(({ id, name, type, description, parent }, index) => {
    const [kind, above] = parentOf(parent);
    return {
      key: id,
      name,
      says: type,
      explain: description ?? undefined,
      otherwise: 'process',
      zone: kind === 'trustZone' ? above : undefined,
      inside: kind === 'component' ? above : undefined,
      outside: false,
      path: ['components', index],
    };
  });
}

/** The model's assets are data: they rest where components store them and flow where data flows carry them. */
function namedDataOf(model: OtmModel): PlainData[] {
  return (model.assets ?? []).map(({ id, name, description }, index) => ({
    key: `asset ${id}`,
    name,
    explain: description ?? undefined,
    keptAt: (model.components ?? [])
      .filter(({ assets }) => assets?.stored?.includes(id))
      .map((component) => component.id),
    flows: (model.dataflows ?? []).filter(({ assets }) => assets?.includes(id)).flatMap(directions),
    path: ['assets', index],
  }));
}

/** A data flow that names no asset carries data all the same. */
function unnamedDataOf(model: OtmModel): PlainData[] {
  return (model.dataflows ?? []).flatMap((flow, index) => {
    if (flow.assets?.some((id) => id !== null)) return [];
    const { id, name, description } = flow;
    const data = { key: `flow ${id}`, name, explain: description ?? undefined, keptAt: [], flows: directions(flow) };
    return [{ ...data, path: ['dataflows', index] }];
  });
}

function directions({
  source,
  destination,
  bidirectional,
}: {
  source: string;
  destination: string;
  bidirectional?: boolean | null | undefined;
}) {
  const there = { from: source, to: destination };
  return bidirectional === true ? [there, { from: destination, to: source }] : [there];
}
