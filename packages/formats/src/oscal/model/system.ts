/** Parts of a system as OSCAL sees them: components, inventory, users. Plans and assessments share them. */
import { z } from 'zod';
import { component } from './component.ts';
import { ResponsibleParty } from './metadata.ts';
import { list, Markup, Text, told, Token, Uuid } from './data-types.ts';

export const SystemComponent = z.strictObject({
  ...component,
  status: z.strictObject({
    state: z.enum(['under-development', 'operational', 'disposition', 'other']),
    remarks: told.remarks,
  }),
});

export const InventoryItem = z.strictObject({
  uuid: Uuid,
  description: Markup,
  ...told,
  'responsible-parties': list(ResponsibleParty).optional(),
  'implemented-components': list(
    z.strictObject({ 'component-uuid': Uuid, ...told, 'responsible-parties': list(ResponsibleParty).optional() }),
  ).optional(),
});

export const SystemUser = z.strictObject({
  uuid: Uuid,
  title: Markup.optional(),
  'short-name': Text.optional(),
  description: Markup.optional(),
  ...told,
  'role-ids': list(Token).optional(),
  'authorized-privileges': list(
    z.strictObject({ title: Markup, description: Markup.optional(), 'functions-performed': list(Text) }),
  ).optional(),
});

export const SystemId = z.strictObject({ 'identifier-type': Text.optional(), id: Text });

export const ImplementationStatus = z.strictObject({ state: Token, remarks: told.remarks });
