import { expect, it } from 'vitest';
import { ConcernEntry } from '../knowledge/recipe-entry.ts';
import { concernChart } from './concern-chart.ts';

const concern = (id: string, phase: string, accountable: string, withWhom: readonly string[]) =>
  ConcernEntry.parse({
    id: `own/${id}`,
    title: id,
    explain: id,
    phase,
    accountable,
    with: withWhom,
    words: { clinical: id },
    source: { document: 'own work', mark: 'proposal' },
  });

it('puts concerns by phase in the order of a device’s way, and answers with one accountable role each', () => {
  const chart = concernChart([
    concern('erase', 'retiring', 'IT', ['nurse']),
    concern('need', 'deciding', 'doctor', ['nurse', 'IT']),
    concern('alarm', 'running', 'doctor', ['doctor', 'nurse']),
  ]);
  expect(chart.phases.map(({ phase }) => phase)).toEqual(['deciding', 'running', 'retiring']);
  expect(chart.roles).toEqual(['doctor', 'IT', 'nurse']);
  expect([...(chart.phases[1]?.rows[0]?.parts ?? [])]).toEqual([
    ['doctor', 'accountable'],
    ['nurse', 'involved'],
  ]);
});
