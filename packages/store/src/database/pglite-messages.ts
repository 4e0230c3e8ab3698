/** What the main thread and the thread of PGlite tell each other. */
import type { Answer, Question } from './connection.ts';

export type ToThread =
  | ({ readonly kind: 'query'; readonly id: number } & Question)
  | { readonly kind: 'listen'; readonly id: number; readonly channel: string }
  | { readonly kind: 'dump'; readonly id: number }
  | { readonly kind: 'close'; readonly id: number };

export type FromThread =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'answer'; readonly id: number } & Answer)
  | { readonly kind: 'done'; readonly id: number }
  | {
      readonly kind: 'failed';
      readonly id: number;
      readonly message: string;
      readonly code: string | undefined;
      readonly detail: string | undefined;
    }
  | { readonly kind: 'notified'; readonly channel: string; readonly payload: string };
