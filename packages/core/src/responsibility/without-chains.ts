/** The picture without the chains behind its entries: each is asked for by itself. With them, one of 1,000 things takes tens of megabytes. */
import type { PartyPicture, ResponsibilityItem, ResponsibilityPicture } from './responsibility-picture.ts';

export function withoutChains(picture: ResponsibilityPicture): ResponsibilityPicture {
  return {
    ...picture,
    parties: picture.parties.map(partyWithout),
    expectations: picture.expectations.map((row) => ({ ...row, chain: [] })),
    nobody: itemsWithout(picture.nobody),
  };
}

function partyWithout(party: PartyPicture): PartyPicture {
  return {
    ...party,
    controls: itemsWithout(party.controls),
    harms: itemsWithout(party.harms),
    toPutInPlace: itemsWithout(party.toPutInPlace),
    duties: itemsWithout(party.duties),
  };
}

function itemsWithout(items: readonly ResponsibilityItem[]): ResponsibilityItem[] {
  return items.map((item) => ({ ...item, chain: [] }));
}
