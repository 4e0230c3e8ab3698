/** OSCAL system security plan: what a system is, and how each control is carried out in it. */
import { z } from 'zod';
import { roles, SetParameter } from './component.ts';
import { framed, ResponsibleParty } from './metadata.ts';
import { ImplementationStatus, InventoryItem, SystemComponent, SystemId, SystemUser } from './system.ts';
import { Day, list, marked, Markup, Text, told, Token, UriReference, Uuid } from './data-types.ts';

const Diagram = z.strictObject({
  uuid: Uuid,
  description: Markup.optional(),
  caption: Markup.optional(),
  ...told,
});
const Described = z.strictObject({ description: Markup, ...told, diagrams: list(Diagram).optional() });

const Impact = z.strictObject({
  base: Text,
  selected: Text.optional(),
  'adjustment-justification': Markup.optional(),
  ...marked,
});

const InformationType = z.strictObject({
  uuid: Uuid.optional(),
  title: Markup,
  description: Markup,
  categorizations: list(z.strictObject({ system: Text, 'information-type-ids': list(Text).optional() })).optional(),
  ...marked,
  'confidentiality-impact': Impact.optional(),
  'integrity-impact': Impact.optional(),
  'availability-impact': Impact.optional(),
});

const SystemCharacteristics = z.strictObject({
  'system-ids': list(SystemId),
  'system-name': Text,
  'system-name-short': Text.optional(),
  description: Markup,
  ...told,
  'date-authorized': Day.optional(),
  'security-sensitivity-level': Text.optional(),
  'system-information': z.strictObject({ ...marked, 'information-types': list(InformationType) }),
  'security-impact-level': z
    .strictObject({
      'security-objective-confidentiality': Text,
      'security-objective-integrity': Text,
      'security-objective-availability': Text,
    })
    .optional(),
  status: z.strictObject({
    state: z.enum(['operational', 'under-development', 'under-major-modification', 'disposition', 'other']),
    remarks: told.remarks,
  }),
  'authorization-boundary': Described,
  'network-architecture': Described.optional(),
  'data-flow': Described.optional(),
  'responsible-parties': list(ResponsibleParty).optional(),
});

const said = { uuid: Uuid, description: Markup, props: told.props, links: told.links };

const Export = z.strictObject({
  description: Markup.optional(),
  ...told,
  provided: list(z.strictObject({ ...said, ...told, ...roles })).optional(),
  responsibilities: list(z.strictObject({ ...said, ...told, 'provided-uuid': Uuid.optional(), ...roles })).optional(),
});

const ByComponent = z.strictObject({
  'component-uuid': Uuid,
  ...said,
  'set-parameters': list(SetParameter).optional(),
  'implementation-status': ImplementationStatus.optional(),
  export: Export.optional(),
  inherited: list(z.strictObject({ ...said, 'provided-uuid': Uuid.optional(), ...roles })).optional(),
  satisfied: list(z.strictObject({ ...said, ...told, 'responsibility-uuid': Uuid.optional(), ...roles })).optional(),
  ...roles,
  remarks: told.remarks,
});

const carriedOut = { ...told, ...roles, 'by-components': list(ByComponent).optional() };

export const SystemSecurityPlan = z.strictObject({
  ...framed,
  'import-profile': z.strictObject({ href: UriReference, remarks: told.remarks }),
  'system-characteristics': SystemCharacteristics,
  'system-implementation': z.strictObject({
    ...told,
    'leveraged-authorizations': list(
      z.strictObject({ uuid: Uuid, title: Markup, ...told, 'party-uuid': Uuid, 'date-authorized': Day }),
    ).optional(),
    users: list(SystemUser),
    components: list(SystemComponent),
    'inventory-items': list(InventoryItem).optional(),
  }),
  'control-implementation': z.strictObject({
    description: Markup,
    'set-parameters': list(SetParameter).optional(),
    'implemented-requirements': list(
      z.strictObject({
        uuid: Uuid,
        'control-id': Token,
        ...carriedOut,
        'set-parameters': list(SetParameter).optional(),
        statements: list(z.strictObject({ 'statement-id': Token, uuid: Uuid, ...carriedOut })).optional(),
      }),
    ),
  }),
});
export type SystemSecurityPlan = z.infer<typeof SystemSecurityPlan>;
