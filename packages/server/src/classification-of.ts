/** The classes of an opened dossier's device, with the facts that they hang on. */
import { classify } from '@primum/core/classification/classify';
import { partyAsked } from '@primum/core/dossier/party-asked';
import { slugOf } from '@primum/core/knowledge/scheme';
import type { OpenedDossier } from '@primum/formats/folder/open-dossier';
import { judgedOf } from './assessment-of.ts';

/** In the shape of ClassificationAnswer. Throws NOT_FOUND for a party that is not there, DOSSIER_INVALID. */
export function classificationOf(opened: OpenedDossier, asked: string | undefined) {
  const { dossier, knowledge } = judgedOf(opened);
  const party = partyAsked(dossier, asked);
  const told = { ...dossier.dossier.device, ...dossier.system.parties.find(({ id }) => id === party)?.facts };
  const { classification } = knowledge;
  const { faults, schemes } = classify(told, classification);
  const known = new Map(classification.schemes.map((scheme) => [scheme.entry.id, scheme]));
  return {
    faults: faults.map(({ severity, message, hint, path }) => ({
      severity,
      message,
      ...(hint === undefined ? {} : { hint }),
      fact: String(path[1] ?? ''),
    })),
    schemes: schemes.map((scheme) => {
      const { entry, rules = [] } = known.get(scheme.scheme) ?? {};
      return {
        ...scheme,
        of: entry?.of ?? 'device',
        classes: entry?.classes ?? [],
        explains: Object.fromEntries(rules.map((rule) => [rule.id, rule.explain])),
      };
    }),
    facts: [...classification.facts.values()].map(({ id, title, explain, of, area, answer }) => ({
      id,
      slug: slugOf(id),
      title,
      explain,
      of,
      area,
      answer,
      ...(told[slugOf(id)] === undefined ? {} : { told: told[slugOf(id)] }),
    })),
  };
}
