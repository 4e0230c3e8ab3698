/** The five-step mark of severity: shape, number and word beside each other, so that it reads without colour. */
import { severityStep } from '@primum/core/assessment/severity-step';
import { type Html, html, trusted } from './escape-html.ts';

const SIGNS = ['○', '◔', '◑', '◕', '●'] as const;

/** As text: `◕ 4 critical`. */
export function severityText(rank: number, levels: number, word: string): string {
  return `${SIGNS[severityStep(rank, levels) - 1] ?? '○'} ${rank} ${word}`;
}

export function severityHtml(rank: number, levels: number, word: string): Html {
  return html`<span class="sev">${severityShape(severityStep(rank, levels), 14)}<span class="num">${rank}</span> ${word}</span>`;
}

/** A circle filled by quarters, drawn so that no font is needed. */
export function severityShape(step: 1 | 2 | 3 | 4 | 5, size: number, at = ''): Html {
  const slices = [
    '',
    'M8 8V2A6 6 0 0 1 14 8Z',
    'M8 8V2A6 6 0 0 1 8 14Z',
    'M8 8V2A6 6 0 1 1 2 8Z',
    'M8 2A6 6 0 1 1 8 14A6 6 0 1 1 8 2Z',
  ];
  const slice = slices[step - 1] ?? '';
  return trusted(
    `<svg class="shape" viewBox="0 0 16 16" width="${size}" height="${size}"${at} aria-hidden="true"><circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="${slice}" fill="currentColor"/></svg>`,
  );
}

export const EVALUATION_SIGN = { unacceptable: '■', reduce: '▲', acceptable: '✓' } as const;
