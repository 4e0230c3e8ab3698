import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Uuid } from './model/data-types.ts';
import { uuidFor } from './uuid-for.ts';

it('gives what RFC 9562 gives for its example', () => {
  expect(uuidFor('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  );
});

it('gives the same id for the same name, another for another, and always one that OSCAL takes', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(uuidFor(one)).toBe(uuidFor(one));
      expect(uuidFor(one) === uuidFor(other)).toBe(one === other);
      expect(Uuid.safeParse(uuidFor(one)).success).toBe(true);
    }),
  );
});
