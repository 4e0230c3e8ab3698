/** Tells a file of another format from a broken file of the right one: one plain fault says more than a list of missing keys. */
import type { LocatedFault } from '@primum/core/fault';
import type { DocumentName } from '../yaml/parse-document.ts';
import { decodeText } from '../yaml/decode-text.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';

/** A key at the top that only this format has, the format's name, and what to do with such a file. */
const FORMATS = [
  { document: 'open-threat-model', key: 'otmVersion', format: 'an Open Threat Model', hint: 'use `primum import otm`' },
  {
    document: 'threat-dragon',
    key: 'detail',
    format: 'a Threat Dragon model',
    hint: 'use `primum import threat-dragon`',
  },
  {
    document: 'cyclonedx',
    key: 'bomFormat',
    format: 'a CycloneDX bill of materials',
    hint: 'use `primum import cyclonedx`',
  },
  {
    document: 'threagile-output',
    key: 'built_in_risk_categories',
    format: 'what Threagile wrote of a model that it had read',
    hint: 'import the model itself: a YAML file with technical_assets',
  },
  {
    document: 'threagile',
    key: 'technical_assets',
    format: 'a Threagile model',
    hint: 'use `primum import threagile`',
  },
] as const;

/** The faults to tell of a file that could not be read as the format that `name.document` names. */
export function refusal(
  bytes: Uint8Array,
  name: DocumentName,
  faults: readonly LocatedFault[],
): readonly LocatedFault[] {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return faults;
  const { value } = parseYaml(decoded.text, name);
  if (typeof value !== 'object' || value === null) return faults;
  const own = FORMATS.find((known) => known.document === name.document);
  const other = FORMATS.find((known) => Object.hasOwn(value, known.key));
  if (other === undefined || other === own) return faults;
  const { format, hint } = other;
  return [
    {
      severity: 'error',
      code: 'other-format',
      message: `this is ${format}`,
      hint,
      ...name,
      path: [],
      line: 1,
      column: 1,
    },
  ];
}
