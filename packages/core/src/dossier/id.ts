import { z } from 'zod';

/** Id of a thing in a dossier: a short slug, unique in the dossier. */
export const Id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens')
  .describe('short id, unique in the dossier');

/** An asset: one that the dossier writes, or one that Primum derived, by the id that it is listed with, as `flow(glucose,sensor,app)`. */
export const AssetId = z
  .string()
  .max(400)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\([a-z0-9(),-]+\))?$/, 'an asset id, or a derived one like flow(data,from,to)')
  .describe('id of an asset, zone, interface, data or function, or of a derived asset as listed by primum assess');
