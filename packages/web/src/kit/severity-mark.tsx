/** Severity so that it reads without colour: a circle filled by quarters, its number and its word. */
import { severityStep } from '@primum/core/assessment/severity-step';
import classes from './marks.module.css';

const SLICES = [
  '',
  'M8 8V2A6 6 0 0 1 14 8Z',
  'M8 8V2A6 6 0 0 1 8 14Z',
  'M8 8V2A6 6 0 1 1 2 8Z',
  'M8 2A6 6 0 1 1 8 14A6 6 0 1 1 8 2Z',
] as const;

interface Severity {
  /** 1 = mildest. */
  readonly rank: number;
  /** Levels of the scale. */
  readonly levels: number;
}

export function SeverityMark({ rank, levels, word }: Severity & { readonly word: string }) {
  return (
    <span className={classes['mark']}>
      <SeverityShape rank={rank} levels={levels} />
      <span className={classes['number']}>{rank}</span> {word}
    </span>
  );
}

/** The circle alone, for pictures that say the rest in words; stands at x and y where it is part of another SVG. */
export function SeverityShape({ rank, levels, x, y }: Severity & { readonly x?: number; readonly y?: number }) {
  return (
    <svg viewBox="0 0 16 16" width="15" height="15" {...(x === undefined ? {} : { x, y })} aria-hidden="true">
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d={SLICES[severityStep(rank, levels) - 1] ?? ''} fill="currentColor" />
    </svg>
  );
}
