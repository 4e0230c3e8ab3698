/** Treatment of an opened dossier, by what is in place now. The solver is loaded when somebody first asks for a set. */
import type { FrontierQuestion, SetQuestion } from '@primum/core/api/treatment';
import { frontierFor, setFor, type SolverAt } from '@primum/core/treatment/set-for';
import { setGround } from '@primum/core/treatment/set-ground';
import { treatmentFor } from '@primum/core/treatment/treatment-for';
import type { OpenedDossier } from '@primum/formats/folder/open-dossier';
import { highsSolver } from '@primum/formats/optimisation/highs-solver';
import { assessmentOf } from './assessment-of.ts';
import type { Question } from './assessor-messages.ts';

type Asked = Extract<Question, { ask: 'treatment' }>;

/** In the shapes of core/api/treatment. Throws INPUT_INVALID for targets that name nothing. */
export async function treatmentOf(opened: OpenedDossier, asked: Asked) {
  const assessment = assessmentOf(opened, { mode: 'current', proposed: '0' });
  if (asked.of === 'ways') return treatmentFor(assessment);
  const ground = setGround(assessment, asked.question);
  const solver = await solverFor(asked.question);
  if (asked.of === 'frontier') return frontierFor(ground, asked.question.axes, asked.question.targets, solver);
  return setFor(ground, { ...asked.question, budget: asked.question.budget }, solver);
}

async function solverFor({ seconds }: Pick<SetQuestion | FrontierQuestion, 'seconds'>): Promise<SolverAt> {
  return { solve: await highsSolver(), seconds, gap: 0, now: () => performance.now() / 1000 };
}
