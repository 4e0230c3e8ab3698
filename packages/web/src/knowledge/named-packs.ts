/** The packs that a dossier names, each with what this server has of it and what else it could be judged with. */
import type { PackView } from '@primum/core/api/knowledge';

export interface NamedPack {
  readonly id: string;
  /** As the dossier names it. */
  readonly edition: string;
  /** Undefined: this server does not have it, or it is the library of an organisation. */
  readonly pack: PackView | undefined;
  /** Other editions of it, and those of packs that propose a revision of it; without what the dossier names itself. */
  readonly others: readonly Tried[];
}

/** A pack in an edition that is looked at before the dossier moves over. */
export interface Tried {
  readonly pack: string;
  readonly edition: string;
}

export function namedPacks(named: readonly { id: string; edition: string }[], packs: readonly PackView[]): NamedPack[] {
  const isNamed = ({ pack, edition }: Tried) => named.some((one) => one.id === pack && one.edition === edition);
  return named.map(({ id, edition }) => {
    const pack = packs.find((one) => one.id === id);
    const candidates = packs.filter((one) => one.id === id || one.revises === id);
    const others = candidates.flatMap((one) => one.editions.map((each) => ({ pack: one.id, edition: each.edition })));
    return { id, edition, pack, others: others.filter((one) => !isNamed(one)) };
  });
}
