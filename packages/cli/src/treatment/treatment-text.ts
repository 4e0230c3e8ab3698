/** Ways to lower each harm, for a terminal: worst harm first, and for each the ways under the steps of the law. */
import type { ControlOrder } from '@primum/core/knowledge/kinds';
import type {
  TreatedControl,
  TreatedHarm,
  TreatmentPicture,
  TreatmentWay,
} from '@primum/core/treatment/treatment-picture';
import { EVALUATION_SIGN } from '@primum/formats/report/severity-mark';
import { createColors } from 'picocolors';
import { plainText } from '../plain-text.ts';
import { askedOfCare, inPlaceLines } from './control-text.ts';
import { hanging, type TreatmentView, withoutPack } from './treatment-words.ts';

const ORDER_HEADS: readonly (readonly [ControlOrder | undefined, string])[] = [
  ['design', 'safe design and manufacture'],
  ['protection', 'protection measures'],
  ['information', 'information for safety'],
  [undefined, 'not placed in the order of the law'],
];

export function treatmentText(picture: TreatmentPicture, view: TreatmentView): string {
  const paint = createColors(view.colours);
  const shown = picture.harms.slice(0, view.top);
  const left = picture.harms.length - shown.length;
  const lines = [
    paint.bold(plainText(`${picture.dossier.title}: ways to lower each harm`)),
    ...(picture.harms.length === 0 ? ['No harm is above the lowest likelihood.'] : []),
    ...shown.flatMap((harm) => ['', ...harmLines(harm, picture, view)]),
    ...(left > 0 ? ['', `and ${left} more harms: --top ${picture.harms.length}`] : []),
    ...inPlaceLines(picture.controls, view),
    ...(picture.notes.length === 0 ? [] : ['', paint.bold('To know before one goes by it')]),
    ...picture.notes.flatMap(({ text }) => hanging(text, view, '  ')),
    '',
    paint.dim('The place of a control in the order of the law is a proposal of its pack.'),
  ];
  return `${lines.join('\n')}\n`;
}

function harmLines(harm: TreatedHarm, { ways, controls }: TreatmentPicture, view: TreatmentView): string[] {
  const paint = createColors(view.colours);
  const resting =
    harm.withoutClaims === undefined
      ? []
      : hanging(`rests on controls without evidence: ${harm.withoutClaims} without them`, view, '  ');
  const head = `${EVALUATION_SIGN[harm.evaluation]} ${harm.harm} (${harm.to}, ${harm.severity}): ${harm.likelihood}, ${harm.evaluation}`;
  const none = harm.ways.length === 0 ? ['  nothing that was tried lowers it'] : [];
  const sections = ORDER_HEADS.flatMap(([order, title]) => {
    const own = harm.ways.flatMap((one) => {
      const way = ways[one.way];
      return way === undefined || way.order !== order ? [] : [{ ...one, way }];
    });
    if (own.length === 0) return [];
    const more = own.length > view.top ? [`    and ${own.length - view.top} more`] : [];
    return [
      `  ${paint.underline(title)}`,
      ...own
        .slice(0, view.top)
        .flatMap((one) => wayLines(harm, { ...one, controls: controlsOf(controls, one.way) }, view)),
      ...more,
    ];
  });
  return [
    ...hanging(head, view, '').map((line) => paint.bold(line)),
    paint.dim(`  ${plainText(harm.id)}`),
    ...resting,
    ...none,
    ...sections,
  ];
}

interface ShownWay {
  readonly way: TreatmentWay;
  readonly after: string;
  readonly evaluationAfter: TreatedHarm['evaluation'];
  readonly controls: readonly TreatedControl[];
}

function controlsOf(all: readonly TreatedControl[], { controls }: TreatmentWay): readonly TreatedControl[] {
  return all.filter(({ key }) => controls.includes(key));
}

function wayLines(
  harm: TreatedHarm,
  { way, after, evaluationAfter, controls }: ShownWay,
  view: TreatmentView,
): string[] {
  const paint = createColors(view.colours);
  const others = way.lowers.length - 1;
  const head = `${harm.likelihood} → ${after} (${EVALUATION_SIGN[evaluationAfter]} ${evaluationAfter})  ${way.title}`;
  const said = [
    `put in place: ${some(way.controls.map(withoutPack))}`,
    ...costLine(way),
    ...(others > 0 ? [`lowers ${others} more ${others === 1 ? 'harm' : 'harms'}`] : []),
    ...(way.raises.length > 0
      ? [`RAISES ${some(way.raises.map((one) => `${one.title}: ${one.before} → ${one.after}`))}`]
      : []),
    ...few(way.brings.map(({ title }) => `brings: ${title}`)),
    ...few(way.care.map((text) => `of care: ${text}`)),
    ...askedOfCare(controls),
    ...(way.parties.length > 0 ? [`must be done by ${way.parties.map(({ title }) => title).join(', ')}`] : []),
    ...(way.tooLate.length > 0 ? [`too late in this stage: ${some(way.tooLate.map(withoutPack))}`] : []),
    ...way.blocked.map(({ control, because }) => `cannot be had: ${withoutPack(control)}, ${because}`),
  ];
  return [
    ...hanging(head, view, '    '),
    ...said.flatMap((text) => hanging(text, view, '      ')).map((line) => paint.dim(line)),
  ];
}

function costLine({ cost, proposed }: TreatmentWay): string[] {
  const stated = cost.once > 0 || cost.yearly > 0 ? [`costs ${cost.once} EUR once, ${cost.yearly} a year`] : [];
  const missing = cost.unpriced > 0 ? [`${cost.unpriced} without a stated cost`] : [];
  const all = [...stated, ...missing, ...(proposed ? ['proposed in the dossier'] : [])];
  return all.length === 0 ? [] : [all.join('; ')];
}

function some(list: readonly string[]): string {
  const left = list.length - 4;
  return left > 0 ? `${list.slice(0, 4).join(', ')} and ${left} more` : list.join(', ');
}

function few(list: readonly string[]): string[] {
  const left = list.length - 3;
  return left > 0 ? [...list.slice(0, 3), `and ${left} more like it`] : [...list];
}
