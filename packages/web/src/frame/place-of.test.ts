import { TOUR_SCREENS, type TourScreen } from '@primum/core/api/tour';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { routerFor } from '../routes.tsx';
import {
  readFrameSearch,
  readHarmSearch,
  readResponsibilitySearch,
  readRiskSearch,
  readSystemSearch,
} from '../search.ts';
import { placeOf } from './place-of.ts';

const READERS: Partial<Record<TourScreen, (given: Readonly<Record<string, unknown>>) => { readonly view?: string }>> = {
  system: readSystemSearch,
  risk: readRiskSearch,
  harm: (given) => ({ view: readHarmSearch(given).show ?? '' }),
  responsibility: readResponsibilitySearch,
};

describe('the place of a step', () => {
  it('is an address of the workbench, for every screen that a tour can name', () => {
    const { routesByPath } = routerFor(new QueryClient());
    const screens = Object.keys(TOUR_SCREENS) as TourScreen[];
    expect(screens.filter((screen) => !(placeOf({ screen }, 1).to in routesByPath))).toEqual([]);
  });

  it('has views that the screen itself reads from its address', () => {
    for (const [screen, views] of Object.entries(TOUR_SCREENS) as [TourScreen, readonly string[]][])
      for (const view of views) {
        const { search } = placeOf({ screen, view }, 1);
        expect(READERS[screen]?.({ ...search })).toEqual({ view });
      }
  });

  it('keeps panel and step, and lights the thing in the way of its view', () => {
    const read = (at: Parameters<typeof placeOf>[0]) => {
      const { search } = placeOf(at, 3);
      return { ...readFrameSearch({ ...search }), ...readRiskSearch({ ...search }) };
    };
    expect(read({ screen: 'harm', thing: 'over-infusion' })).toEqual({
      panel: 'tour',
      step: 3,
      thing: 'over-infusion',
    });
    expect(read({ screen: 'risk', view: 'paths', thing: 'over-infusion' })).toEqual({
      panel: 'tour',
      step: 3,
      view: 'paths',
      to: 'over-infusion',
    });
    expect(read({ screen: 'risk', view: 'what-if', thing: '+p/c@pump' }).try).toEqual(['+p/c@pump']);
  });
});
