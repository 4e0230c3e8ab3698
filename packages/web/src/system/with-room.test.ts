import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DrawnThing, ROOM, THING } from './picture-graph.ts';
import { withRoom } from './with-room.ts';
import { sizesOf } from './zone-sizes.ts';

const thing = (id: string, inside?: string) =>
  ({ row: { id }, inside, tint: 0, isShut: false }) as unknown as DrawnThing;

const place = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 400 }) });

describe('withRoom', () => {
  it('moves what the opened zone would cover, beside and below, and nothing else', () => {
    const things = [thing('zone'), thing('right'), thing('below'), thing('left'), thing('inner', 'zone')];
    const positions = {
      zone: { x: 200, y: 100 },
      right: { x: 400, y: 100 },
      below: { x: 200, y: 200 },
      left: { x: 0, y: 100 },
      inner: { x: 100, y: 100 },
    };
    const { width = 0, height = 0 } = sizesOf(things, positions).get('zone') ?? {};
    expect(withRoom(things, positions, 'zone')).toEqual({
      ...positions,
      right: { x: 200 + width + ROOM.side, y: 100 },
      below: { x: 200, y: 100 + height + ROOM.side },
    });
  });

  it('leaves all where it is when nothing is covered, so that opening again moves nothing further', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 3, maxLength: 12 }), (places) => {
        const things = [
          thing('zone'),
          ...places.slice(2).map((_, index) => thing(`t${index}`)),
          thing('inner', 'zone'),
        ];
        const [zone = { x: 0, y: 0 }, inner = { x: 16, y: 48 }, ...others] = places;
        const positions = { zone, inner, ...Object.fromEntries(others.map((at, index) => [`t${index}`, at])) };
        const once = withRoom(things, positions, 'zone');
        expect(once['zone']).toEqual(zone);
        expect(withRoom(things, once, 'zone')).toEqual(once);
      }),
    );
  });

  it('makes room in the zone around, and then for it', () => {
    const things = [thing('outer'), thing('far'), thing('zone', 'outer'), thing('inner', 'zone')];
    const positions = {
      outer: { x: 0, y: 0 },
      far: { x: THING.width + 40, y: 0 },
      zone: { x: 16, y: 48 },
      inner: { x: 300, y: 48 },
    };
    expect(withRoom(things, positions, 'zone')['far']?.x).toBeGreaterThan(300 + THING.width);
  });
});
