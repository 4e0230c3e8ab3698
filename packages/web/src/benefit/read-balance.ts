/** What a balance says of itself, as it is typed; its options and views are written by themselves. */
import type { Balance } from '@primum/core/dossier/balances-document';
import { type Faults, fieldReader } from '../kit/read-fields.ts';
import { readWeights, type WeightsDraft, weightsDraft } from './read-weights.ts';

type Said = Omit<Balance, 'id' | 'options' | 'views'>;

export interface BalanceDraft {
  readonly title: string;
  readonly use: string;
  /** Empty: field use, which need not be said. */
  readonly stage: NonNullable<Balance['stage']> | '';
  readonly deviceYears: string;
  readonly years: string;
  readonly note: string;
  readonly weights: WeightsDraft;
}

interface Around {
  /** The use that a new balance begins with. */
  readonly use: string;
  readonly severities: readonly string[];
  readonly typed: (value: number | undefined) => string;
}

export function balanceDraft(balance: Balance | undefined, { use, severities, typed }: Around): BalanceDraft {
  return {
    title: balance?.title ?? '',
    use: balance?.use ?? use,
    stage: balance?.stage ?? '',
    deviceYears: typed(balance === undefined ? 1000 : balance['device-years']),
    years: typed(balance?.years),
    note: balance?.note ?? '',
    weights: weightsDraft(balance?.weights, severities, typed),
  };
}

/** What it says is to be used without faults only. */
export function readBalance(draft: BalanceDraft): { readonly said: Said; readonly faults: Faults } {
  const read = fieldReader();
  const title = read.text('title', draft.title);
  const use = read.text('use', draft.use);
  if (draft.deviceYears.trim() === '') read.note('deviceYears', 'missing');
  const deviceYears = read.figure('deviceYears', draft.deviceYears, 'positive') ?? 0;
  const years = read.figure('years', draft.years, 'positive');
  const weights = readWeights(read, draft.weights);
  const note = draft.note.trim();
  const said = {
    title,
    use,
    ...(draft.stage === '' ? {} : { stage: draft.stage }),
    'device-years': deviceYears,
    ...(years === undefined ? {} : { years }),
    ...(note === '' ? {} : { note }),
    ...(weights === undefined ? {} : { weights }),
  };
  return { said, faults: read.faults };
}
