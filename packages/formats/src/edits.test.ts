/** Whatever people do in the workbench to a dossier that is right, it stays right: in its values and in its texts. */
import { checkReferences } from '@primum/core/dossier/check-references';
import { inverseOf } from '@primum/core/dossier/inverse-of';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASES, plansOf, steps } from './testing/workbench-plans.ts';
import { editDocument } from './yaml/edit-document.ts';

describe('edits of the workbench', () => {
  it.each(CASES)('leave the $name dossier right, whatever is done in whatever order', (one) => {
    const done = new Set<string>();
    fc.assert(
      fc.property(steps, (list) => {
        for (const { act, edits, after } of plansOf(one, list)) {
          done.add(act);
          const faults = checkReferences(after, one.knowledge, '2026-01-01');
          expect({ act, edits, faults }).toEqual({ act, edits, faults: [] });
        }
      }),
      { numRuns: 40 },
    );
    expect(done.size).toBeGreaterThan(8);
  });

  it.each(CASES)('of the $name dossier are the same in its texts, and can be taken back there', (one) => {
    fc.assert(
      fc.property(steps, (list) => {
        const texts = { ...one.texts };
        let before = one.dossier;
        for (const { edits, after } of plansOf(one, list)) {
          for (const kind of new Set(edits.map(({ document }) => document))) {
            const own = edits.filter(({ document }) => document === kind);
            const name = { document: kind, file: `${kind}.yaml` };
            const changed = editDocument(texts[kind], own, name);
            if (!changed.ok) throw new Error(JSON.stringify(changed.faults));
            expect(changed.value).toEqual(after[kind]);
            const back = editDocument(changed.text, inverseOf(before[kind], own), name);
            expect(back.ok && back.value).toEqual(before[kind]);
            texts[kind] = changed.text;
          }
          before = after;
        }
      }),
      { numRuns: 4 },
    );
  });
});
