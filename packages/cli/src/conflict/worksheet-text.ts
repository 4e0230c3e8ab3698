/** A worksheet for a terminal: what people wrote, what the pattern proposes, what each option would change, and what was decided. */
import type { ConflictWorksheet, OptionEffect } from '@primum/core/benefit/conflict/worksheet';
import { shortId } from '@primum/core/benefit/conflict/find-one';
import { besideText } from '@primum/formats/report/conflict-html';
import { elsewhereText, measureText, sumsText } from '@primum/formats/report/sums-words';
import { createColors } from 'picocolors';
import { plainText, wrapLines } from '../plain-text.ts';
import type { ConflictView } from './conflict-text.ts';

export function worksheetText(sheet: ConflictWorksheet, view: ConflictView): string {
  const { bold, dim } = createColors(view.colours);
  const line = (text: string, indent = '  ') => wrapLines(plainText(text), Math.max(60, view.columns), indent);
  const section = (title: string, texts: readonly string[]) =>
    texts.length === 0 ? [] : ['', bold(title), ...texts.flatMap((text) => line(text))];
  const mark = (from: 'dossier' | 'pattern') => (from === 'pattern' ? ' (pattern, a proposal)' : '');
  const { pattern, impact } = sheet;
  return `${[
    bold(plainText(`${sheet.title} (${sheet.kind})`)),
    ...sheet.about.flatMap(({ id, found }) =>
      line(`${shortId(id)}: ${found ? 'a conflict is found there' : 'no conflict is found there now'}`),
    ),
    ...(sheet.beside === undefined ? [] : line(besideText(sheet.beside))),
    ...section(
      'Interests',
      sheet.interests.map(({ of, wants, from }) => `${of}: ${wants}${mark(from)}`),
    ),
    ...section(
      'Law',
      sheet.law.map(
        ({ clause, says, speaks, from, mark: read }) =>
          `${clause}${speaks === undefined ? '' : `, ${speaks}`}: ${says ?? ''} [clause ${read}]${mark(from)}`,
      ),
    ),
    ...section('Controller, processor', [
      ...rolesOf(sheet),
      ...(pattern === undefined ? [] : [`${pattern.roles}${mark('pattern')}`]),
    ]),
    ...section(
      'Ethics',
      sheet.ethics.map(({ principle, says, from }) => `${principle}: ${says}${mark(from)}`),
    ),
    ...(pattern === undefined ? [] : section('Who is left out', [`${pattern['left-out']}${mark('pattern')}`])),
    '',
    bold('Options'),
    ...sheet.options.flatMap((option) => [
      ...line(option.title),
      ...[...effectLines(option.effect), ...sumLines(option), ...reasons(option)].flatMap((text) =>
        line(text, '    ').map((one) => dim(one)),
      ),
    ]),
    ...section('Sums', [measureText(sheet.sums), ...nowLines(sheet)]),
    ...(pattern === undefined ? [] : section('Worked answer of the pattern, a proposal', answerLines(pattern))),
    ...section(
      'Impact assessment',
      impact === undefined
        ? ['nobody has said whether one is due']
        : [`${impact.due ? 'due' : 'not due'}: ${impact.reason}`],
    ),
    ...section('Decision', decisionLines(sheet)),
  ].join('\n')}\n`;
}

function rolesOf({ roles }: ConflictWorksheet): string[] {
  const named = (title: string, list: readonly { readonly title: string }[]) =>
    list.length === 0 ? [] : [`${title}: ${list.map((one) => one.title).join(', ')}`];
  return [
    ...named('controller', roles.controllers),
    ...named('processor', roles.processors),
    ...named('joint controllers', roles.jointControllers),
  ];
}

/** One line for each axis on which something is known; the axes are not added to each other. */
export function effectLines({ axes, brings, burden, cost, raises }: OptionEffect): string[] {
  const axis = (kind: 'safety' | 'privacy' | 'continuity') => {
    const { falls, rises, closes, brings: hidden } = axes[kind];
    return falls + rises + closes + hidden === 0
      ? []
      : [`${kind}: ${falls} fall, ${rises} rise; ways to ${closes} more closed, to ${hidden} more brought`];
  };
  const raised = raises[0];
  const missing = cost.missing.length === 0 ? '' : `, not stated for ${cost.missing.map(shortId).join(', ')}`;
  return [
    ...axis('safety'),
    ...axis('privacy'),
    ...axis('continuity'),
    ...(raised === undefined ? [] : [`brings: ${raised.title} (${raised.severity}), ${raised.way.after} by itself`]),
    ...brings,
    ...(burden.hours + burden.training > 0 || burden.touches.length > 0
      ? [
          `asks ${burden.hours} hours a device-year and ${burden.training} of training; touches ${burden.touches.join(', ')}`,
        ]
      : []),
    `cost: ${cost.once} EUR once, ${cost.yearly} a year${missing}`,
  ];
}

function sumLines({ sums }: ConflictWorksheet['options'][number]): string[] {
  if (sums === undefined) return [];
  const elsewhere = elsewhereText(sums);
  return [`sums: ${sumsText(sums.axes)}`, ...(elsewhere === undefined ? [] : [elsewhere])];
}

function nowLines({ sums }: ConflictWorksheet): string[] {
  return sums.state === 'figures' ? [`as it is now: ${sumsText(sums.now)}`] : [];
}

function reasons({ necessary, proportionate }: ConflictWorksheet['options'][number]): string[] {
  return [
    ...(necessary === undefined ? [] : [`necessary? ${necessary}`]),
    ...(proportionate === undefined ? [] : [`a milder means? ${proportionate}`]),
  ];
}

function answerLines({ answer, options }: NonNullable<ConflictWorksheet['pattern']>): string[] {
  const chosen = options.find(({ id }) => id === answer.option)?.title ?? answer.option;
  return [
    `${chosen}: ${answer.because}`,
    `What would turn it: ${answer.turns}`,
    ...answer.mind.map((text) => `mind: ${text}`),
  ];
}

function decisionLines({ decisions }: ConflictWorksheet): string[] {
  if (decisions.length === 0) return ['nobody has decided yet'];
  return decisions.flatMap((one) => [
    `${one.kind}${one.option === undefined ? '' : `: ${one.option.title}`}. ${one.reason}`,
    `${one.state.replace('-', ' ')}: by ${one.decidedBy} on ${one.decidedOn}${one.approvedBy === undefined ? ', not approved yet' : `, approved by ${one.approvedBy}`}; to be looked at again by ${one.reviewBy}`,
    ...one.dissent.map(({ who, says }) => `dissent of ${who}: ${says}`),
  ]);
}
