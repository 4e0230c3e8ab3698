/** Which zone something is dropped on. */

/** A thing as it is drawn; `position` is that within its parent. */
export interface Box {
  readonly id: string;
  readonly isZone: boolean;
  readonly parent: string | undefined;
  readonly position: Point;
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Drop {
  readonly zone: string;
  /** Of the thing, within that zone. */
  readonly position: Point;
}

/** The innermost zone under the middle of the thing; undefined where there is none, or where it is in that one already. */
export function zoneUnder(boxes: readonly Box[], id: string): Drop | undefined {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const dropped = byId.get(id);
  if (dropped === undefined) return undefined;
  const corner = cornerOf(dropped, byId);
  const middle = { x: corner.x + dropped.width / 2, y: corner.y + dropped.height / 2 };
  const under = boxes
    .filter((box) => box.isZone && !isWithin(box, id, byId) && holds(box, cornerOf(box, byId), middle))
    .sort((a, b) => depthOf(b, byId) - depthOf(a, byId))[0];
  if (under === undefined || under.id === dropped.parent) return undefined;
  const at = cornerOf(under, byId);
  return { zone: under.id, position: { x: corner.x - at.x, y: corner.y - at.y } };
}

type Boxes = ReadonlyMap<string, Box>;

function around(box: Box, boxes: Boxes): Box[] {
  const found: Box[] = [];
  for (let at: Box | undefined = box; at !== undefined; at = at.parent === undefined ? undefined : boxes.get(at.parent))
    found.push(at);
  return found;
}

function cornerOf(box: Box, boxes: Boxes): Point {
  return around(box, boxes).reduce((sum, { position }) => ({ x: sum.x + position.x, y: sum.y + position.y }), {
    x: 0,
    y: 0,
  });
}

function depthOf(box: Box, boxes: Boxes): number {
  return around(box, boxes).length;
}

function isWithin(box: Box, id: string, boxes: Boxes): boolean {
  return around(box, boxes).some((one) => one.id === id);
}

function holds({ width, height }: Box, corner: Point, { x, y }: Point): boolean {
  return x >= corner.x && x <= corner.x + width && y >= corner.y && y <= corner.y + height;
}
