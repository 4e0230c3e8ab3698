/** The patterns: every clause is one that the packs of the laws have, and whoever reads them can tell what is a proposal. */
import { resolve } from 'node:path';
import { entriesOf, entryOf, resolveRef } from '@primum/core/knowledge/entry-index';
import { ETHICS } from '@primum/core/knowledge/conflict-pattern-entry';
import { joinPacks } from '@primum/core/knowledge/join-packs';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';
import { describe, expect, it } from 'vitest';

const KNOWLEDGE = resolve(import.meta.dirname, '..');
const NEEDED = [
  'ethics-and-conflicts',
  'connected-care',
  'gdpr',
  'mdr',
  'ivdr',
  'ai-act',
  'device-facts',
  'evidence',
  'mdcg-2019-11',
];

async function joined() {
  const read = await Promise.all(NEEDED.map((id) => readPackFolder(resolve(KNOWLEDGE, id))));
  return joinPacks(read.flatMap(({ pack }) => (pack === undefined ? [] : [pack])));
}

const { knowledge, faults } = await joined();
const patterns = entriesOf(knowledge.index, 'conflict-patterns').map(({ entry }) => entry);
const law = patterns.flatMap(({ id, law: statements }) => statements.map((one) => ({ id, ...one })));

describe('the pack ethics-and-conflicts', () => {
  it('joins without a fault beside the laws that it names', () => {
    expect(faults.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  });

  it('has each of the conflicts that the method names, with a worked answer', () => {
    expect(patterns.map(({ id }) => id.slice(id.indexOf('/') + 1)).sort()).toEqual([
      'auto-logoff-in-theatre',
      'data-minimisation-against-algorithm-quality',
      'emergency-access',
      'encryption-on-a-tiny-battery',
      'logging-at-home',
      'open-radio-and-own-loops',
      'remote-shut-off',
      'update-during-therapy',
    ]);
  });

  it('names for each statement a requirement that has just this clause and was read itself', () => {
    const wrong = law.filter(({ requirement, clause, mark }) => {
      const id = resolveRef(knowledge.index, 'requirements', requirement, knowledge.index.packs);
      const entry = id === undefined ? undefined : entryOf(knowledge.index, 'requirements', id);
      const [pack] = requirement.split('/');
      const short = { gdpr: 'GDPR ', mdr: 'MDR ', 'ai-act': 'AI Act ' }[pack ?? ''] ?? '?';
      const articleOf = (text: string) => text.split(/[(,]/)[0]?.trim();
      const same = articleOf(clause) === articleOf(`${short}${entry?.clause ?? '?'}`);
      return mark !== 'seen' || entry?.source.mark !== 'seen' || !same;
    });
    expect(wrong.map(({ id, requirement, clause }) => [id, requirement, clause])).toEqual([]);
  });

  it('hears both sides in law and in interests', () => {
    const sides = (list: readonly { readonly speaks: string }[]) => new Set(list.map(({ speaks }) => speaks));
    const deaf = patterns.filter(({ law: statements, interests }) =>
      [statements, interests].some((list) => {
        const spoken = sides(list);
        return !(spoken.has('for') || spoken.has('both')) || !(spoken.has('against') || spoken.has('both'));
      }),
    );
    expect(deaf.map(({ id }) => id)).toEqual([]);
  });

  it('speaks to every ethical principle somewhere', () => {
    const touched = new Set(patterns.flatMap(({ ethics }) => ethics.map(({ principle }) => principle)));
    expect([...touched].sort()).toEqual([...ETHICS].sort());
  });

  it('marks every pattern as a proposal', () => {
    expect(patterns.filter(({ source }) => source.mark !== 'proposal')).toEqual([]);
  });
});
