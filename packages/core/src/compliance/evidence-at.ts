/** Which evidence counts on a day: what is there already, not out of date, and of the party that is asked. */
import type { Dossier } from '../dossier/dossier.ts';
import type { EvidenceItem } from '../dossier/compliance-document.ts';
import { resolveRef } from '../knowledge/entry-index.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';
import type { ComplianceModel } from './compliance-model.ts';

export interface EvidenceAt {
  readonly item: EvidenceItem;
  /** Full id of its kind. */
  readonly kind: string;
  /** fresh: counts; expired: did count; later: its day is still to come. */
  readonly state: 'fresh' | 'expired' | 'later';
  /** Last day on which it counts; undefined: until what it is about changes. */
  readonly until: string | undefined;
  /** Full ids of requirements that it serves by name. */
  readonly serves: readonly string[];
}

/** `on`: ISO day; `party`: whose. In the order of the document. */
export function evidenceAt(
  { dossier, compliance }: Pick<Dossier, 'dossier' | 'compliance'>,
  { index }: Pick<Knowledge, 'index'>,
  { evidenceKinds }: Pick<ComplianceModel, 'evidenceKinds'>,
  { on, party }: { readonly on: string; readonly party: string },
): readonly EvidenceAt[] {
  return (compliance.evidence ?? [])
    .filter((item) => (item.by ?? dossier.owner) === party)
    .map((item) => {
      const kind = resolveRef(index, 'evidence-kinds', item.kind, index.packs) ?? item.kind;
      const months = evidenceKinds.get(kind)?.['fresh-for']?.months;
      const until = item['valid-until'] ?? (months === undefined ? undefined : monthsLater(item.on, months));
      const state = item.on > on ? 'later' : until !== undefined && until < on ? 'expired' : 'fresh';
      const serves = (item.serves ?? []).flatMap((ref) => resolveRef(index, 'requirements', ref, index.packs) ?? []);
      return { item, kind, state, until, serves };
    });
}

/** The same day of the month so many months later; the month's last day where it has no such day. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
