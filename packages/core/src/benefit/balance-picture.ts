/** What a benefit-risk analysis finds: the effects table first, then what stays, what would turn the decision, and how people weigh. */
import type { Named } from '../assessment/names.ts';
import type { Stage } from '../knowledge/clinical-kinds.ts';
import type { Measure, OptionEffects } from './effects.ts';
import type { Dominated } from './frontier.ts';
import type { PlaceCriteria } from './uses-criteria.ts';
import type { Sensitivity } from './sensitivity.ts';
import type { ViewResult } from './views.ts';
import type { ViewsApart } from './views-apart.ts';

export interface BalanceHead {
  readonly id: string;
  readonly title: string;
  readonly use: string;
  readonly stage: Stage;
  readonly note: string | undefined;
  /** What the use has of its own; absent: harms are judged by the dossier's criteria. */
  readonly criteria?: PlaceCriteria;
}

/** Why there are no figures: they are never guessed. */
export interface WithoutFigures extends BalanceHead {
  readonly state: 'no-figures';
  readonly because: string;
  readonly hint: string;
}

export interface WithFigures extends BalanceHead {
  readonly state: 'figures';
  readonly measure: Measure;
  /** Entry of a pack that the weights are from, with its mark; undefined: the balance states them. */
  readonly weightsFrom: { readonly entry: string; readonly document: string; readonly mark: string } | undefined;
  /** Every control that an option names, `control@asset` by full id, in words. */
  readonly controls: readonly Named[];
  /** In the order of the document. */
  readonly options: readonly OptionEffects[];
  /** Best first by net clinical benefit, or by patient harm where benefits have no figures; unacceptable ones last. */
  readonly ranking: readonly string[];
  readonly dominated: readonly Dominated[];
  /** Of the two best that are left; undefined: fewer than two are. */
  readonly sensitivity: Sensitivity | undefined;
  readonly views: readonly ViewResult[];
  /** Views whose own weights leave out a severity: nothing is worked out for them. */
  readonly unweighedViews: readonly string[];
  readonly apart: ViewsApart;
}

export type BalancePicture = WithFigures | WithoutFigures;
