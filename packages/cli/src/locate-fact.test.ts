import { describe, expect, it } from 'vitest';
import { locateFact } from './locate-fact.ts';

const fault = (fact: string) =>
  ({ severity: 'error', code: 'c', message: 'm', document: 'dossier', path: ['device', fact] }) as const;
const places = {
  locate: (document: string, path: readonly (string | number)[]) => ({
    file: `${document}.yaml#${path.join('.')}`,
    line: 7,
    column: 3,
  }),
  system: {
    parties: [
      { id: 'a', kind: 'manufacturer' as const },
      { id: 'b', kind: 'vendor' as const, facts: { staff: 3, form: 'x' } },
    ],
    assets: [],
  },
  party: 'b',
  typed: new Set(['form']),
};

describe('the place of a fact', () => {
  it.each([
    ['form', '--facts', 1],
    ['staff', 'system.yaml#parties.1.facts.staff', 7],
    ['purpose', 'dossier.yaml#device.purpose', 7],
  ])('of %s is %s', (fact, file, line) => {
    expect(locateFact(fault(fact), places)).toMatchObject({ file, line });
  });
});
