/** What the first owner typed, checked before it is sent: all faults at once. */

export interface SetupAnswers {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly organisation: string;
}

export type SetupFaults = Partial<Record<keyof SetupAnswers, 'missing' | 'short' | 'email'>>;

/** Signs of a password; the server checks the same and more. */
const SHORTEST_PASSWORD = 12;

export function checkSetup(answers: SetupAnswers): SetupFaults {
  const faults: SetupFaults = {};
  for (const field of ['name', 'email', 'password', 'organisation'] as const) {
    if (answers[field] === '') faults[field] = 'missing';
  }
  if (faults.email === undefined && !/^[^\s@]+@[^\s@]+$/.test(answers.email)) faults.email = 'email';
  if (faults.password === undefined && answers.password.length < SHORTEST_PASSWORD) faults.password = 'short';
  return faults;
}
