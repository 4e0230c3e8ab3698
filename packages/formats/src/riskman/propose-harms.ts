/** Harms that a Riskman file has, as items of harms.yaml: proposals that people take over, or not. */
import { Harm } from '@primum/core/dossier/harms-document';
import type { HarmFinding } from '@primum/core/harm/harm-picture';
import { HarmTo, STAGES } from '@primum/core/knowledge/clinical-kinds';
import type { z } from 'zod';
import type { ImportGround } from './ground-for.ts';
import type { ReadRisk } from './read-risks.ts';

export type WrittenHarm = z.infer<typeof Harm>;

export type HarmRead =
  /** The dossier has it so already, by this id. */
  | { readonly standing: 'same'; readonly id: string }
  /** Changed: the dossier has one of this id, and something is otherwise. */
  | { readonly standing: 'changed' | 'new'; readonly harm: WrittenHarm; readonly guesses: readonly string[] }
  | { readonly standing: 'not-understood'; readonly why: string };

/** `from`: the file, for the basis where it says none. */
export function proposeHarm(risk: ReadRisk, ground: ImportGround, from: string): HarmRead {
  const guesses: string[] = [];
  const when = whenOf(risk, ground);
  if (typeof when === 'string') return { standing: 'not-understood', why: when };
  const level = risk.initial;
  const severity = level === undefined ? undefined : ground.severityOf(level.severity);
  if (level === undefined || severity === undefined)
    return { standing: 'not-understood', why: severityMissing(level?.severity.title, ground) };
  const finding = ground.assessment.harms.findings.find(({ id }) => id === risk.id);
  const harm = {
    id: finding === undefined || finding.state === 'proposed' ? '' : finding.id,
    when: { ...when, ...contextOf(risk, ground, guesses) },
    situation: risk.situation ?? said(guesses, 'situation', risk.title ?? 'not said'),
    harm: {
      title: risk.harm ?? said(guesses, 'harm', risk.title ?? 'not said'),
      to: HarmTo.safeParse(risk.strikes).data ?? said(guesses, 'to', 'patient' as const),
      severity,
      p2:
        level.p2 === undefined ? said(guesses, 'p2', [0, 1] as [number, number]) : ([...level.p2] as [number, number]),
      basis: risk.basis ?? said(guesses, 'basis', `As ${from} has it; not judged here.`),
    },
    responsible:
      ground.partyOf({ id: risk.responsible, title: undefined }) ??
      said(guesses, 'responsible', ground.assessment.dossier.dossier.owner),
    ...templateOf(risk, ground),
  };
  if (finding !== undefined && isSame(finding, harm, risk)) return { standing: 'same', id: finding.id };
  const standing = harm.id === '' ? 'new' : 'changed';
  const id = harm.id === '' ? ground.newId(risk.id?.split('@', 1)[0]?.split('/').at(-1) ?? harm.harm.title) : harm.id;
  const checked = Harm.safeParse({ ...harm, id });
  if (!checked.success)
    return {
      standing: 'not-understood',
      why: checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    };
  return { standing, harm: checked.data, guesses };
}

function said<T>(guesses: string[], what: string, value: T): T {
  guesses.push(`${what}: ${String(value)}`);
  return value;
}

/** A text: why it cannot be said. */
function whenOf(risk: ReadRisk, ground: ImportGround): { consequence: string; at: string } | string {
  const { canSuffer, entryOf, lossOf, placeOf } = ground;
  const wanted = [{ id: risk.at, title: undefined }, ...risk.places].flatMap((place) => placeOf(place) ?? []);
  if (wanted.length === 0) {
    const names = risk.places.flatMap(({ title }) => title ?? []).join(', ');
    return `the dossier has no function, data or asset called ${names === '' ? 'anything that the file names' : names}`;
  }
  const written = entryOf('consequences', risk.hazard.id);
  const losses = written === undefined ? risk.goals.flatMap((goal) => lossOf(goal) ?? []) : [written];
  if (losses.length === 0) return `no pack has the hazard ${risk.hazard.title ?? 'that the file names'}`;
  for (const at of wanted) for (const consequence of losses) if (canSuffer(consequence, at)) return { consequence, at };
  return `${wanted.join(', ')} cannot suffer ${risk.hazard.title ?? losses.join(', ')}`;
}

function severityMissing(title: string | undefined, { file }: ImportGround): string {
  const known = file.scales.severity.map(({ id }) => id).join(', ');
  return `the severity scale has no level ${title ?? 'where the file names none'}: ${known}`;
}

/** Uses that the dossier does not have are told, and not made up. */
function contextOf({ uses, context, stage }: ReadRisk, { useOf, assessment }: ImportGround, guesses: string[]) {
  const found = (uses.length > 0 ? uses : [context ?? '']).flatMap((use) => useOf(use) ?? []);
  if (found.length < uses.length || (found.length === 0 && context !== undefined && uses.length === 0))
    guesses.push(`uses: all, where the file has ${[...uses, context ?? ''].join(', ')}`);
  const all = assessment.dossier.dossier.uses.map(({ id }) => id);
  const isAll = found.length === 0 || all.every((use) => found.includes(use));
  const known = STAGES.find((one) => one === stage);
  return {
    ...(isAll ? {} : { in: found }),
    ...(known === undefined || known === 'field-use' ? {} : { stage: known }),
  };
}

function templateOf(risk: ReadRisk, { entryOf }: ImportGround) {
  const template = entryOf('situations', risk.template);
  if (template === undefined) return {};
  return {
    from: template,
    ...(risk.templateHarm === undefined ? {} : { 'from-harm': risk.templateHarm }),
    ...(risk.reason === undefined ? {} : { reason: risk.reason }),
  };
}

function isSame(
  finding: HarmFinding,
  { when, situation, harm, responsible }: Omit<WrittenHarm, 'when'> & { when: { consequence: string; at: string } },
  risk: ReadRisk,
): boolean {
  return (
    finding.consequence === when.consequence &&
    finding.asset === when.at &&
    finding.situation === situation &&
    finding.harm === harm.title &&
    finding.to === harm.to &&
    finding.severity === harm.severity &&
    finding.p2.join() === harm.p2.join() &&
    finding.basis === harm.basis &&
    finding.uses.join() === risk.uses.join() &&
    finding.stage === risk.stage &&
    (finding.responsible ?? responsible) === responsible
  );
}
