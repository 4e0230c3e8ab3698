/** A file of another tool as the dossier that it would become, before anything is kept. */
import { ImportFile, ImportPreview } from '@primum/core/api/dossiers';
import { starterPacks } from '@primum/formats/starter/starter-choices';
import { formatOf, importModel } from '@primum/formats/threat-model/import-model';
import { stringify } from '@primum/formats/yaml/stringify-document';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';
import { FaultyInput } from '../problem.ts';

export function routes(app: App, { packs }: Deps): void {
  app.post(
    '/api/imports',
    {
      config: { action: 'dossier.create', reads: true },
      schema: { body: ImportFile, response: { 200: ImportPreview } },
    },
    async ({ body: { name, text } }): Promise<ImportPreview> => {
      const bytes = new TextEncoder().encode(text);
      const format = formatOf(bytes, name);
      const options = { file: name, packs: starterPacks(packs.listed, packs.folders) };
      const { documents, guesses, leftOut, faults } = importModel(format, bytes, options);
      if (documents === undefined) throw new FaultyInput('INPUT_INVALID', `${name} cannot be read`, [...faults]);
      const { dossier, system } = documents;
      return {
        format,
        documents: { dossier: stringify(dossier), system: stringify(system) },
        title: dossier.title,
        counts: {
          assets: system.assets.length,
          zones: system.zones?.length ?? 0,
          data: system.data?.length ?? 0,
        },
        guesses: guesses.map(({ line, what, chosen, why }) => ({ line, what, chosen, why })),
        leftOut: leftOut.map(({ line, what, why }) => ({ line, what, why })),
      };
    },
  );
}
