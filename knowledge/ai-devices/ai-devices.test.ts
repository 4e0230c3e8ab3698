/** Guidance and proposals for learned models meet every threat to them, and a proposal never looks like a requirement. */
import { join } from 'node:path';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';
import { expect, it } from 'vitest';

const { pack } = await readPackFolder(import.meta.dirname);
const { pack: care } = await readPackFolder(join(import.meta.dirname, '../connected-care'));
const requirements = pack?.entries.requirements ?? [];
const learned = new Set(['ai-model', 'language-model']);

it('meets each threat that a learned model is in, but for those that defences bring', () => {
  const threats = (care?.entries.threats ?? []).filter(
    ({ where, 'only-brought': brought }) =>
      brought !== true && Object.values(where).some(({ type }) => learned.has(type)),
  );
  const met = new Set(requirements.flatMap(({ threats: against }) => against ?? []));
  expect(threats.length).toBeGreaterThan(15);
  expect(threats.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
});

it('marks what is our own, and nothing else, as a proposal', () => {
  const own = requirements.filter(({ instrument }) => instrument === 'own-proposals');
  expect(own.length).toBeGreaterThan(10);
  expect(own.filter(({ status, force }) => status !== 'proposal' || force === 'must').map(({ id }) => id)).toEqual([]);
  const others = requirements.filter(({ instrument }) => instrument !== 'own-proposals');
  expect(others.filter(({ status }) => status !== 'guidance').map(({ id }) => id)).toEqual([]);
});

it('names a signal to watch for drift, bias, poisoning, crafted input and theft', () => {
  const watched = (slug: string) => requirements.find(({ id }) => id === `ai-devices/${slug}`)?.watch ?? [];
  const subjects = [
    'drift-with-limits',
    'bias-by-group',
    'against-poisoning',
    'against-crafted-input',
    'against-model-theft',
  ];
  expect(subjects.filter((slug) => watched(slug).length === 0)).toEqual([]);
});
