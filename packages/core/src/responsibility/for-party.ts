/** The picture cut down to one party: for reading, not for sharing. What a partner may see is visible-to's to say. */
import type { ResponsibilityPicture } from './responsibility-picture.ts';

export function forParty(picture: ResponsibilityPicture, party: string): ResponsibilityPicture {
  return {
    ...picture,
    parties: picture.parties.filter(({ id }) => id === party),
    assignments: picture.assignments.filter(
      ({ accountable, responsible, consulted, informed }) =>
        accountable === party || [responsible, consulted, informed].some((list) => list.includes(party)),
    ),
    expectations: picture.expectations.filter(({ by, of }) => by === party || of === party),
    nobody: picture.nobody.filter((item) => item.party === party),
  };
}
