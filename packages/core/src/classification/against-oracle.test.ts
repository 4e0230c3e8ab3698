/** What the engine says of partial facts, against every way in which they can be completed. */
import { describe, expect, it } from 'vitest';
import type { Told } from '../knowledge/holds.ts';
import { naiveClass } from '../testing/naive-class.ts';
import { smallClasses } from '../testing/small-classes.ts';
import { classify } from './classify.ts';

const knowledge = smallClasses();
const ANSWERS: Readonly<Record<string, readonly Told[]>> = {
  hull: ['rubber', 'wood', 'steel'],
  carries: [[], ['people'], ['oil'], ['sand'], ['people', 'oil'], ['oil', 'sand'], ['people', 'oil', 'sand']],
  leaks: [false, true],
  length: [5, 100],
  'life-jackets': [false, true],
};
type Facts = Readonly<Record<string, Told>>;

/** Every choice of an answer, or of none, for each fact. */
function combinations(slugs: readonly string[], withUntold: boolean): readonly Facts[] {
  const [slug, ...rest] = slugs;
  if (slug === undefined) return [{}];
  const others = combinations(rest, withUntold);
  const told = (ANSWERS[slug] ?? []).flatMap((answer) => others.map((one) => ({ [slug]: answer, ...one })));
  return withUntold ? [...told, ...others] : told;
}

const SLUGS = Object.keys(ANSWERS);
const oracle = (scheme: string, facts: Facts): string =>
  naiveClass(scheme, new Map(Object.entries(facts).map(([slug, told]) => [`boats/${slug}`, told])), knowledge);
const makesSense = (facts: Facts): boolean =>
  facts['life-jackets'] !== true ||
  facts['carries'] === undefined ||
  (facts['carries'] as readonly string[]).includes('people');

describe.each(['boats/class', 'boats/berth'])('%s, of facts of which any may be open', (scheme) => {
  const partials = combinations(SLUGS, true).filter(makesSense);
  const judged = partials.map((facts) => {
    const open = SLUGS.filter((slug) => !(slug in facts));
    const completions = combinations(open, false).map((rest) => ({ ...facts, ...rest }));
    return { facts, open, completions, found: classify(facts, knowledge, { schemes: [scheme] }).schemes[0] };
  });

  it('gives no class that a completion undercuts, and leaves none out of what is possible', () => {
    const order = knowledge.schemes.find(({ entry }) => entry.id === scheme)?.entry.classes.map(({ id }) => id) ?? [];
    const wrong = judged.filter(({ found, completions }) => {
      const classes = [...new Set(completions.map((facts) => oracle(scheme, facts)))].filter((one) => one !== 'none');
      const onlyRest = found?.by.includes('boats/1') === true;
      const undercut = classes.some((one) => order.indexOf(one) < order.indexOf(found?.class ?? ''));
      return (undercut && !onlyRest) || !classes.every((one) => found?.possible.includes(one));
    });
    expect(judged.length).toBeGreaterThan(700);
    expect(wrong.map(({ facts, found }) => [facts, found?.class, found?.possible])).toEqual([]);
  });

  it('calls settled what every completion gives alike, and nothing else', () => {
    const wrong = judged.filter(({ found, completions }) => {
      const classes = new Set(completions.map((facts) => oracle(scheme, facts)));
      return (classes.size === 1) !== found?.settled || (found.settled && !classes.has(found.class ?? 'none'));
    });
    expect(wrong.map(({ facts, found }) => [facts, found?.class, found?.settled])).toEqual([]);
  });

  it('asks only what can change the class, and all that can', () => {
    const decides = (slug: string, completions: readonly Facts[]): boolean =>
      completions.some((facts) =>
        (ANSWERS[slug] ?? []).some((answer) => oracle(scheme, { ...facts, [slug]: answer }) !== oracle(scheme, facts)),
      );
    const wrong = judged.flatMap(({ facts, open, completions, found }) => {
      const asked = (found?.questions ?? []).filter(
        ({ decides: rules, scope }) => scope || rules.some(({ gives }) => gives),
      );
      const slugs = asked.map(({ fact }) => fact.slice('boats/'.length));
      const needless = slugs.filter((slug) => !decides(slug, completions));
      // A fact that makes sense only beside another is asked after that one.
      const forgotten = open.filter(
        (slug) => slug !== 'life-jackets' && decides(slug, completions) && !slugs.includes(slug),
      );
      return needless.length + forgotten.length === 0 ? [] : [{ facts, needless, forgotten }];
    });
    expect(wrong).toEqual([]);
  });
});
