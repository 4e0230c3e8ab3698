/** Asks the Cedar policies whether somebody may do something. The policies are data, in `policies/`; this only asks them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Entities,
  type TypeAndId,
  preparsePolicySet,
  preparseSchema,
  statefulIsAuthorized,
  validate,
} from '@cedar-policy/cedar-wasm/nodejs';
import { DomainError } from '@primum/core/domain-error';
import { keepLast } from '@primum/core/keep-last';

/** What can be done with a dossier; table.yaml in `policies/` has one row for each action. */
export const DOSSIER_ACTIONS = [
  'dossier.read',
  'dossier.read-part',
  'dossier.discuss',
  'dossier.agree',
  'dossier.change',
  'dossier.decide',
  'dossier.approve',
  'dossier.ticket',
  'dossier.arrange',
  'dossier.archive',
  'dossier.share',
  'part.leave',
] as const;
/** What can be done with an organisation's library. */
export const LIBRARY_ACTIONS = ['library.read', 'library.change', 'library.publish'] as const;
/** What can be done in an organisation. */
export const ORGANISATION_ACTIONS = [
  ...LIBRARY_ACTIONS,
  'dossier.list',
  'dossier.create',
  'knowledge.read',
  'people.read',
  'people.manage',
  'audit.read',
  'machine.manage',
  'tracker.manage',
  'job.manage',
  'part.accept',
] as const;
export type Action = (typeof DOSSIER_ACTIONS)[number] | (typeof ORGANISATION_ACTIONS)[number];

export interface Principal {
  readonly account: string;
  readonly organisation: string;
  /** A role of the organisation, or `machine`. */
  readonly role: string;
  /** Of a machine account; empty for people. */
  readonly scopes: readonly string[];
}

export type Resource =
  | { readonly organisation: string }
  | { readonly dossier: string; readonly organisation: string; readonly partners: readonly string[] };

export interface Verdict {
  readonly allowed: boolean;
  /** Ids of the policies that decided. */
  readonly because: readonly string[];
}

export type Decide = (principal: Principal, action: Action, resource: Resource) => Verdict;

/** Reads and checks the policies once. Throws DomainError PACK_INVALID where they do not fit their schema. */
export function loadPolicies(folder: string): Decide {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const schema = read('schema.cedarschema');
  const files = readdirSync(folder).filter((file) => file.endsWith('.cedar'));
  const staticPolicies = Object.fromEntries(files.flatMap((file) => policiesOf(file, read(file))));
  const answer = validate({ schema, policies: { staticPolicies } });
  const faults =
    answer.type === 'failure'
      ? answer.errors.map(({ message }) => message)
      : answer.validationErrors.map(({ policyId, error }) => `${policyId}: ${error.message}`);
  if (faults.length > 0)
    throw new DomainError('PACK_INVALID', `the policies have faults: ${faults.join('; ')}`, { folder });
  requireSuccess(preparseSchema('primum', schema));
  requireSuccess(preparsePolicySet('primum', { staticPolicies }));
  return remembering(decide);
}

const REMEMBERED = 5_000;

/** An asker knows more of itself than the policies look at. */
function pick({ account, organisation: own, role, scopes }: Principal): Principal {
  return { account, organisation: own, role, scopes };
}

/** The same question has the same answer: the policies do not change while the server runs, and what they look at is in it. */
function remembering(ask: Decide): Decide {
  const verdicts = new Map<string, Verdict>();
  return (asker, action, resource) => {
    const principal = pick(asker);
    const key = JSON.stringify([principal, action, resource]);
    return keepLast(verdicts, key, verdicts.get(key) ?? ask(principal, action, resource), REMEMBERED);
  };
}

/** Each policy under its own id, so that a verdict can name it. */
function policiesOf(file: string, text: string): [string, string][] {
  return text
    .split(/(?=^@id\()/m)
    .slice(1)
    .map((policy) => {
      const id = /^@id\("([a-z-]+)"\)/.exec(policy)?.[1];
      if (id === undefined) throw new DomainError('PACK_INVALID', `${file}: a policy has no @id("...")`, { file });
      return [id, policy];
    });
}

function decide(principal: Principal, action: Action, resource: Resource): Verdict {
  const own = organisation(principal.organisation);
  const who = { type: 'Account', id: principal.account };
  const what = 'dossier' in resource ? { type: 'Dossier', id: resource.dossier } : organisation(resource.organisation);
  const entities: Entities = [
    {
      uid: who,
      attrs: { organisation: { __entity: own }, role: principal.role, scopes: [...principal.scopes] },
      parents: [],
    },
    ...('dossier' in resource
      ? [
          {
            uid: what,
            attrs: {
              organisation: { __entity: organisation(resource.organisation) },
              partners: resource.partners.map((partner) => ({ __entity: organisation(partner) })),
            },
            parents: [],
          },
        ]
      : []),
  ];
  const answer = statefulIsAuthorized({
    principal: who,
    action: { type: 'Action', id: action },
    resource: what,
    context: {},
    entities,
    preparsedPolicySetId: 'primum',
    preparsedSchemaName: 'primum',
    validateRequest: true,
  });
  if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('; '));
  const { decision, diagnostics } = answer.response;
  return { allowed: decision === 'allow' && diagnostics.errors.length === 0, because: [...diagnostics.reason] };
}

function organisation(id: string): TypeAndId {
  return { type: 'Organisation', id };
}

function requireSuccess(answer: {
  readonly type: 'success' | 'failure';
  readonly errors?: readonly { message: string }[];
}): void {
  if (answer.type === 'failure') throw new Error(answer.errors?.map(({ message }) => message).join('; '));
}
