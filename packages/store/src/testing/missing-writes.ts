/** What was acknowledged and is not there, after a process was killed. */
import { verifyAudit } from '../audit/list-audit.ts';
import { listRevisions, readDocuments } from '../dossier/read-dossier.ts';
import type { Actor, Store } from '../store.ts';

/** What the killed writer writes into a revision: told apart from every other. Some kilobytes, as a document has. */
export function textOf(dossier: string, revision: number): string {
  return `${dossier} ${revision}\n`.repeat(100);
}

export interface Expected {
  /** Revision by dossier up to which the texts were looked at already. */
  readonly seen: Readonly<Record<string, number>>;
  /** Newest revision by dossier that was acknowledged. */
  readonly acknowledged: Readonly<Record<string, number>>;
}

/** One line for each revision that is missing or says something else, and for each history or audit log that is not whole. */
export async function missingWrites(store: Store, actor: Actor, { seen, acknowledged }: Expected): Promise<string[]> {
  const faults: string[] = [];
  for (const [dossier, newest] of Object.entries(acknowledged)) {
    const { revision: head } = await readDocuments(store, actor, { dossier });
    if (head < newest) faults.push(`${dossier} is at ${head}, and ${newest} was acknowledged`);
    const revisions = await listRevisions(store, actor, { dossier, limit: 1_000_000 });
    const numbers = revisions.map(({ number }) => number).join(' ');
    const whole = Array.from({ length: head }, (_, at) => head - at).join(' ');
    if (numbers !== whole) faults.push(`the history of ${dossier} is ${numbers}`);
    for (let revision = (seen[dossier] ?? 1) + 1; revision <= head; revision += 1) {
      const { documents } = await readDocuments(store, actor, { dossier, revision });
      if (documents[0]?.text !== textOf(dossier, revision)) faults.push(`${dossier} ${revision} has another text`);
    }
  }
  const verdict = await verifyAudit(store, actor.organisation);
  if (!verdict.whole) faults.push(`the audit log is not whole: ${JSON.stringify(verdict)}`);
  return faults;
}
