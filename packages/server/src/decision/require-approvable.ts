/** Whether somebody may approve a decision as it stands: it is what they were shown, it is open, and somebody else made it. */
import type { DecisionPicture, DecisionRow } from '@primum/core/decision/decision-picture';
import { hadAHand } from '@primum/core/decision/had-a-hand';
import { DomainError } from '@primum/core/domain-error';
import type { DecisionsDocument } from '@primum/core/dossier/decisions-document';
import { documentHistory } from '@primum/store/dossier/document-history';
import type { FastifyRequest } from 'fastify';
import { askedFor } from '../answer-as-json.ts';
import { dossierOf } from '../authorise.ts';
import type { Deps } from '../deps.ts';
import { readText } from '../open-texts.ts';
import { personOf } from '../session.ts';
import { signaturesOf } from './signatures-of.ts';

interface Shown {
  readonly decision: string;
  readonly hash: string;
}

/** Throws DomainError NOT_FOUND, CONTENT_CHANGED, DECISION_CLOSED, ALREADY_EXISTS, NOT_ALLOWED. */
export async function requireApprovable(request: FastifyRequest, { decision, hash }: Shown, deps: Deps): Promise<void> {
  const picture = await askedFor<DecisionPicture>(request, { ask: 'decision' }, deps);
  const row = picture.decisions.find(({ id }) => id === decision);
  if (row === undefined) throw new DomainError('NOT_FOUND', `there is no decision "${decision}"`, { decision });
  if (row.hash !== hash) {
    throw new DomainError('CONTENT_CHANGED', 'it is no longer what was shown: look at it again', { decision });
  }
  if (row.state !== 'waiting' && row.state !== 'holds') {
    throw new DomainError('DECISION_CLOSED', CLOSED[row.state], { decision, state: row.state });
  }
  const signed = (await signaturesOf(request, picture, deps)).find((one) => one.decision === decision);
  if (signed?.state === 'matches') throw new DomainError('ALREADY_EXISTS', 'it is approved already', { decision });
  if ((await handsIn(request, decision, deps)).has(personOf(request).account)) {
    throw new DomainError('NOT_ALLOWED', 'you had a hand in this decision: a second pair of eyes is somebody else', {
      decision,
    });
  }
}

const CLOSED: Readonly<Record<Exclude<DecisionRow['state'], 'waiting' | 'holds'>, string>> = {
  'open-again': 'what it was decided on is other now: it has to be decided anew',
  expired: 'its last day is past: it has to be decided anew',
  revised: 'a later decision took its place',
};

async function handsIn(request: FastifyRequest, id: string, { store }: Deps): Promise<ReadonlySet<string>> {
  const { id: dossier } = dossierOf(request);
  const versions = await documentHistory(store, personOf(request), { dossier, kind: 'decisions' });
  return hadAHand(versions.map(({ account, text }) => ({ account, decision: decisionIn(text, id) })));
}

function decisionIn(text: string | null, id: string) {
  const value = text === null ? undefined : readText('decisions', text).parsed.value;
  return (value as DecisionsDocument | undefined)?.decisions?.find((one) => one.id === id);
}
