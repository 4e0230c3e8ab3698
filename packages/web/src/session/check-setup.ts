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
  const fault = passwordFault(answers.password);
  if (fault !== undefined) faults.password = fault;
  return faults;
}

export function passwordFault(password: string): 'missing' | 'short' | undefined {
  if (password === '') return 'missing';
  return password.length < SHORTEST_PASSWORD ? 'short' : undefined;
}
