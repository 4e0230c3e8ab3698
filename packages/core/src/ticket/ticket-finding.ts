/** A finding as a ticket tells it: what it is, how bad, how it reaches people, and what would lower it. */

/** level: it can come about, or is missing; owner: nobody owns it. */
export const ABOUTS = ['level', 'owner'] as const;
export type TicketAbout = (typeof ABOUTS)[number];

/** What a ticket is about. `thing`: id as `primum explain` takes it; of measures `control@asset`, by blanks. */
export interface AboutThing {
  readonly about: TicketAbout;
  readonly thing: string;
}

/** How it stands now. */
export interface Standing {
  /** False: there is nothing to do about it any more. */
  readonly open: boolean;
  /** In words; empty where it has none. */
  readonly level: string;
  /** Higher is worse. Only for comparing one finding with itself. */
  readonly rank: number;
}

export interface TicketStep {
  readonly kind: string;
  readonly title: string;
  readonly level?: string;
}

export interface TicketFinding extends AboutThing, Standing {
  readonly kind: 'harm' | 'consequence' | 'threat' | 'measure' | 'asset' | 'control' | 'duty' | 'strategy';
  readonly title: string;
  /** Sentences about it. */
  readonly because: readonly string[];
  /** The worst harm that it leads to. */
  readonly harm?: {
    readonly harm: string;
    readonly situation: string;
    readonly to: string;
    readonly evaluation: string;
  };
  /** From what lets it begin to the harm. */
  readonly way: readonly TicketStep[];
  readonly lowers: readonly { readonly title: string; readonly places: readonly string[]; readonly effect: string }[];
}
