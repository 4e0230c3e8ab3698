/** One harm of a picture of treatment, with its ways and their controls. */
import { DomainError } from '../domain-error.ts';
import { nearest } from '../suggestion.ts';
import type { TreatmentPicture } from './treatment-picture.ts';

/** Throws NOT_FOUND, with the likest id as its hint, where the picture has no such harm. */
export function forHarm(picture: TreatmentPicture, id: string): TreatmentPicture {
  const harm = picture.harms.find((one) => one.id === id);
  if (harm === undefined) {
    const near = nearest(
      id,
      picture.harms.map((one) => one.id),
    );
    throw new DomainError('NOT_FOUND', `no harm "${id}" is above the lowest likelihood in this dossier`, {
      hint: near === undefined ? '`primum assess` lists the harms' : `did you mean "${near}"?`,
    });
  }
  const kept = harm.ways.flatMap(({ way }) => picture.ways[way] ?? []);
  const keys = new Set(kept.flatMap(({ controls }) => controls));
  return {
    ...picture,
    harms: [{ ...harm, ways: harm.ways.map((one, way) => ({ ...one, way })) }],
    ways: kept,
    controls: picture.controls.filter(({ key, standing }) => keys.has(key) || standing === 'claimed'),
  };
}
