/** The classes of an opened dossier's device, with the facts that they hang on. */
import { DomainError } from '@primum/core/domain-error';
import { classify } from '@primum/core/classification/classify';
import { slugOf } from '@primum/core/knowledge/scheme';
import type { OpenedDossier } from '@primum/formats/folder/open-dossier';
import { judgedOf } from './assessment-of.ts';

/** In the shape of ClassificationAnswer. Throws NOT_FOUND for a party that is not there, DOSSIER_INVALID. */
export function classificationOf(opened: OpenedDossier, asked: string | undefined) {
  const { dossier, knowledge } = judgedOf(opened);
  const whose = asked ?? dossier.dossier.owner;
  const party = dossier.system.parties.find(({ id }) => id === whose);
  if (party === undefined) throw new DomainError('NOT_FOUND', `no party of this dossier is called "${whose}"`);
  const told = { ...dossier.dossier.device, ...party.facts };
  const { classification } = knowledge;
  const { faults, schemes } = classify(told, classification);
  return {
    faults: faults.map(({ severity, message, hint, path }) => ({
      severity,
      message,
      ...(hint === undefined ? {} : { hint }),
      fact: String(path[1] ?? ''),
    })),
    schemes: schemes.map((scheme) => ({
      ...scheme,
      of: classification.schemes.find(({ entry }) => entry.id === scheme.scheme)?.entry.of ?? 'device',
      classes: classification.schemes.find(({ entry }) => entry.id === scheme.scheme)?.entry.classes ?? [],
      explains: Object.fromEntries(
        (classification.schemes.find(({ entry }) => entry.id === scheme.scheme)?.rules ?? []).map((rule) => [
          rule.id,
          rule.explain,
        ]),
      ),
    })),
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
