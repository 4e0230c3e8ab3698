import type { LibraryView } from '@primum/core/api/library';
import { EditionsView } from './editions-view.tsx';
import { EffectView } from './effect-view.tsx';
import { EntriesView } from './entries-view.tsx';
import { FilesView } from './files-view.tsx';

const VIEWS = { entries: EntriesView, effect: EffectView, editions: EditionsView, files: FilesView } as const;

/** One of the views of the library. They come together: so many small files would cut what every page shares into pieces. */
export function View({ name, library }: { readonly name: keyof typeof VIEWS; readonly library: LibraryView }) {
  const Shown = VIEWS[name];
  return <Shown library={library} />;
}
