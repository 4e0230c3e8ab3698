/** What `harm import` tells people. */
import type { RiskmanImport } from '@primum/formats/riskman/import-riskman';
import { plainText } from '../plain-text.ts';

export function importedText({ harms, controls, same, guesses, apart, leftOut }: RiskmanImport): string {
  const lines = [
    `harms: ${same.harms.length} as the dossier has them, ${harms.length} new or otherwise`,
    ...harms.map(({ id, harm, situation }) => `  ${id}: ${harm.title ?? ''}, ${harm.severity}: ${situation}`),
    `controls: ${same.controls.length} as the dossier has them, ${controls.length} new or otherwise`,
    ...controls.map(({ control, at }) => `  ${control} at ${[at].flat().join(', ')}`),
    ...titled('assumed, where the file says nothing', guesses),
    ...titled(
      'levels that Primum works out otherwise',
      apart.map(({ risk, which, file, here }) => ({
        what: `${risk}, ${which}`,
        why: `${file} in the file, ${here} here`,
      })),
    ),
    ...titled('left out', leftOut),
  ];
  return `${lines.map(plainText).join('\n')}\n`;
}

function titled(title: string, items: readonly { readonly what: string; readonly why: string }[]): string[] {
  return items.length === 0
    ? []
    : [`${title} (${items.length}):`, ...items.map(({ what, why }) => `  ${what}: ${why}`)];
}
