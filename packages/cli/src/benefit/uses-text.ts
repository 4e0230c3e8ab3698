/** Uses and stages of a device for a terminal: how each stands, who accepts, and what is acceptable in one only. */
import type { Acceptability } from '@primum/core/harm/harm-picture';
import type { UsePlace, UsesApart, UsesPicture } from '@primum/core/benefit/uses-for';
import { criteriaPlace, criteriaText } from '@primum/formats/report/criteria-words';
import { EVALUATION_SIGN } from '@primum/formats/report/severity-mark';
import { createColors } from 'picocolors';
import { plainText, wrapLines } from '../plain-text.ts';

export interface UsesView {
  readonly columns: number;
  readonly colours: boolean;
}

export function usesText(
  { places, apart, criteria, criteriaApart, withoutHarms }: UsesPicture,
  view: UsesView,
): string {
  const { bold, dim } = createColors(view.colours);
  const by = criteria.own ? "the dossier's own matrix" : (criteria.entry ?? 'no matrix');
  const silent =
    withoutHarms.length === 0
      ? []
      : [
          '',
          ...wrapLines(
            `No harm stands in ${withoutHarms.join(', ')}. That may mean that nobody has looked.`,
            view.columns,
            '',
          ),
        ];
  return `${[
    ...places.flatMap((place) => [bold(plainText(`${place.title}, ${place.stage}`)), ...placeLines(place, view), '']),
    ...(apart.length === 0
      ? ['No harm is acceptable in one use or stage and not in another.']
      : [bold('Acceptable in one and not in another'), ...apart.flatMap((one) => apartLines(one, view))]),
    ...(criteriaApart === undefined ? [] : ['', bold('Criteria that differ'), ...differLines(criteriaApart, view)]),
    ...silent,
    dim(
      plainText(
        criteriaApart === undefined
          ? `All are judged by ${by}.`
          : `Uses without criteria of their own are judged by ${by}.`,
      ),
    ),
  ].join('\n')}\n`;
}

/** A line for each severity and probability that uses do not judge alike, the dossier's first. */
function differLines(apart: NonNullable<UsesPicture['criteriaApart']>, { columns }: UsesView): string[] {
  const told = (who: string, evaluation: Acceptability) => `${who} ${EVALUATION_SIGN[evaluation]} ${evaluation}`;
  if (apart.length === 0) return ["  none: criteria of uses say the same as the dossier's"];
  return apart.flatMap(({ severity, probability, dossier, uses }) => {
    const own = uses.map((one) => told(criteriaPlace(one), one.evaluation));
    const all = [told("dossier's", dossier), ...own].join('; ');
    return wrapLines(plainText(`${severity}, ${probability}: ${all}`), columns, '  ');
  });
}

function placeLines(place: UsePlace, { columns }: UsesView): string[] {
  const { criteria, counts, proposed, worst, responsible, toDecide, decided, acceptedBy, reviewBy } = place;
  const marks = (['unacceptable', 'reduce', 'acceptable'] as const).map(
    (evaluation) => `${EVALUATION_SIGN[evaluation]} ${counts[evaluation]} ${evaluation}`,
  );
  const waiting = proposed === 0 ? '' : `; ${proposed} wait for a judgement`;
  const accepted =
    toDecide === 0
      ? 'nothing to decide: all are acceptable'
      : `decided ${decided} of ${toDecide}${acceptedBy.length === 0 ? '' : ` by ${acceptedBy.join(', ')}, to be looked at again by ${reviewBy}`}`;
  return [
    ...wrapLines(`${marks.join(', ')}${waiting}`, columns, '  '),
    ...(criteria === undefined ? [] : wrapLines(plainText(`judged by ${criteriaText(criteria)}`), columns, '  ')),
    ...wrapLines(
      plainText(`must see to it: ${responsible.length === 0 ? 'nobody yet' : responsible.join(', ')}; ${accepted}`),
      columns,
      '  ',
    ),
    ...worst
      .filter(({ evaluation }) => evaluation !== 'acceptable')
      .flatMap(({ harm, severity, likelihood, evaluation }) =>
        wrapLines(plainText(`${EVALUATION_SIGN[evaluation]} ${harm} (${severity}, ${likelihood})`), columns, '    '),
      ),
  ];
}

function apartLines({ harm, to, cells }: UsesApart, { columns }: UsesView): string[] {
  return [
    ...wrapLines(plainText(`${harm} (to ${to})`), columns, '  '),
    ...cells.flatMap(({ use, stage, severity, likelihood, evaluation }) =>
      wrapLines(
        plainText(`${EVALUATION_SIGN[evaluation]} ${use}, ${stage}: ${severity}, ${likelihood}, ${evaluation}`),
        columns,
        '    ',
      ),
    ),
  ];
}
