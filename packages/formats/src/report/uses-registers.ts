/** Uses and stages of a device as plain tables: how each stands, and what is acceptable in one and not in another. */
import type { UsesPicture } from '@primum/core/benefit/uses-for';
import { criteriaPlace, criteriaText } from './criteria-words.ts';
import type { Cell, Register } from './registers.ts';

/** Where uses have criteria of their own, these are a column of the first table, and a third table sets them side by side. */
export function usesRegisters(picture: UsesPicture): [places: Register, ...others: Register[]] {
  const { places, apart, criteriaApart } = picture;
  const own = (cell: Cell) => (criteriaApart === undefined ? [] : [cell]);
  return [
    {
      name: 'uses',
      title: 'Uses and stages',
      columns: [
        'use',
        'stage',
        'unacceptable',
        'reduce',
        'acceptable',
        'wait for a judgement',
        'must see to it',
        'decided',
        'to decide',
        'accepted by',
        'review by',
        ...own('criteria').map(String),
      ],
      rows: places.map((place) => [
        place.title,
        place.stage,
        place.counts.unacceptable,
        place.counts.reduce,
        place.counts.acceptable,
        place.proposed,
        place.responsible.join('; '),
        place.decided,
        place.toDecide,
        place.acceptedBy.join('; '),
        place.reviewBy ?? '',
        ...own(place.criteria === undefined ? "the dossier's" : criteriaText(place.criteria)),
      ]),
    },
    {
      name: 'uses-apart',
      title: 'Acceptable in one and not in another',
      columns: ['harm', 'to', 'use', 'stage', 'severity', 'likelihood', 'evaluation', 'id'],
      rows: apart.flatMap(({ harm, to, cells }) =>
        cells.map((cell) => [harm, to, cell.use, cell.stage, cell.severity, cell.likelihood, cell.evaluation, cell.id]),
      ),
    },
    ...(criteriaApart === undefined ? [] : [criteriaRegister(criteriaApart)]),
  ];
}

function criteriaRegister(apart: NonNullable<UsesPicture['criteriaApart']>): Register {
  const places = (apart[0]?.uses ?? []).map(criteriaPlace);
  return {
    name: 'uses-criteria',
    title: 'Criteria that differ',
    columns: ['severity', 'probability', "dossier's", ...places],
    rows: apart.map(({ severity, probability, dossier, uses }) => [
      severity,
      probability,
      dossier,
      ...uses.map(({ evaluation }) => evaluation),
    ]),
  };
}
