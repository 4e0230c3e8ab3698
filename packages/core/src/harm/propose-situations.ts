/** Hazardous situations that fit a dossier, proposed from the functions it writes and the data they rely on. People judge them. */
import type { Dossier } from '../dossier/dossier.ts';
import type { ClinicalKnowledge, Situation, TemplateHarm } from '../knowledge/clinical-knowledge.ts';
import type { Stage } from '../knowledge/clinical-kinds.ts';
import { resolveRef } from '../knowledge/entry-index.ts';
import type { EntryKind } from '../knowledge/pack.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';
import { hierarchyOf } from '../system/hierarchy.ts';

/** One harm of one template at one asset, before anybody judged it. */
export interface ProposedHarm {
  /** `template#harm@asset`; where the template names several stages, `:stage` follows. */
  readonly id: string;
  readonly template: Situation;
  readonly harm: TemplateHarm;
  /** Function or data that suffers the loss. */
  readonly asset: string;
  readonly uses: readonly string[];
  readonly stage: Stage;
}

/**
 * Sorted by id, each id once. A template that names a clinical function is proposed only for functions of that very kind:
 * a recorder must never be given the harms of an alarm.
 */
export function proposeSituations(dossier: Dossier, knowledge: Knowledge): readonly ProposedHarm[] {
  const system = readSystem(dossier, knowledge);
  const proposals = knowledge.clinical.situations.flatMap((template) =>
    placesOf(template, system).flatMap(({ asset, uses }) => harmsAt(template, asset, uses)),
  );
  return proposals.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A place where a template fits. */
interface Place {
  readonly asset: string;
  readonly uses: readonly string[];
}

interface Task extends Place {
  readonly kind: string | undefined;
  readonly reliesOn: ReadonlySet<string>;
}

interface ReadSystem {
  readonly uses: readonly string[];
  readonly tasks: readonly Task[];
  /** Asset type, full id, to the things written with it or with a descendant. */
  readonly byType: ReadonlyMap<string, readonly string[]>;
}

function readSystem({ dossier, system }: Dossier, { index, domain, clinical }: Knowledge): ReadSystem {
  const uses = dossier.uses.map((use) => use.id);
  const find = (kind: EntryKind, ref: string) => resolveRef(index, kind, ref, index.packs);
  const types = hierarchyOf(domain.assetTypes);
  const wanted = wantedTypes(clinical);
  const byType = new Map<string, string[]>();
  for (const { id, type } of [
    ...(system.zones ?? []),
    ...system.assets,
    ...(system.interfaces ?? []),
    ...(system.data ?? []),
  ]) {
    const at = types.index.get(find('asset-types', type) ?? '') ?? -1;
    for (const above of types.ancestors[at] ?? []) {
      const name = types.ids[above] ?? '';
      if (!wanted.has(name)) continue;
      const list = byType.get(name);
      if (list === undefined) byType.set(name, [id]);
      else list.push(id);
    }
  }
  const tasks = (system.functions ?? []).map((task) => ({
    asset: task.id,
    kind: find('clinical-functions', task.kind),
    reliesOn: new Set(task['relies-on']),
    uses: task.in ?? uses,
  }));
  return { uses, tasks, byType };
}

function wantedTypes({ situations }: ClinicalKnowledge): ReadonlySet<string> {
  return new Set(situations.flatMap(({ data }) => data ?? []));
}

function placesOf(template: Situation, { uses, tasks, byType }: ReadSystem): readonly Place[] {
  const fitting = template.function === undefined ? tasks : tasks.filter(({ kind }) => kind === template.function);
  if (template.data === undefined) return fitting;
  const candidates = byType.get(template.data) ?? [];
  if (template.function === undefined) return candidates.map((asset) => ({ asset, uses }));
  return candidates.flatMap((asset) => {
    const relying = fitting.filter(({ reliesOn }) => reliesOn.has(asset));
    if (relying.length === 0) return [];
    const inUse = new Set(relying.flatMap((task) => task.uses));
    return [{ asset, uses: uses.filter((use) => inUse.has(use)) }];
  });
}

function harmsAt(template: Situation, asset: string, uses: readonly string[]): ProposedHarm[] {
  const { harms, stages } = template;
  return harms.flatMap((harm) =>
    stages.map((stage) => {
      const id = `${template.id}#${harm.id}@${asset}`;
      return { id: stages.length > 1 ? `${id}:${stage}` : id, template, harm, asset, uses, stage };
    }),
  );
}
