/** Lists what a Threagile model says and a dossier does not take over, with the reason. */
import { type ImportDraft, unreadKeys } from '../threat-model/import-draft.ts';
import type { Place } from '../threat-model/imported-dossier.ts';
import type { ThreagileModel } from './threagile-model.ts';

type Path = Place['path'];

const CONCLUSION = 'a conclusion, not a fact of the system: Primum finds threats from the system itself';
const RATING = 'how bad a loss would be hangs on what the device does for patients: say it in harms.yaml';
const PROTECTED = 'add the control that does it to controls.yaml, where evidence of it can be named';
const INTERNET = 'write the network that it is reached from: see networks in system.yaml';
const NO_PLACE = 'a dossier has no field for it';

const REASONS: Readonly<Record<string, string>> = {
  abuse_cases: CONCLUSION,
  security_requirements: 'requirements come from the knowledge packs that the dossier names',
  author: 'persons are not taken over',
  contributors: 'persons are not taken over',
  owner: 'files of this format name owners in words; say in system.yaml which party controls it',
  business_criticality: RATING,
  confidentiality: RATING,
  integrity: RATING,
  availability: RATING,
  justification_cia_rating: RATING,
  encryption: PROTECTED,
  authentication: PROTECTED,
  authorization: PROTECTED,
  protocol: PROTECTED,
  vpn: PROTECTED,
  ip_filtered: PROTECTED,
  internet: INTERNET,
};

/** Read, or told with a reason of their own. */
const READ = [
  '<<',
  'id',
  'description',
  'type',
  'technology',
  'technologies',
  'out_of_scope',
  'communication_links',
  'target',
  'data_assets_processed',
  'data_assets_stored',
  'data_assets_sent',
  'data_assets_received',
  'technical_assets_inside',
  'trust_boundaries_nested',
  'technical_assets_running',
];
const TOP = [
  'threagile_version',
  'title',
  'business_overview',
  'data_assets',
  'technical_assets',
  'trust_boundaries',
  'shared_runtimes',
  'individual_risk_categories',
  'custom_risk_categories',
  'risk_tracking',
  'abuse_cases',
];

export function leaveOut(model: ThreagileModel, draft: ImportDraft): void {
  for (const key of unreadKeys(model, TOP)) draft.leave([key], `"${key}"`, REASONS[key] ?? NO_PLACE);
  for (const key of ['individual_risk_categories', 'custom_risk_categories', 'risk_tracking', 'abuse_cases'] as const)
    for (const [at, title] of titlesIn(model[key]))
      draft.leave([key, at], `"${title}" of ${key.replaceAll('_', ' ')}`, CONCLUSION);
  for (const [kind, word] of [
    ['data_assets', 'data asset'],
    ['technical_assets', 'technical asset'],
    ['trust_boundaries', 'trust boundary'],
    ['shared_runtimes', 'shared runtime'],
  ] as const)
    for (const [title, thing] of Object.entries(model[kind] ?? {}))
      leaveKeys(thing, [kind, title], `${word} "${title}"`, draft);
  for (const [title, asset] of Object.entries(model.technical_assets ?? {})) {
    const path = ['technical_assets', title];
    if (asset.out_of_scope === true) {
      const why =
        'the model says that it is out of scope; Primum judges it all the same, since an attack may come that way';
      draft.guess([...path, 'out_of_scope'], { what: `party of technical asset "${title}"`, chosen: 'outside', why });
    }
    for (const [name, link] of Object.entries(asset.communication_links ?? {}))
      leaveKeys(link, [...path, 'communication_links', name], `communication link "${name}" of "${title}"`, draft);
    leaveProcessed(model, title, draft);
  }
  for (const [title, { type }] of Object.entries(model.trust_boundaries ?? {}))
    if (type === 'execution-environment')
      draft.leave(
        ['trust_boundaries', title],
        `trust boundary "${title}"`,
        'an execution environment is no network and no place: say in system.yaml which host it is, under runs-on',
      );
}

/** Where each stands, and what it is called. */
function titlesIn(listed: ThreagileModel['custom_risk_categories']): (readonly [string | number, string])[] {
  if (Array.isArray(listed)) return listed.map(({ id, title }, index) => [index, title ?? id] as const);
  return Object.keys(listed ?? {}).map((title) => [title, title] as const);
}

function leaveKeys(thing: object, path: Path, what: string, draft: ImportDraft): void {
  for (const key of unreadKeys(thing, READ))
    draft.leave([...path, key], `"${key}" of ${what}`, REASONS[key] ?? NO_PLACE);
}

/** That a component processes data shows in links to or from it; where none carries the data there, nothing shows it. */
function leaveProcessed(model: ThreagileModel, title: string, draft: ImportDraft): void {
  const asset = model.technical_assets?.[title];
  if (asset === undefined) return;
  const links = Object.values(model.technical_assets ?? {}).flatMap(({ id, communication_links: own }) =>
    Object.values(own ?? {}).filter(({ target }) => id === asset.id || target === asset.id),
  );
  const carried = new Set(
    links.flatMap((link) => [...(link.data_assets_sent ?? []), ...(link.data_assets_received ?? [])]),
  );
  (asset.data_assets_processed ?? []).forEach((id, index) => {
    if (carried.has(id) || asset.data_assets_stored?.includes(id) === true) return;
    const why = 'no communication link of the model carries it there: add the flow to system.yaml';
    draft.leave(['technical_assets', title, 'data_assets_processed', index], `that "${title}" processes "${id}"`, why);
  });
}
