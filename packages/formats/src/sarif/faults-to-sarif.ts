/** Faults as SARIF 2.1.0 (OASIS), which code hosts and editors show at the line. */
import { relative, sep } from 'node:path';
import type { LocatedFault } from '@primum/core/fault';
import { FAULT_MEANINGS } from '@primum/core/fault-meanings';

/** One run; rules are the codes that occur. Places are relative to the working folder. */
export function faultsToSarif(faults: readonly LocatedFault[], version = '0.1.0'): object {
  const rules = [...new Set(faults.map(({ code }) => code))].sort();
  return {
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'primum', semanticVersion: version, rules: rules.map(ruleOf) },
        },
        columnKind: 'utf16CodeUnits',
        results: faults.map((fault) => resultOf(fault, rules.indexOf(fault.code))),
      },
    ],
  };
}

function ruleOf(id: string): object {
  const text = FAULT_MEANINGS[id];
  return { id, name: nameOf(id), ...(text === undefined ? {} : { shortDescription: { text } }) };
}

function resultOf(fault: LocatedFault, ruleIndex: number): object {
  const sentences = [
    fault.message,
    ...(fault.expected === undefined ? [] : [`expected: ${fault.expected}`]),
    ...(fault.hint === undefined ? [] : [`hint: ${fault.hint}`]),
  ];
  return {
    ruleId: fault.code,
    ruleIndex,
    level: fault.severity,
    message: { text: sentences.join('; ') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(fault.file) },
          region: { startLine: fault.line, startColumn: fault.column },
        },
        logicalLocations: [{ fullyQualifiedName: [fault.document, ...fault.path].join('.') }],
      },
    ],
  };
}

function uriOf(file: string): string {
  const near = relative('', file);
  const path = near === '' || near.startsWith('..') ? file : near;
  return path.split(sep).map(encodeURIComponent).join('/');
}

/** As SARIF wants rule names: in PascalCase. */
function nameOf(code: string): string {
  return code.replaceAll(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}
