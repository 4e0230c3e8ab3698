/** A classification for a terminal: the class first, then the rules that give it, what is open, and what would change it. */
import type { Classification, SchemeResult } from '@primum/core/classification/classify';
import type { RuleOutcome } from '@primum/core/classification/classify-scheme';
import { answersInWords, factInWords, lackInWords, ruleInWords } from '@primum/core/classification/in-words';
import { inText } from '@primum/core/classification/answers';
import { type ClassificationKnowledge, slugOf } from '@primum/core/knowledge/scheme';
import { createColors } from 'picocolors';
import { plainText, wrapLines } from '../plain-text.ts';

export interface ClassificationView {
  readonly columns: number;
  readonly colours: boolean;
  /** True: the rules that do not hold, too. */
  readonly all: boolean;
}

export function classificationText(
  { schemes, faults }: Classification,
  knowledge: ClassificationKnowledge,
  view: ClassificationView,
): string {
  if (faults.some(({ severity }) => severity === 'error'))
    return 'No class: the facts above contradict each other or cannot be read. Correct them first.\n';
  const blocks = schemes.map((scheme) => schemeLines(scheme, knowledge, view).join('\n'));
  return blocks.length === 0 ? 'There is no scheme to classify by.\n' : `${blocks.join('\n\n')}\n`;
}

function schemeLines(found: SchemeResult, knowledge: ClassificationKnowledge, view: ClassificationView): string[] {
  const { bold } = createColors(view.colours);
  const head = bold(plainText(`${found.title}: ${headOf(found)}`));
  if (found.applies === 'no') {
    const reasons = found.appliesBecause.map((reason) => lackInWords(reason, knowledge));
    return [head, ...listed(view, [found.otherwise ?? 'There is no class.', ...reasons])];
  }
  const giving = found.rules.filter(({ rule }) => found.by.includes(rule));
  const milder = found.rules.filter(
    ({ rule, holds, gives, displaced }) =>
      holds === 'yes' && gives !== undefined && !displaced && !found.by.includes(rule),
  );
  return [
    head,
    ...section(
      'because',
      giving.flatMap((rule) => holdingLines(rule, knowledge, view)),
      view,
    ),
    ...section(
      'also holds, and gives way to the stricter',
      milder.flatMap((rule) => holdingLines(rule, knowledge, view)),
      view,
    ),
    ...section(
      'open, most telling first',
      found.questions.flatMap((question) => questionLines(question, found, knowledge, view)),
      view,
    ),
    ...section('would change it', changeLines(found, view), view),
    ...(view.all ? section('does not hold', lackingLines(found, knowledge, view), view) : []),
  ];
}

function headOf({ class: given, settled, possible, flags, applies }: SchemeResult): string {
  if (applies === 'no') return 'no class';
  if (settled && given === undefined) return 'no class, as no rule holds';
  const marks = flags.length === 0 ? '' : ` (${flags.map(({ title }) => title.toLowerCase()).join(', ')})`;
  const others = possible.filter((one) => one !== given);
  const further = others.length === 0 ? '' : `, or ${others.join(' or ')} by what is open`;
  const scope = applies === 'open' ? '; whether it has a class at all is open' : '';
  if (given === undefined) return others.length === 0 ? `open${scope}` : `open: ${others.join(' or ')}${scope}`;
  return `${given}${settled ? '' : ' so far'}${marks}${further}${scope}`;
}

function section(title: string, lines: readonly string[], { colours }: ClassificationView): string[] {
  return lines.length === 0 ? [] : [createColors(colours).dim(`  ${title}`), ...lines];
}

function listed({ columns }: ClassificationView, texts: readonly string[], indent = '    '): string[] {
  return texts.flatMap((text) => wrapLines(plainText(text), columns, indent));
}

function holdingLines(rule: RuleOutcome, knowledge: ClassificationKnowledge, view: ClassificationView): string[] {
  const gives = rule.gives === undefined ? '' : ` -> ${rule.gives}`;
  const facts = [...new Set(rule.reasons.map(({ fact, told }) => factInWords(fact, told, knowledge)))];
  return [...listed(view, [`${ruleInWords(rule)}: ${rule.title}${gives}`]), ...listed(view, facts, '      ')];
}

function questionLines(
  { fact, decides, scope }: SchemeResult['questions'][number],
  { rules }: SchemeResult,
  knowledge: ClassificationKnowledge,
  view: ClassificationView,
): string[] {
  const hanging = decides.flatMap(({ rule, gives }) => {
    const found = rules.find((one) => one.rule === rule);
    return found === undefined ? [] : [`${ruleInWords(found)}${gives === undefined ? '' : ` (${gives})`}`];
  });
  const all = [...(scope ? ['whether there is a class'] : []), ...new Set(hanging)];
  const why =
    view.all || all.length <= MOST_DECIDED ? all : [...all.slice(0, MOST_DECIDED), `${all.length - MOST_DECIDED} more`];
  return [
    ...listed(view, [`${slugOf(fact)}: ${knowledge.facts.get(fact)?.title ?? fact}`]),
    ...listed(view, [`${answersInWords(fact, knowledge)}; decides ${why.join(', ')}`], '      '),
  ];
}

/** Rules named beside a question, strictest first; a first question can decide sixty. */
const MOST_DECIDED = 4;

/** One line for each class: alternatives of one fact together. */
function changeLines({ changes }: SchemeResult, view: ClassificationView): string[] {
  const lines = changes.map(({ fact, from, to, class: then }) => {
    const given = then ?? 'no class';
    return `${given} with ${slugOf(fact)}: ${inText(to)} instead of ${inText(from)}`;
  });
  return listed(view, view.all ? lines : lines.slice(0, 8)).concat(
    !view.all && lines.length > 8 ? [`    and ${lines.length - 8} more: --all`] : [],
  );
}

function lackingLines({ rules }: SchemeResult, knowledge: ClassificationKnowledge, view: ClassificationView): string[] {
  return rules
    .filter(({ holds, displaced }) => holds === 'no' || displaced)
    .flatMap((rule) => {
      const why = rule.displaced
        ? ['another rule covers it']
        : [...new Set(rule.reasons.map((reason) => lackInWords(reason, knowledge)))];
      return [...listed(view, [`${ruleInWords(rule)}: ${rule.title}`]), ...listed(view, why, '      ')];
    });
}
