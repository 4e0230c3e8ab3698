/** What the routes need, made once at start and passed in. */
import type { PackShelf } from '@primum/formats/folder/find-packs';
import type { Store } from '@primum/store/store';
import type { Provider } from './provider-of.ts';
import type { Decide } from './decide.ts';
import type { Assessor } from './assessor.ts';
import type { HappeningsHub } from './happenings-hub.ts';
import type { Jobs } from './jobs.ts';

export interface Deps {
  readonly store: Store;
  readonly decide: Decide;
  readonly packs: PackShelf;
  readonly assessor: Assessor;
  readonly happenings: HappeningsHub;
  readonly jobs: Pick<Jobs, 'figures' | 'failed' | 'again'>;
  /** Folder of example dossiers that people can begin from. */
  readonly examples: string;
  /** Built pages of the workbench; undefined: API only. */
  readonly pages: string | undefined;
  /** Who sends it gets the figures of /metrics; undefined: nobody does. */
  readonly metricsToken: string | undefined;
  /** Address that people reach this server by, as http://localhost:7420: links and the wall against foreign sites go by it. */
  readonly origin: string;
  /** The organisation's own sign-in (OpenID Connect); undefined: there is none. */
  readonly provider?: Provider | undefined;
  /** Addresses of trackers that may be asked although they are on a network of our own: see settings. */
  readonly trackers?: readonly string[] | undefined;
}
