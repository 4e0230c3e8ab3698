/** Approving a decision: a second pair of eyes signs in again, and document, decision and audit log say so together. */
import { ApproveDecision, BeginApproval } from '@primum/core/api/decisions';
import { Saved } from '@primum/core/api/dossiers';
import { PasskeyOptions } from '@primum/core/api/passkeys';
import { editsForApproval } from '@primum/core/decision/edits-for-decision';
import { DomainError } from '@primum/core/domain-error';
import { giveChallenge } from '@primum/store/account/challenges';
import { listPasskeys } from '@primum/store/account/passkeys';
import { APPROVED, type Signed } from '@primum/store/decision/approvals';
import { DecisionAddress, IfMatch } from '../addresses.ts';
import type { App } from '../app-type.ts';
import { dossierOf } from '../authorise.ts';
import { partyOf, webAuthn } from '../check-passkey.ts';
import type { Deps } from '../deps.ts';
import { editedTexts } from '../edited-texts.ts';
import { judgedFor } from '../judged-for.ts';
import { FaultyInput } from '../problem.ts';
import { toETag } from '../revision-in.ts';
import { saveChange } from '../save-change.ts';
import { personOf } from '../session.ts';
import { proveSigner } from './prove-signer.ts';
import { requireApprovable } from './require-approvable.ts';

/** Guessing passwords is slow, as at sign-in. */
const APPROVE = { action: 'dossier.approve', rateLimit: { max: 20, timeWindow: '1 minute' } } as const;
const ADDRESS = '/api/dossiers/:dossier/decision/:decision/approval';

export function approvalRoutes(app: App, deps: Deps): void {
  const { store, origin } = deps;

  app.post(
    `${ADDRESS}/options`,
    {
      config: { ...APPROVE, reads: true },
      schema: { params: DecisionAddress, body: BeginApproval, response: { 200: PasskeyOptions } },
    },
    async (request) => {
      const { account } = personOf(request);
      const { decision } = request.params;
      const body = { account, dossier: dossierOf(request).id, decision, hash: request.body.hash };
      const challenge = await giveChallenge(store, { purpose: 'passkey-approve', body });
      const { generateAuthenticationOptions } = await webAuthn();
      const options = await generateAuthenticationOptions({
        rpID: partyOf(origin),
        challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
        userVerification: 'required',
        allowCredentials: (await listPasskeys(store, account)).map(({ id, transports }) => ({
          id,
          transports: [...transports],
        })),
      });
      return { ...options };
    },
  );

  app.put(
    ADDRESS,
    {
      config: APPROVE,
      schema: { params: DecisionAddress, headers: IfMatch, body: ApproveDecision, response: { 200: Saved } },
    },
    async (request, reply) => {
      const { decision } = request.params;
      const { hash, as } = request.body;
      await requireApprovable(request, { decision, hash }, deps);
      const { on, context } = await judgedFor(request, deps);
      const plan = editsForApproval(context, { decision, by: as, on, hash });
      if (!plan.ok) throw new DomainError('NOT_FOUND', plan.because, { decision });
      const means = await proveSigner(request, { decision, ...request.body }, deps);
      const signed: Signed = { hash, as, on };
      const change = {
        given: (before: ReadonlyMap<string, string>) => editedTexts(before, plan.edits),
        decision: { finding: `decision:${decision}`, body: { approved: signed } },
        alsoAudited: { action: APPROVED, thing: dossierOf(request).id, facts: { decision, means, ...signed } },
        refusal: (faults: FaultyInput['faults']) =>
          new FaultyInput('INPUT_INVALID', 'this approval does not fit what stands in the dossier', faults),
      };
      const saved = await saveChange(request, change, deps);
      reply.header('etag', toETag(saved.revision));
      return saved;
    },
  );
}
