/** What holds for the repository as a whole: folders, pages and manifests agree with each other. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CAPABILITIES } from './capabilities.ts';
import { commandsIn } from './commands-in.ts';

const ROOT = resolve(import.meta.dirname, '..');

interface Manifest {
  readonly name: string;
  readonly scripts?: Record<string, string>;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

const read = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');
const list = (pattern: string | string[]): string[] => globSync(pattern, { cwd: ROOT }).sort();
const foldersIn = (path: string): string[] =>
  existsSync(resolve(ROOT, path))
    ? readdirSync(resolve(ROOT, path), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : [];
const manifests = ['package.json', ...list('packages/*/package.json')].map(
  (path) => JSON.parse(read(path)) as Manifest,
);
const scripts = manifests[0]?.scripts ?? {};
const pages = list(['*.md', 'docs/**/*.md']);

describe('folders', () => {
  it('have a pack.yaml in each knowledge pack', () => {
    expect(foldersIn('knowledge').filter((id) => !existsSync(resolve(ROOT, 'knowledge', id, 'pack.yaml')))).toEqual([]);
  });

  it('have a dossier.yaml in each example', () => {
    expect(foldersIn('examples').filter((id) => !existsSync(resolve(ROOT, 'examples', id, 'dossier.yaml')))).toEqual(
      [],
    );
  });

  it('of capabilities in core each have a page', () => {
    const built = CAPABILITIES.filter((noun) => foldersIn('packages/core/src').includes(noun));
    expect(built.filter((noun) => !existsSync(resolve(ROOT, 'docs/capabilities', `${noun}.md`)))).toEqual([]);
  });

  it('stand behind each capability page', () => {
    const nouns = list('docs/capabilities/*.md').map((path) => path.replace(/^.*[\\/]|\.md$/g, ''));
    expect(nouns.filter((noun) => list(`packages/*/src/${noun}/*.ts`).length === 0)).toEqual([]);
  });
});

describe('pages', () => {
  it.each([
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CHANGELOG.md',
    'LICENSE',
    'docs/glossary.md',
  ])('include %s', (page) => expect(existsSync(resolve(ROOT, page))).toBe(true));

  it('name only npm scripts that exist', () => {
    const unknown = pages.flatMap((page) =>
      commandsIn(read(page)).flatMap(({ script }) => (script && !(script in scripts) ? [`${page}: ${script}`] : [])),
    );
    expect(unknown).toEqual([]);
  });

  it('name only commands of primum that exist', () => {
    const help = execFileSync(process.execPath, ['packages/cli/src/main.ts', '--help'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const known = new Set([...help.matchAll(/^ {2}([a-z][a-z-]*)(?=[| ])/gm)].map(([, name]) => name));
    const unknown = pages.flatMap((page) =>
      commandsIn(read(page)).flatMap(({ primum }) => (primum && !known.has(primum) ? [`${page}: ${primum}`] : [])),
    );
    expect(unknown).toEqual([]);
  });

  it('name only examples and packs that exist in their commands', () => {
    const missing = pages.flatMap((page) =>
      commandsIn(read(page)).flatMap(({ paths }) =>
        paths.filter((path) => !existsSync(resolve(ROOT, path))).map((path) => `${page}: ${path}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('link only to files that exist', () => {
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map(([, target]) => target ?? '')
        .filter((target) => !existsSync(resolve(ROOT, page, '..', target)))
        .map((target) => `${page}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('decision records', () => {
  const records = readdirSync(resolve(ROOT, 'docs/adr')).sort();

  it('are numbered from 0001 without gap or double', () => {
    expect(records.map((name) => name.slice(0, 5))).toEqual(
      records.map((_, index) => `${String(index + 1).padStart(4, '0')}-`),
    );
  });

  it.each(records)('%s has its number, its four parts and less than a page', (name) => {
    const text = read(`docs/adr/${name}`);
    expect(text.startsWith(`# ${name.slice(0, 4)}. `)).toBe(true);
    expect(text.match(/^## .*$/gm)).toEqual(['## Context', '## Decision', '## Rejected options', '## Consequences']);
    expect(text.split('\n').length).toBeLessThanOrEqual(60);
  });
});

describe('manifests', () => {
  it('pin exact versions', () => {
    const loose = manifests.flatMap(({ name, dependencies, devDependencies, optionalDependencies }) =>
      Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
        .filter(([, version]) => !/^(npm:[a-z]+@)?\d+\.\d+\.\d+$/.test(version))
        .map(([dependency, version]) => `${name}: ${dependency} ${version}`),
    );
    expect(loose).toEqual([]);
  });

  it('name only dependencies that docs/dependencies.md explains', () => {
    const explained = read('docs/dependencies.md');
    const unexplained = manifests
      .flatMap((manifest) =>
        Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }),
      )
      .filter((name) => !name.startsWith('@primum/') && !explained.includes(`\`${name}\``));
    expect(unexplained).toEqual([]);
  });

  it('lock no address of a registry', () => {
    expect(read('package-lock.json').match(/"resolved": "[a-z+]+:\/\/.*"/g)).toBeNull();
  });
});

describe('core', () => {
  it('reads no clock', () => {
    const sources = list('packages/core/src/**/*.ts').filter((path) => !/\.test\.ts$|[\\/]testing[\\/]/.test(path));
    expect(sources.filter((path) => /new Date\(\s*\)|\bDate\(\s*\)/.test(read(path)))).toEqual([]);
  });
});
