import type { Assessment } from '@primum/core/assessment/assess';
import { ASSESSMENT_OPTIONS, assessed } from '../assessed.ts';
import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { progressOn } from '../progress.ts';
import { topIn } from '../top-in.ts';
import type { TreatmentView } from './treatment-words.ts';
import { type AskedSets, askedIn, SET_OPTIONS } from './asked-in.ts';

export const command: CommandSpec = {
  name: 'treat',
  summary: 'tell for each harm the ways to lower it, or find the best set of controls',
  explain:
    'Each strategy of the packs that stands on the paths of a harm and is not in place is tried in the engine. Safe design comes first, then protection measures, then information for safety (MDR Annex I, 4). Controls that are only proposed count as not there. With --budget, --target or --frontier it finds the best sets of controls that have a stated cost: HiGHS proposes, the risk engine judges, and what is proven is told.',
  arguments: [{ name: '<dossier>', explain: 'folder of the dossier' }],
  options: [
    { flags: '--harm <id>', explain: 'only this harm' },
    ...SET_OPTIONS,
    { flags: '--top <count>', explain: 'harms, and ways of each kind, that the text shows', default: '5' },
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json'], default: 'text' },
    ...ASSESSMENT_OPTIONS.filter(({ flags }) => !flags.startsWith('--with-proposed')),
  ],
  examples: [
    'treat examples/infusion-pump',
    'treat my-device --harm overdose-by-library --top 20',
    'treat examples/infusion-pump --budget 50000 --target patient:medium',
    'treat examples/infusion-pump --frontier cost,patient',
  ],
  run: treat,
};

async function treat(call: CommandCall): Promise<number> {
  const { io, options } = call;
  const top = topIn(call);
  const asked = askedIn(call);
  if (top === undefined || asked === undefined) return EXIT.usage;
  const progress = progressOn(io);
  const { assessment } = await assessed(call, progress);
  const view = { columns: io.columns, colours: io.colours, top };
  if (asked.budget !== undefined || asked.targets.length > 0 || asked.frontier !== undefined) {
    progress.tell('finding the best set');
    const told = await setsFor(assessment, asked, call, view);
    progress.end();
    io.out(told);
    return EXIT.ok;
  }
  progress.tell('trying strategies');
  const { treatmentFor } = await import('@primum/core/treatment/treatment-for');
  const whole = treatmentFor(assessment);
  progress.end();
  const { forHarm } = await import('@primum/core/treatment/for-harm');
  const picture = typeof options['harm'] === 'string' ? forHarm(whole, options['harm']) : whole;
  if (options['format'] === 'json') io.out(jsonText(picture));
  else {
    const { treatmentText } = await import('./treatment-text.ts');
    io.out(treatmentText(picture, view));
  }
  return EXIT.ok;
}

async function setsFor(
  assessment: Assessment,
  asked: AskedSets,
  { options }: CommandCall,
  view: TreatmentView,
): Promise<string> {
  const { frontierFor, setFor } = await import('@primum/core/treatment/set-for');
  const { setGround } = await import('@primum/core/treatment/set-ground');
  const { highsSolver } = await import('@primum/formats/optimisation/highs-solver');
  const solver = { solve: await highsSolver(), seconds: asked.seconds, gap: 0, now: () => performance.now() / 1000 };
  const ground = setGround(assessment, asked);
  const { frontierText, setText } = await import('./set-text.ts');
  const asJson = options['format'] === 'json';
  if (asked.frontier === undefined) {
    const picture = setFor(ground, asked, solver);
    return asJson ? jsonText(picture) : setText(picture, view);
  }
  const picture = frontierFor(ground, asked.frontier, asked.targets, solver);
  return asJson ? jsonText(picture) : frontierText(picture, view);
}
