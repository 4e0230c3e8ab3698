import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { figuresFor } from '../kit/use-figures.ts';
import { requirementColumns } from './entry-columns.tsx';

const i18n = createInstance();
await i18n.init({ lng: 'en', resources: {} });
const columns = requirementColumns({
  t: i18n.getFixedT('en', 'knowledge'),
  law: i18n.getFixedT('en', 'compliance'),
  word: i18n.getFixedT('en'),
  figures: figuresFor('en-GB'),
});

const control = {
  kind: 'controls',
  id: 'made-up/lock',
  title: 'Lock',
  source: { document: 'own work', mark: 'known' as const },
};
const requirement = {
  ...control,
  kind: 'requirements',
  clause: 'Article 1',
  status: 'in-force',
  force: 'must',
  roles: ['importer'],
};
const saysNothing = (entry: typeof control) => columns.filter(({ cell }) => cell(entry) === null).map(({ id }) => id);

describe('the columns of requirements', () => {
  it('tell clause, status and roles', () => {
    expect(saysNothing(requirement)).toEqual([]);
  });

  it('say nothing there of an entry of another kind, as stands in the table until the requirements have come', () => {
    expect(saysNothing(control)).toEqual(['clause', 'status', 'role']);
  });
});
