/** What the API tells of classification: classes with their reasons, what is open, and the facts that they hang on. */
import { z } from 'zod';
import { Id } from '../dossier/id.ts';
import { FactEntry, SchemeEntry } from '../knowledge/fact-entry.ts';

export const ClassificationQuery = z.object({
  party: Id.optional().describe('whose own facts stand beside those of the device; default: the owner of the dossier'),
});

const Text = z.string();
const Answer = z.union([z.boolean(), z.number(), Text, z.array(Text)]);

const Reason = z.object({
  fact: Text.describe('id of the fact or scheme'),
  negated: z.boolean().describe('the rule wants that it is not so'),
  told: Answer.optional(),
  asked: z.boolean().describe('false: it makes no sense beside the other answers'),
});

const Rule = z.object({
  rule: Text,
  number: Text.describe('as the law numbers it'),
  part: Text.optional(),
  title: Text,
  gives: Text.optional(),
  flag: Text.optional(),
  holds: z.enum(['yes', 'no', 'open']),
  reasons: z.array(Reason),
  displaced: z.boolean().describe('a rule for the rest, and another one holds'),
});

const Scheme = z.object({
  scheme: Text,
  title: Text,
  of: z.enum(['device', 'party']),
  classes: SchemeEntry.shape.classes,
  otherwise: Text.optional().describe('what it means that there is no class'),
  applies: z.enum(['yes', 'no', 'open']),
  class: Text.optional().describe('by what has been told'),
  possible: z.array(Text),
  settled: z.boolean().describe('nothing that is still open can change it'),
  by: z.array(Text).describe('rules that give the class'),
  rules: z.array(Rule),
  explains: z.record(Text, Text).describe('the rules in own words, by id'),
  flags: z.array(z.object({ id: Text, title: Text })),
  questions: z.array(z.object({ fact: Text })).describe('what to ask next, most telling first'),
  changes: z.array(
    z.object({
      fact: Text,
      from: Answer,
      to: Answer,
      class: Text.optional(),
      direction: z.enum(['stricter', 'milder', 'none']),
    }),
  ),
});

export const FactShown = z.object({
  id: Text,
  slug: Text.describe('as it is written in dossier.yaml'),
  title: FactEntry.shape.title,
  explain: FactEntry.shape.explain,
  of: FactEntry.shape.of,
  area: Text,
  answer: FactEntry.shape.answer,
  told: Answer.optional(),
});
export type FactShown = z.infer<typeof FactShown>;

export const ClassificationAnswer = z.object({
  faults: z.array(
    z.object({
      severity: z.enum(['error', 'warning']),
      message: Text,
      hint: Text.optional(),
      fact: Text.describe('as it is written'),
    }),
  ),
  schemes: z.array(Scheme).describe('none where a fault is an error'),
  facts: z.array(FactShown),
});
/** As the server sends it; absent and undefined are the same in JSON. */
export type ClassificationAnswer = z.infer<typeof ClassificationAnswer>;
