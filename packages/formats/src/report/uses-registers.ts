/** Uses and stages of a device as plain tables: how each stands, and what is acceptable in one and not in another. */
import type { UsesPicture } from '@primum/core/benefit/uses-for';
import type { Register } from './registers.ts';

export function usesRegisters({ places, apart }: UsesPicture): [places: Register, apart: Register] {
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
  ];
}
