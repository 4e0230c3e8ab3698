/** Faults as they are told: each once, file by file in the order in which the files were met, from top to bottom. */
import type { LocatedFault } from '@primum/core/fault';

export function toldFaults(faults: readonly LocatedFault[]): readonly LocatedFault[] {
  const unique = new Map(
    faults.map((fault) => [JSON.stringify([fault.file, fault.line, fault.column, fault.code, fault.message]), fault]),
  );
  const files = new Map([...new Set(faults.map(({ file }) => file))].map((file, index) => [file, index]));
  const rank = ({ file }: LocatedFault) => files.get(file) ?? 0;
  return [...unique.values()].toSorted((a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column);
}
