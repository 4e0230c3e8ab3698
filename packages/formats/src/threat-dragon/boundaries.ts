/** Which trust boundary box an element was drawn in. A box says it by where it stands: nothing else in the file does. */
import type { Element } from './element.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest box that the middle of `element` is in; for a box: the smallest one that holds all of it. */
export function boxAround(element: Element, boxes: readonly Element[]): Element | undefined {
  const drawn = boxOf(element);
  if (drawn === undefined) return undefined;
  const x = (drawn.left + drawn.right) / 2;
  const y = (drawn.top + drawn.bottom) / 2;
  const looked = element.kind === 'box' ? drawn : { left: x, right: x, top: y, bottom: y };
  const around = boxes.flatMap((candidate) => {
    const box = boxOf(candidate);
    if (box === undefined || candidate.key === element.key || candidate.diagram !== element.diagram) return [];
    if (!holds(box, looked) || (element.kind === 'box' && areaOf(box) <= areaOf(drawn))) return [];
    return [{ candidate, area: areaOf(box) }];
  });
  return around.toSorted((a, b) => a.area - b.area)[0]?.candidate;
}

function boxOf({ cell: { position, size } }: Element): Box | undefined {
  if (!position || !size) return undefined;
  return { left: position.x, top: position.y, right: position.x + size.width, bottom: position.y + size.height };
}

function holds(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom
  );
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}
