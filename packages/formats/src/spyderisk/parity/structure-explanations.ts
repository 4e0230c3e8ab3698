/** Why the structure differs from what is stored in a published model, where it does. Each reason was established from the files. */
import type { Kind } from './structure-lines.ts';

interface Explanation {
  /** Start of the file's name. */
  readonly model: string;
  readonly kinds: readonly Kind[];
  readonly side: 'missing' | 'extra';
  /** What the line of the difference looks like. */
  readonly line: RegExp;
  readonly because: string;
}

const OTHER_RULE =
  'The stored structure was made with an edition of the domain model that is not here: it names the rule CP-C13D+E10D+C9E+C11E, ' +
  'where the editions published beside it have CP-C13D+E10D+C14E+C11E, which links C to E by r14 instead of r09.';
const ONE_OF_SEVERAL =
  'The rule CP-mB7D+E10D+mB9E links every asset in its necessary role B to the new E. The engine of 2019 linked one of them only; ' +
  'the current one links all, as the newer models show.';
const NOT_RUN_AGAIN =
  'The stored structure is, line for line, that of the file for the edition before, which had no rule that adds an F: ' +
  'it was not derived again for this edition.';
const EMPTY_ROLE_LISTED =
  'The engine of 2019 listed this strategy without any control where its only role stands empty. The current one does not: it needs at least one control.';
const EMPTY_ROLE_DROPPED =
  'The engine of 2019 gave no strategy where one of its roles stands empty. The current one takes the controls of the other roles.';
const CONSTRUCTION_MATCHES =
  'The engine of 2019 also stored the matches of patterns that only construction rules use. They are found here too, and end in the same derived assets.';
const THREE_TIMES =
  'This domain model is a stage on the way to population triplets (6a3-0-11c): the engine of its week tied the lowest, average and highest variant of ' +
  'each threat to all three variants of its effect. The domain model itself names one for each, as every later engine does.';
const THREAT_KINDS: readonly Kind[] = ['matches', 'threats', 'causes'];

const EXPLANATIONS: readonly Explanation[] = [
  {
    model: 'ConstructionPatternTest',
    kinds: ['relations'],
    side: 'missing',
    line: /#r09 E\([^()]+,[^()]+\)$/,
    because: OTHER_RULE,
  },
  {
    model: 'ConstructionPatternTest',
    kinds: ['relations'],
    side: 'extra',
    line: /#r14 E\([^()]+,[^()]+\)$/,
    because: OTHER_RULE,
  },
  {
    model: 'ConstructionPatternTest',
    kinds: THREAT_KINDS,
    side: 'missing',
    line: /(B9E|C9E-C11E).* @ .*E=E\([^()]+,[^()]+\)/,
    because: OTHER_RULE,
  },
  { model: 'ConstructionPatternTest', kinds: THREAT_KINDS, side: 'extra', line: /C14E-C11E.* @ /, because: OTHER_RULE },
  {
    model: 'ConstructionPatternTest',
    kinds: ['relations'],
    side: 'extra',
    line: /#r09 E\([^(),]+\)$/,
    because: ONE_OF_SEVERAL,
  },
  {
    model: 'ConstructionPatternTest',
    kinds: THREAT_KINDS,
    side: 'extra',
    line: /(B9E|C7D-C9E-E10D).* @ .*E=E\([^(),]+\)/,
    because: ONE_OF_SEVERAL,
  },
  {
    model: 'ConstructionPatternTest_-_v2b',
    kinds: ['assets', 'relations'],
    side: 'extra',
    line: /(^| )F\(\)/,
    because: NOT_RUN_AGAIN,
  },
  {
    model: 'ConstructionPatternTest',
    kinds: ['strategies', 'strategies of threats'],
    side: 'missing',
    line: /^\S+PatchingAtB by ( blocks|$)/,
    because: EMPTY_ROLE_LISTED,
  },
  {
    model: 'PatternMatchingAndControlStrategyTest',
    kinds: ['strategies', 'strategies of threats'],
    side: 'extra',
    line: /^\S+PatchingAtAD by \S+ at \w+( blocks|$)/,
    because: EMPTY_ROLE_DROPPED,
  },
  {
    model: 'SSM-Testing-1a1-5',
    kinds: ['matches'],
    side: 'missing',
    line: /^domain#(HLS|LSGLSd) @/,
    because: CONSTRUCTION_MATCHES,
  },
  { model: 'Test-6a3-00', kinds: ['causes'], side: 'missing', line: / brings /, because: THREE_TIMES },
];

/** `model`: the file's name. Undefined: nobody has explained it yet. */
export function whyStructureDiffers(
  model: string,
  difference: { kind: Kind; side: 'missing' | 'extra'; line: string },
): string | undefined {
  return EXPLANATIONS.find(
    (known) =>
      model.startsWith(known.model) &&
      known.kinds.includes(difference.kind) &&
      known.side === difference.side &&
      known.line.test(difference.line),
  )?.because;
}
