import { expect, it } from 'vitest';
import { commandsIn } from './commands-in.ts';

const page = [
  'Run `npm run ignored` first.',
  '```sh',
  'npm ci',
  '$ npm run assess -- examples/pump # a comment',
  'npm test',
  'npx primum risk examples/pump --pack knowledge/care',
  'npm run primum -- check .',
  '```',
  'npm run ignored-too',
].join('\n');

it('reads scripts, commands and paths from code blocks only', () => {
  expect(commandsIn(page)).toEqual([
    { script: undefined, primum: undefined, paths: [] },
    { script: 'assess', primum: undefined, paths: ['examples/pump'] },
    { script: 'test', primum: undefined, paths: [] },
    { script: undefined, primum: 'risk', paths: ['examples/pump', 'knowledge/care'] },
    { script: 'primum', primum: 'check', paths: [] },
  ]);
});
