/** A best set and a frontier for a terminal: the answer first, then why each control is in it and what it may miss. */
import type { BlockedTarget, FrontierPicture, SetMember, SetPicture } from '@primum/core/treatment/set-picture';
import { AXES, type Axis } from '@primum/core/benefit/effects';
import { createColors } from 'picocolors';
import { plainText } from '../plain-text.ts';
import { askedOfCare } from './control-text.ts';
import { hanging, type TreatmentView, withoutPack } from './treatment-words.ts';

export function setText(picture: SetPicture, view: TreatmentView): string {
  const paint = createColors(view.colours);
  const { set, asked } = picture;
  const lines = [
    paint.bold(plainText(`${picture.dossier.title}: ${questionOf(picture)}`)),
    ...hanging(answerOf(picture), view, ''),
    ...(set === undefined
      ? []
      : [
          '',
          paint.bold('What it changes'),
          ...AXES.filter((axis) => set.before[axis] !== undefined).map(
            (axis) =>
              `  ${axisName(axis, asked.deviceYears).padEnd(46)} ${shown(axis, set.before[axis])} → ${shown(axis, set.after[axis])}`,
          ),
          `  ${'harms that fall, that rise'.padEnd(46)} ${set.lowers.length}, ${set.raises.length}`,
          ...set.raises
            .slice(0, view.top)
            .flatMap((harm) => hanging(`rises: ${harm.title}: ${harm.before} → ${harm.after}`, view, '    ')),
          ...set.brings.slice(0, view.top).flatMap(({ title }) => hanging(`brings: ${title}`, view, '    ')),
          ...(set.brings.length > view.top ? [`    and ${set.brings.length - view.top} more that it brings`] : []),
          ...unpricedLines(set.members, asked.unpricedAs, view),
          '',
          paint.bold('In it, and what the set would be without'),
          ...(set.members.length === 0 ? ['  nothing: what is asked for holds as things stand'] : []),
          ...set.members.flatMap((member) => memberLines(member, view)),
        ]),
    ...picture.blocked.slice(0, view.top).flatMap((target) => ['', ...blockedLines(target, view)]),
    ...(picture.blocked.length > view.top
      ? ['', `and ${picture.blocked.length - view.top} more that cannot be met: --top ${picture.blocked.length}`]
      : []),
    ...leftOutLines(picture, view),
  ];
  return `${lines.join('\n')}\n`;
}

export function frontierText(picture: FrontierPicture, view: TreatmentView): string {
  const paint = createColors(view.colours);
  const [one, other] = picture.axes;
  const width = Math.max(...picture.axes.map((axis) => axisName(axis, picture.deviceYears).length), 12);
  const head = (axis: Axis) => axisName(axis, picture.deviceYears).padStart(width);
  const lines = [
    paint.bold(plainText(`${picture.dossier.title}: ${one} against ${other}`)),
    {
      all: `${picture.points.length} sets that no other beats on both, of ${picture.choosable} controls that may be chosen`,
      steps: `${picture.points.length} of many sets that no other beats on both: some between these are left out`,
      'time-limit': `THE TIME LIMIT STOPPED THE SEARCH: ${picture.points.length} sets found by then`,
    }[picture.complete],
    '',
    paint.bold(`${head(one)}  ${head(other)}  controls`),
    ...picture.points.map((point, at) => {
      const before = picture.points[at - 1]?.controls ?? [];
      const added = point.controls.filter((key) => !before.includes(key)).map((key) => `+${withoutPack(key)}`);
      const gone = before.filter((key) => !point.controls.includes(key)).map((key) => `−${withoutPack(key)}`);
      const change = [...added, ...gone].join(' ');
      return `${shown(one, point.figures[one]).padStart(width)}  ${shown(other, point.figures[other]).padStart(width)}  ${point.controls.length}${change === '' ? '' : `: ${plainText(change)}`}`;
    }),
    ...leftOutLines(picture, view),
  ];
  return `${lines.join('\n')}\n`;
}

const LEAST: Readonly<Record<Axis, string>> = {
  patient: 'harm to patients',
  privacy: 'harm to privacy',
  continuity: 'harm to services',
  burden: 'burden on care',
  cost: 'cost',
};

function questionOf({ asked }: SetPicture): string {
  const targets = [...new Set(asked.targets.map(({ atMost }) => atMost))];
  const goal =
    asked.targets.length === 0
      ? ''
      : ` with ${counted(asked.targets.length, 'harm')} no likelier than ${targets.join(' or ')}`;
  const money = asked.budget === undefined ? '' : ` for at most ${asked.budget} EUR`;
  return `the set with the least ${LEAST[asked.lower]}${money}${goal}`;
}

function answerOf({ status, gap, bound, asked, needsBudget, blocked }: SetPicture): string {
  if (status === 'impossible') {
    if (blocked.length > 0)
      return `Impossible, and proven so: ${counted(blocked.length, 'harm')} cannot be brought so low with what may be chosen.`;
    const enough = needsBudget === undefined ? '' : ` ${Math.ceil(needsBudget)} EUR would be enough.`;
    return `Impossible, and proven so: no set does all that is asked together.${enough}`;
  }
  const miss =
    gap === undefined
      ? 'nothing is proven of how far it is from the best'
      : `it misses the best by at most ${percent(gap)}`;
  if (status === 'best') return `Proven: ${gap === undefined || gap < 1e-6 ? 'no set is better' : miss}.`;
  return `THE TIME LIMIT OF ${asked.seconds} s WAS REACHED: ${bound === undefined ? 'nothing is proven' : miss}. Ask for more with --time.`;
}

function memberLines({ control, because, dropping }: SetMember, view: TreatmentView): string[] {
  const { dim } = createColors(view.colours);
  const why = {
    must: control.must === undefined ? 'in every set, since one that is in every set needs it' : '',
    needed: 'another control needs it',
    chosen: 'chosen',
  }[because];
  const falls = [
    ...(dropping.misses.length > 0
      ? [`misses ${some(dropping.misses.map((one) => `${one.title} (${one.after})`))}`]
      : []),
    ...(dropping.raises.length > 0
      ? [`likelier: ${some(dropping.raises.map((one) => `${one.title} (${one.before} → ${one.after})`))}`]
      : []),
    ...(dropping.breaks.length > 0 ? [`${some(dropping.breaks.map(withoutPack))} would not work`] : []),
    ...(dropping.lowers.length > 0
      ? [`but less likely: ${some(dropping.lowers.map((one) => `${one.title} (${one.before} → ${one.after})`))}`]
      : []),
  ];
  const without = falls.length === 0 ? 'without it: nothing that the engine sees' : `without it: ${falls.join('; ')}`;
  const cost =
    control.cost === undefined ? 'no stated cost' : `${control.cost.once} EUR once, ${control.cost.yearly} a year`;
  const parties = control.parties.map(({ title }) => title).join(', ');
  const said = [cost, parties, why].filter((text) => text !== '').join('; ');
  return [
    ...hanging(`${control.title} at ${control.asset.title}`, view, '  '),
    ...hanging(said, view, '    ').map((line) => dim(line)),
    ...askedOfCare([control]).flatMap((text) => hanging(text, view, '    ').map((line) => dim(line))),
    ...hanging(without, view, '    ').map((line) => dim(line)),
  ];
}

/** What the sum of costs does not know. */
function unpricedLines(members: readonly SetMember[], as: number | undefined, view: TreatmentView): string[] {
  const without = members.filter(({ control }) => control.cost === undefined).map(({ control }) => control.key);
  if (without.length === 0) return [];
  const named = `${counted(without.length, 'control')} without a stated cost: ${some(without.map(withoutPack))}`;
  const text = as === undefined ? `the cost leaves out ${named}` : `the cost counts as ${as} EUR each ${named}`;
  return hanging(text, view, '  ');
}

function blockedLines(target: BlockedTarget, view: TreatmentView): string[] {
  const { bold } = createColors(view.colours);
  return [
    ...hanging(`${target.title}: ${target.wanted} was asked, ${target.least} is the least`, view, '').map((line) =>
      bold(line),
    ),
    ...target.because.flatMap(({ title }) => hanging(`still there: ${title}`, view, '  ')),
    ...(target.wouldHelp.length === 0 ? ['  nothing that the packs know stands before it'] : []),
    ...target.wouldHelp.flatMap(({ title, controls, why, reaches }) =>
      hanging(
        `${reaches ? 'would be enough' : 'would help'}: ${title} (${some(controls.map(withoutPack))}); ${why}`,
        view,
        '  ',
      ),
    ),
  ];
}

function leftOutLines(
  { unpriced, refused, notes, weightsFrom }: Pick<SetPicture, 'unpriced' | 'refused' | 'notes' | 'weightsFrom'>,
  view: TreatmentView,
): string[] {
  const lines = [
    ...(unpriced.length > 0
      ? hanging(
          `not chosen without a stated cost: ${counted(unpriced.length, 'control')} (--count-unpriced), ${some(unpriced.map(withoutPack))}`,
          view,
          '  ',
        )
      : []),
    ...refused
      .slice(0, view.top)
      .flatMap(({ control, because }) => hanging(`not to be had: ${withoutPack(control)}, ${because}`, view, '  ')),
    ...notes.flatMap(({ text }) => hanging(text, view, '  ')),
    ...(weightsFrom === undefined
      ? []
      : hanging(
          `weights of severities: ${weightsFrom.entry}, ${weightsFrom.mark === 'proposal' ? 'a proposal' : weightsFrom.mark}`,
          view,
          '  ',
        )),
  ];
  return lines.length === 0 ? [] : ['', createColors(view.colours).bold('Left out, and to know'), ...lines];
}

function axisName(axis: Axis, deviceYears: number): string {
  if (axis === 'cost') return 'cost, EUR';
  if (axis === 'burden') return `burden on care, hours in ${deviceYears} device-years`;
  return `${axis === 'patient' ? 'patient' : axis} harm in ${deviceYears} device-years`;
}

function shown(axis: Axis, value: number | undefined): string {
  if (value === undefined) return 'no figure';
  return axis === 'cost' || axis === 'burden' ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(2))} %`;
}

function some(list: readonly string[]): string {
  const left = list.length - 3;
  return left > 0 ? `${list.slice(0, 3).join(', ')} and ${left} more` : list.join(', ');
}
