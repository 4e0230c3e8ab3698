/** As the `ref` of what is chosen in a row that may be wider than the screen: scrolls the row so that it is seen. */
export function inView(chosen: HTMLElement | null): void {
  chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
