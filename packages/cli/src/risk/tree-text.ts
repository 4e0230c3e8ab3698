/** A chain as a tree of lines, each step with its level and its source, and below it what would lower it. */
import { relative } from 'node:path';
import type { ExplainStep } from '@primum/core/assessment-chain-tree';
import type { Lowering } from '@primum/core/assessment-what-first';
import type { Locate } from '@primum/formats/folder/locate';
import { createColors } from 'picocolors';
import { cutText, plainText, wrapLines } from '../plain-text.ts';

export interface TreeView {
  readonly columns: number;
  readonly colours: boolean;
  readonly locate: Locate;
}

export function treeText(step: ExplainStep, lowering: readonly Lowering[], view: TreeView): string {
  const paint = createColors(view.colours);
  const lines = [
    ...linesFor(step, view, '', ''),
    '',
    paint.bold('What would lower it'),
    ...loweringLines(lowering, view),
  ];
  return `${lines.join('\n')}\n`;
}

function linesFor(step: ExplainStep, view: TreeView, first: string, rest: string): string[] {
  const paint = createColors(view.colours);
  const level = step.level === undefined ? '' : ` [${step.scale === undefined ? '' : `${step.scale} `}${step.level}]`;
  const note = step.note === undefined ? '' : ` (${step.note})`;
  const text = plainText(`${step.kind === 'more' ? '' : `${step.kind}: `}${step.title}${level}${note}`);
  const width = Math.max(50, view.columns) - first.length;
  const [head = '', ...tail] = wrapLines(text, width, '');
  const below = step.children.length > 0 ? `${rest}│ ` : `${rest}  `;
  const source = sourceOf(step, view);
  const lines = [
    first + head,
    ...tail.map((line) => below + line),
    ...(source === '' ? [] : [below + paint.dim(cutText(source, Math.max(20, width - 2)))]),
  ];
  const children = step.children.flatMap((child, index) => {
    const last = index === step.children.length - 1;
    return linesFor(child, view, `${rest}${last ? '└─ ' : '├─ '}`, `${rest}${last ? '   ' : '│  '}`);
  });
  return [...lines, ...children];
}

/** `file:line`, or the pack's entry with its source and mark; the id too, so that it can be asked for next. */
function sourceOf({ from, id, kind }: ExplainStep, { locate }: TreeView): string {
  const name = kind === 'assumption' || kind === 'more' || kind === 'situation' ? '' : plainText(id);
  if (from === undefined) return name;
  if ('entry' in from)
    return [name, plainText(`${from.entry}: ${from.source}, ${from.mark}`)].filter((text) => text !== '').join('  ');
  const { file, line } = locate(from.document, from.path);
  const near = relative('', file);
  return [name, `${near.length < file.length ? near : file}:${line}`].filter((text) => text !== '').join('  ');
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
