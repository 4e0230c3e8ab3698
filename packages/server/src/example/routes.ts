/** What a new dossier can begin from: the examples that come with Primum, and the choices of the guided start. */
import { ExampleView, StarterChoices } from '@primum/core/api/dossiers';
import { pageOf } from '@primum/core/api/page';
import { Tour } from '@primum/core/api/tour';
import { z } from 'zod';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';
import { exampleTour, listExamples } from '../examples-in.ts';
import { starterChoicesOf } from '../starter.ts';

const ExampleAddress = z.object({ example: z.string().min(1).max(100) });

export function routes(app: App, { examples, packs }: Deps): void {
  app.get(
    '/api/examples',
    { config: { action: 'dossier.list' }, schema: { response: { 200: pageOf(ExampleView) } } },
    async () => ({ items: await listExamples(examples) }),
  );

  app.get(
    '/api/examples/:example/tour',
    { config: { action: 'dossier.list' }, schema: { params: ExampleAddress, response: { 200: Tour } } },
    async ({ params }) => exampleTour(examples, params.example),
  );

  app.get(
    '/api/starter',
    { config: { action: 'dossier.list' }, schema: { response: { 200: StarterChoices } } },
    async () => starterChoicesOf(packs),
  );
}
