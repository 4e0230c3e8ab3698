/** A proposal of this project never reads as law or guidance: not one entry, and no pack that proposes a revision. */
import { entriesOf, KINDS } from './entry-index.ts';
import type { Pack } from './pack.ts';
import { note, type Resolver } from './resolver.ts';

/** Status and mark of a requirement are both `proposal` or neither; a pack that revises another holds proposals only. */
export function checkProposals(resolver: Resolver, packs: readonly Pack[]): void {
  for (const { entry, pack, at } of entriesOf(resolver.index, 'requirements')) {
    const standing = { pack, kind: 'requirements', at } as const;
    if (entry.status === 'proposal' && entry.source.mark !== 'proposal')
      note(resolver, standing, ['source', 'mark'], MARKED);
    if (entry.status !== 'proposal' && entry.source.mark === 'proposal') note(resolver, standing, ['status'], BINDING);
  }
  for (const { manifest, entries } of packs.filter((pack) => pack.manifest.revises !== undefined))
    for (const kind of KINDS)
      entries[kind].forEach((entry, at) => {
        const standing = { pack: manifest.id, kind, at };
        if ('status' in entry && entry.status !== 'proposal') note(resolver, standing, ['status'], BINDING);
        if (entry.source.mark !== 'proposal') note(resolver, standing, ['source', 'mark'], MARKED);
        if ('nature' in entry && entry.nature !== 'own') note(resolver, standing, ['nature'], NATURE);
      });
}

const HINT = 'nobody is bound by what this project proposes, and nothing may read as if somebody were';

const BINDING = {
  code: 'proposal-as-requirement',
  message: 'a proposal of this project stands here as if it asked something of somebody',
  expected: 'status proposal',
  hint: HINT,
};

const MARKED = {
  code: 'proposal-as-requirement',
  message: 'this is a proposal and its mark says that it stands in a source',
  expected: 'mark proposal',
  hint: HINT,
};

const NATURE = {
  code: 'proposal-as-requirement',
  message: 'a proposed revision is no law, guidance or standard',
  expected: 'nature own',
  hint: HINT,
};
