/** Lists what an Open Threat Model says and a dossier does not take over, with the reason. */
import { type ImportDraft, unreadKeys } from '../threat-model/import-draft.ts';
import type { Place } from '../threat-model/imported-dossier.ts';
import type { OtmModel } from './otm-model.ts';

type Path = Place['path'];

const CONCLUSION = 'a conclusion, not a fact of the system: Primum finds threats from the system itself';
const MITIGATION = 'no control of a knowledge pack can be told from it: add the control to controls.yaml by hand';
const FIGURE = 'figures of risk are computed here, from the system and the knowledge packs';
const DRAWING = 'drawings are not kept';
const NO_PLACE = 'a dossier has no field for it';

/** Keys that are read, or told with a reason of their own below. */
const KNOWN = [
  'id',
  'name',
  'description',
  'type',
  'parent',
  'assets',
  'source',
  'destination',
  'bidirectional',
  'owner',
];
const REASONS: Readonly<Record<string, string>> = {
  risk: FIGURE,
  riskReduction: FIGURE,
  representations: DRAWING,
  tags: NO_PLACE,
  attributes: NO_PLACE,
  ownerContact: 'persons and their addresses are not taken over',
};

export function leaveOut(model: OtmModel, draft: ImportDraft): void {
  leaveKeys(model.project, ['project'], 'the project', draft);
  (model.representations ?? []).forEach((_, index) =>
    draft.leave(['representations', index], 'a representation', DRAWING),
  );
  (model.assets ?? []).forEach((asset, index) => leaveKeys(asset, ['assets', index], `asset "${asset.name}"`, draft));
  (model.trustZones ?? []).forEach((zone, index) => {
    leaveKeys(zone, ['trustZones', index], `trust zone "${zone.name}"`, draft);
    if (typeof zone.parent?.component === 'string') {
      draft.leave(['trustZones', index, 'parent'], `that trust zone "${zone.name}" is inside a component`, NO_PLACE);
    }
  });
  (model.components ?? []).forEach((component, index) => {
    leaveKeys(component, ['components', index], `component "${component.name}"`, draft);
    leaveThreats(component, ['components', index], draft);
    leaveProcessed(component.assets?.processed ?? [], model, ['components', index, 'assets', 'processed'], draft);
  });
  (model.dataflows ?? []).forEach((flow, index) => {
    leaveKeys(flow, ['dataflows', index], `data flow "${flow.name}"`, draft);
    leaveThreats(flow, ['dataflows', index], draft);
  });
  (model.threats ?? []).forEach(({ name }, index) => draft.leave(['threats', index], `threat "${name}"`, CONCLUSION));
  (model.mitigations ?? []).forEach(({ name }, index) =>
    draft.leave(['mitigations', index], `mitigation "${name}"`, MITIGATION),
  );
  const top = [
    'otmVersion',
    'project',
    'representations',
    'assets',
    'trustZones',
    'components',
    'dataflows',
    'threats',
    'mitigations',
  ];
  for (const key of unreadKeys(model, top)) draft.leave([key], `"${key}"`, NO_PLACE);
}

function leaveKeys(thing: object, path: Path, what: string, draft: ImportDraft): void {
  for (const key of unreadKeys(thing, [...KNOWN, 'threats'])) {
    draft.leave([...path, key], `"${key}" of ${what}`, REASONS[key] ?? NO_PLACE);
  }
}

interface Threatened {
  readonly name: string;
  readonly threats?:
    | readonly { readonly threat: string; readonly mitigations?: readonly unknown[] | null | undefined }[]
    | null
    | undefined;
}

function leaveThreats({ name, threats }: Threatened, path: Path, draft: ImportDraft): void {
  (threats ?? []).forEach(({ threat, mitigations }, index) => {
    const at = [...path, 'threats', index];
    draft.leave([...at, 'threat'], `threat ${threat} at "${name}"`, CONCLUSION);
    (mitigations ?? []).forEach((_, number) =>
      draft.leave([...at, 'mitigations', number], `a mitigation of threat ${threat} at "${name}"`, MITIGATION),
    );
  });
}

/** That a component processes data shows in flows to or from it; where no flow carries the data there, nothing shows it. */
function leaveProcessed(ids: readonly (string | null)[], model: OtmModel, path: Path, draft: ImportDraft): void {
  const component = model.components?.[Number(path[1])];
  ids.forEach((id, index) => {
    const shown =
      component?.assets?.stored?.includes(id) === true ||
      model.dataflows?.some(
        (flow) => flow.assets?.includes(id) === true && [flow.source, flow.destination].includes(component?.id ?? ''),
      );
    if (id !== null && shown !== true) {
      const why = 'no data flow of the model carries it there: add the flow to system.yaml';
      draft.leave([...path, index], `that "${component?.name ?? ''}" processes "${id}"`, why);
    }
  });
}
