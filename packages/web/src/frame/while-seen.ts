/**
 * Something that goes on only while somebody can see the page. A browser keeps six connections to a server at most, over all of
 * its tabs: with an event stream in each, the seventh tab would wait for ever.
 */

/** Who looks into another tab for a moment is not away. */
const AWAY_MS = 10_000;

type Page = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;

/** `begin` gives what ends it, and is called anew whenever the page is seen again. Returns what ends all of it. */
export function whileSeen(begin: () => () => void, page: Page = document): () => void {
  let end: (() => void) | undefined;
  let away: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    end?.();
    end = undefined;
  };
  const look = () => {
    clearTimeout(away);
    if (page.visibilityState === 'visible') end ??= begin();
    else away = setTimeout(stop, AWAY_MS);
  };
  page.addEventListener('visibilitychange', look);
  look();
  return () => {
    page.removeEventListener('visibilitychange', look);
    clearTimeout(away);
    stop();
  };
}
