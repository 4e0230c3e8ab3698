/**
 * Texts that no database keeps as they are: the character U+0000, and halves of a surrogate pair, which would turn into a sign
 * that nobody wrote. They are refused with their places, wherever in a request they stand; so is what is nested without end.
 */
import type { LocatedFault } from '@primum/core/fault';
import type { FastifyRequest } from 'fastify';
import { FaultyInput } from './problem.ts';

const DEEPEST = 200;
const MOST_FAULTS = 20;

/** Throws FaultyInput INPUT_INVALID. */
export async function refuseAddress({ params, query }: FastifyRequest): Promise<void> {
  refuse([...faultsIn('params', params), ...faultsIn('querystring', query)]);
}

/** Throws FaultyInput INPUT_INVALID. */
export async function refuseBody({ body }: FastifyRequest): Promise<void> {
  refuse(faultsIn('body', body));
}

function refuse(faults: readonly LocatedFault[]): void {
  if (faults.length > 0) throw new FaultyInput('INPUT_INVALID', 'what was sent cannot be kept as it is', faults);
}

type Path = readonly (string | number)[];

/** Step by step and not by calling itself: how deep it goes is the sender's choice. */
function faultsIn(part: string, whole: unknown): LocatedFault[] {
  const faults: LocatedFault[] = [];
  const open: { readonly value: unknown; readonly path: Path }[] = [{ value: whole, path: [] }];
  for (let next = open.pop(); next !== undefined && faults.length < MOST_FAULTS; next = open.pop()) {
    const { value, path } = next;
    if (typeof value === 'string') {
      if (!isStorable(value)) faults.push(faultAt(part, path, 'bad-character', CHARACTER));
    } else if (typeof value === 'object' && value !== null) {
      if (path.length >= DEEPEST) {
        faults.push(faultAt(part, path.slice(0, 10), 'too-deep', `nested more than ${DEEPEST} deep`));
        continue;
      }
      for (const [key, inside] of Object.entries(value)) {
        if (!isStorable(key)) faults.push(faultAt(part, path, 'bad-character', `a name in it ${CHARACTER}`));
        open.push({ value: inside, path: [...path, Array.isArray(value) ? Number(key) : key] });
      }
    }
  }
  return faults;
}

const CHARACTER = 'holds U+0000 or half of a character';

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function faultAt(part: string, path: Path, code: string, message: string): LocatedFault {
  return { severity: 'error', code, message, document: part, path: [...path], file: part, line: 1, column: 1 };
}
