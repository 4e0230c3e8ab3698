/** The classes of an opened dossier's device, with the facts that they hang on. */
import { classify } from '@primum/core/classification/classify';
import { slugOf } from '@primum/core/knowledge/scheme';
import type { OpenedDossier } from '@primum/formats/folder/open-dossier';
import { judgedOf } from './assessment-of.ts';

/** In the shape of ClassificationAnswer. Throws DOSSIER_INVALID. */
export function classificationOf(opened: OpenedDossier) {
  const { dossier, knowledge } = judgedOf(opened);
  const told = dossier.dossier.device ?? {};
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
