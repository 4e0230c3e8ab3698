/**
 * What a component definition claims, as proposals for a dossier: which control of which component, which security capability
 * stands behind it, and which controls of the packs give it. A claim is never a control in place.
 */
import type { Fault } from '@primum/core/fault';
import { indexEntries } from '@primum/core/knowledge/entry-index';
import type { Pack } from '@primum/core/knowledge/pack';
import { capabilitiesBehind } from '../mds2/capabilities-behind.ts';
import { entryFinder } from './entry-of-control.ts';
import type { ComponentDefinition } from './model/component.ts';

export interface ControlProposal {
  /** Title of the component, or name of the capability, that it is claimed of. */
  readonly of: string;
  readonly controlId: string;
  /** What the file says of it. */
  readonly says: string;
  /** Item or requirement of the packs. */
  readonly entry: string;
  readonly capabilities: readonly string[];
  /** Controls of the packs that give one of the capabilities. */
  readonly controls: readonly string[];
}

export interface NotTaken {
  readonly path: Fault['path'];
  readonly what: string;
  readonly why: string;
}

export interface ComponentProposals {
  readonly proposals: readonly ControlProposal[];
  readonly leftOut: readonly NotTaken[];
}

type Implementations = NonNullable<NonNullable<ComponentDefinition['components']>[number]['control-implementations']>;

export function proposalsFromComponents(definition: ComponentDefinition, packs: readonly Pack[]): ComponentProposals {
  const index = indexEntries(packs);
  const find = entryFinder(index);
  const behind = capabilitiesBehind(index);
  const [proposals, leftOut]: [ControlProposal[], NotTaken[]] = [[], []];
  const take = (of: string, sets: Implementations | undefined, path: Fault['path']): void => {
    (sets ?? []).forEach((set, at) =>
      set['implemented-requirements'].forEach((one, position) => {
        const here = [...path, 'control-implementations', at, 'implemented-requirements', position];
        const controlId = one['control-id'];
        const entry = find(controlId);
        if (entry === undefined) {
          leftOut.push({
            path: here,
            what: `${of}: control ${controlId}`,
            why: 'no pack at hand has it, or several have',
          });
          return;
        }
        const capabilities = behind.get(entry.id)?.capabilities ?? [];
        proposals.push({
          of,
          controlId,
          says: one.description,
          entry: entry.id,
          capabilities,
          controls: controlsGiving(packs, capabilities),
        });
      }),
    );
  };
  (definition.components ?? []).forEach((component, at) =>
    take(component.title, component['control-implementations'], ['component-definition', 'components', at]),
  );
  (definition.capabilities ?? []).forEach((capability, at) =>
    take(capability.name, capability['control-implementations'], ['component-definition', 'capabilities', at]),
  );
  const imported = definition['import-component-definitions'] ?? [];
  leftOut.push(
    ...imported.map(({ href }, at) => ({
      path: ['component-definition', 'import-component-definitions', at],
      what: `the components of ${href}`,
      why: 'files that a file imports are not opened: import that one as well',
    })),
  );
  return { proposals, leftOut };
}

function controlsGiving(packs: readonly Pack[], capabilities: readonly string[]): string[] {
  const slugs = new Set(capabilities.map((id) => id.slice(id.indexOf('/') + 1)));
  return packs.flatMap(({ entries }) =>
    entries.controls.filter(({ refs }) => (refs?.mdcg ?? []).some((slug) => slugs.has(slug))).map(({ id }) => id),
  );
}
