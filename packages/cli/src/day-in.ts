/** A day on the command line, as `--on 2027-12-11`. */
import { DomainError } from '@primum/core/domain-error';
import type { CommandCall } from './command.ts';
import { isoDay } from './open-judged.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day that an option asks for; undefined where it is not given. Throws INPUT_INVALID. */
export function dayIn(value: CommandCall['options'][string]): string | undefined {
  if (typeof value !== 'string') return undefined;
  const time = DAY.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  if (time !== undefined && !Number.isNaN(time.getTime()) && isoDay(time) === value) return value;
  throw new DomainError('INPUT_INVALID', `--on: "${value}" is not a day`, {
    hint: 'write it as year-month-day, as 2027-12-11',
  });
}
