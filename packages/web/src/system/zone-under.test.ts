import { describe, expect, it } from 'vitest';
import { type Box, zoneUnder } from './zone-under.ts';

const zone = (id: string, x: number, y: number, size: number, parent?: string): Box => ({
  id,
  isZone: true,
  parent,
  position: { x, y },
  width: size,
  height: size,
});
const thing = (x: number, y: number, parent?: string): Box => ({
  id: 'pump',
  isZone: false,
  parent,
  position: { x, y },
  width: 20,
  height: 10,
});
const HOUSE = [zone('house', 0, 0, 400), zone('ward', 50, 50, 100, 'house'), zone('cloud', 500, 0, 200)];

describe('the zone that something is dropped on', () => {
  it('is the innermost under its middle, with its place in there', () => {
    expect(zoneUnder([...HOUSE, thing(60, 60, 'house')], 'pump')).toEqual({ zone: 'ward', position: { x: 10, y: 10 } });
    expect(zoneUnder([...HOUSE, thing(480, 20, 'ward')], 'pump')).toEqual({
      zone: 'cloud',
      position: { x: 30, y: 70 },
    });
    expect(zoneUnder([...HOUSE, thing(150, 10, 'ward')], 'pump')).toEqual({
      zone: 'house',
      position: { x: 200, y: 60 },
    });
  });

  it('is none where it is in that zone already, or over none', () => {
    expect(zoneUnder([...HOUSE, thing(10, 10, 'ward')], 'pump')).toBeUndefined();
    expect(zoneUnder([...HOUSE, thing(450, 20)], 'pump')).toBeUndefined();
    expect(zoneUnder(HOUSE, 'pump')).toBeUndefined();
  });

  it('is never the zone itself, or one within it', () => {
    expect(zoneUnder(HOUSE, 'ward')).toBeUndefined();
    expect(zoneUnder([...HOUSE, zone('bed', 10, 10, 50, 'ward')], 'ward')).toBeUndefined();
  });
});
