/**
 * `npm run -s parity`: how far this project's engine agrees with what Spyderisk's engine stored in its published models. One JSON
 * line per model and kind: `{ model, kind, agree, of }`. Needs the reference data: the folder beside the repository, or
 * PRIMUM_REFERENCE_DATA. The tests list every difference with its explanation; with `--differences` so does this.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readDomainFile } from '@primum/formats/spyderisk/domain-from-nquads';
import { whyLevelDiffers } from '@primum/formats/spyderisk/parity/level-explanations';
import { levelParity } from '@primum/formats/spyderisk/parity/levels';
import {
  PUBLISHED_LEVELS,
  type PublishedLevels,
  readPublishedLevels,
} from '@primum/formats/spyderisk/parity/published-levels';
import { PUBLISHED_MODELS } from '@primum/formats/spyderisk/parity/published-models';
import { structureParity } from '@primum/formats/spyderisk/parity/structure';
import { wholeWayParity } from '@primum/formats/spyderisk/parity/whole-way';
import { readNQuadsFile } from '@primum/formats/spyderisk/read-nquads-file';
import type { StoredModel } from '@primum/formats/spyderisk/stored-structure';
import { readSystemFile } from '@primum/formats/spyderisk/system-from-nquads';

interface Line {
  readonly model: string;
  readonly kind: string;
  readonly agree: number;
  readonly of: number;
  readonly differences: readonly unknown[];
}

const data = process.env['PRIMUM_REFERENCE_DATA'] ?? resolve(import.meta.dirname, '../../shared/data');
const pathOf = (file: string): string => resolve(data, 'spyderisk/models', file);
const withDifferences = process.argv.includes('--differences');

if (!existsSync(pathOf('.'))) {
  console.error('parity: no reference data here; set PRIMUM_REFERENCE_DATA to its folder');
  process.exit(2);
}
for (const { differences, ...line } of [...structureLines(), ...levelLines()]) {
  console.log(JSON.stringify(withDifferences ? { ...line, differences } : line));
}

function structureLines(): Line[] {
  return PUBLISHED_MODELS.flatMap(({ system, domain }) => {
    const made = readDomainFile(pathOf(domain)).domain;
    const kinds = made === undefined ? [] : structureParity(readNQuadsFile(pathOf(system)).quads, made, system);
    return kinds.map(({ kind, agree, of, differences }) => ({ model: system, kind, agree, of, differences }));
  });
}

function levelLines(): Line[] {
  return PUBLISHED_LEVELS.flatMap((published) => {
    const { system, modes, engine } = published;
    const { model } = readPublishedLevels(published, pathOf);
    if (model === undefined) return [];
    const stored = modes.flatMap((mode) =>
      levelParity(model, { mode, engine }).map(({ kind, agree, of, differences }) => ({
        model: system,
        kind: modes.length > 1 ? `${kind} (${mode})` : kind,
        agree,
        of,
        differences: differences.map((one) => ({ ...one, because: whyLevelDiffers(system, one) })),
      })),
    );
    return [...stored, ...wholeWayLines(published, model)];
  });
}

/** From what was asserted alone; only where the domain model is published. */
function wholeWayLines({ system, domain, modes }: PublishedLevels, model: StoredModel): Line[] {
  const asserted = domain === undefined ? undefined : readSystemFile(pathOf(system), model.domain).system;
  if (asserted === undefined) return [];
  return modes.slice(0, 1).flatMap((mode) =>
    wholeWayParity(asserted, model, mode).map(({ kind, ...rest }) => ({
      model: system,
      kind: `${kind}, the whole way`,
      ...rest,
    })),
  );
}
