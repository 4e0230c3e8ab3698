/** A chain as a tree of lines, each step with its level and its source, and below it what would lower it. */
import { relative } from 'node:path';
import type { ExplainStep } from '@primum/core/assessment/chain-tree';
import type { Lowering } from '@primum/core/assessment/what-first';
import type { Locate } from '@primum/formats/folder/locate';
import { createColors } from 'picocolors';
import { cutText, plainText, wrapLines } from '../plain-text.ts';

export interface TreeView {
  readonly columns: number;
  readonly colours: boolean;
  readonly locate: Locate;
}

/** `lowering` undefined: the thing is nothing that could be lowered. */
export function treeText(step: ExplainStep, lowering: readonly Lowering[] | undefined, view: TreeView): string {
  const paint = createColors(view.colours);
  const below = lowering === undefined ? [] : ['', paint.bold('What would lower it'), ...loweringLines(lowering, view)];
  return `${[...linesFor(step, view, { first: '', rest: '' }), ...below].join('\n')}\n`;
}

interface Margin {
  /** Before the first line of a step, and before all that belongs to it. */
  readonly first: string;
  readonly rest: string;
}

/** Kinds whose children stand beside each other; of all others the first child carries on the chain. */
const COLLECTIONS: ReadonlySet<ExplainStep['kind']> = new Set(['asset', 'control', 'strategy']);

/** A chain runs straight down, so that it may be long; what stands beside it is set in. */
function linesFor(step: ExplainStep, view: TreeView, { first, rest }: Margin): string[] {
  const paint = createColors(view.colours);
  const collects = COLLECTIONS.has(step.kind);
  const next = collects ? undefined : step.children[0];
  const beside = collects ? step.children : step.children.slice(1);
  const width = Math.max(50, view.columns);
  const [head = '', ...tail] = wrapLines(textOf(step), width - first.length, '');
  const margin = `${rest}${step.children.length > 0 ? '│ ' : '  '}`;
  const source = sourceOf(step, view);
  const own = [
    first + head,
    ...tail.map((line) => margin + line),
    ...(source === '' ? [] : [margin + paint.dim(source)]),
  ];
  const side = beside.flatMap((child, index) => {
    const last = next === undefined && index === beside.length - 1;
    return linesFor(child, view, { first: `${rest}${last ? '└─ ' : '├─ '}`, rest: `${rest}${last ? '   ' : '│  '}` });
  });
  const onward = next === undefined ? [] : linesFor(next, view, { first: `${rest}◄ `, rest });
  return [...own, ...side, ...onward];
}

function textOf({ kind, title, level, scale, note }: ExplainStep): string {
  const shown = level === undefined ? '' : ` [${scale === undefined ? '' : `${scale} `}${level}]`;
  return plainText(`${kind === 'more' ? '' : `${kind}: `}${title}${shown}${note === undefined ? '' : ` (${note})`}`);
}

/**
 * `file:line`, or the pack's entry with its source and mark; the id too, so that it can be asked for next. Never cut: half an
 * id is of no use.
 */
function sourceOf({ from, id, kind }: ExplainStep, { locate }: TreeView): string {
  const name = kind === 'assumption' || kind === 'more' || kind === 'situation' ? '' : plainText(id);
  if (from === undefined) return name;
  if ('entry' in from) {
    const entry = name.startsWith(from.entry) ? name : [name, from.entry].filter((text) => text !== '').join('  ');
    return plainText(`${from.source}, ${from.mark}: ${entry}`);
  }
  const { file, line } = locate(from.document, from.path);
  const near = relative('', file);
  const place = `${near.length < file.length ? near : file}:${line}`;
  return name === '' ? place : `${place}: ${name}`;
}

function loweringLines(lowering: readonly Lowering[], { columns, colours }: TreeView): string[] {
  const paint = createColors(colours);
  if (lowering.length === 0) return ['  nothing in the packs that is not there already'];
  const cut = (text: string) => cutText(plainText(text), Math.max(50, columns) - 3);
  return lowering.flatMap(({ action, before, after }, index) => {
    const places = action.controls.map(({ control, asset }) => `${control.slice(control.indexOf('/') + 1)}@${asset}`);
    const side = [
      ...action.sideEffects.map(({ title }) => `brings: ${title}`),
      ...action.care.map((text) => `care: ${text}`),
    ];
    return [
      `${String(index + 1).padStart(2)} ${cut(`${action.title}: ${before} → ${after}`)}`,
      paint.dim(
        `   ${cut(
          `${places
            .slice(0, 4)
            .map((place) => `--add ${place}`)
            .join(' ')}${places.length > 4 ? ` and ${places.length - 4} more` : ''}`,
        )}`,
      ),
      ...(side.length === 0 ? [] : [paint.dim(`   ${cut(side.join('; '))}`)]),
    ];
  });
}
