import { readFileSync } from 'node:fs';
import { DomainError } from '@primum/core/domain-error';
import { describe, expect, inject, it } from 'vitest';
import { keepBlob } from '../blob/blobs.ts';
import { addDecision } from '../decision/decisions.ts';
import { addRemark } from '../discussion/remarks.ts';
import { createDossier, saveDossier } from '../dossier/save-dossier.ts';
import { keepLayout } from '../layout/map-layouts.ts';
import { publishEdition, startLibrary } from '../library/libraries.ts';
import { type Database, openDatabase } from '../database/open-database.ts';
import { addSignal } from '../signal/signals.ts';
import type { Store } from '../store.ts';
import { openTestDatabase } from '../testing/on-both-databases.ts';
import { newColleague, newOrganisation } from '../testing/people.ts';
import { verifyAudit } from '../audit/list-audit.ts';
import { dump, DUMPED } from './dump.ts';
import { restore } from './restore.ts';

const embedded = () =>
  openDatabase({ folder: undefined, load: new Uint8Array(readFileSync(inject('embeddedArchive'))) });

async function filled(): Promise<{ database: Database; organisation: string }> {
  const database = await embedded();
  const store: Store = {
    database,
    now: () => new Date('2026-11-25T09:00:00.123Z'),
    passwordCost: { memoryKib: 8, passes: 1 },
  };
  const owner = await newOrganisation(store, 'Maker "of" \\ pümps‏');
  const reader = await newColleague(store, owner, 'reader');
  const head = { title: 'T', kind: 'device', stage: 'design', purpose: 'p' };
  const text = 'a: "\\n\\u0000"\r\n\t# ünïcode 🩺 \u2028\n';
  const dossier = await createDossier(store, owner, { head, documents: new Map([['system', text]]), changes: [] });
  const documents = new Map([['system', null]]);
  await saveDossier(store, owner, { dossier, expected: 1, head, documents, changes: [{ before: 0.1, path: ['a'] }] });
  await addSignal(store, owner, {
    dossier,
    at: new Date(0),
    source: 's',
    kind: 'k',
    body: { b: 1e21, a: [null, true] },
  });
  const first = await addDecision(store, owner, { dossier, finding: 'f', body: { accept: true } });
  await addDecision(store, owner, { dossier, finding: 'f', revises: first, body: {} });
  await keepBlob(store, owner, {
    mediaType: 'application/pdf',
    bytes: Uint8Array.from({ length: 256 }, (_, at) => at),
  });
  await addRemark(store, owner, { dossier, thing: 'x', text: 'hm, "yes"', mentions: [owner.account, reader.account] });
  await keepLayout(store, owner, dossier, { positions: {} });
  const own = { title: 'Ours', documents: new Map([['pack', text]]) };
  await startLibrary(store, owner, { pack: 'own-maker', ...own });
  await publishEdition(store, owner, { expected: 1, edition: '2026.1', changes: [], ...own });
  return { database, organisation: owner.organisation };
}

async function linesOf(database: Database): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of dump(database)) lines.push(line);
  return lines;
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

describe('a dump', () => {
  it('holds every table', async () => {
    const { database } = await filled();
    const { rows } = { rows: await database.query.introspection.getTables() };
    const own = rows.map(({ name }) => name).filter((name) => !name.startsWith('kysely_'));
    expect(DUMPED.map(({ table }) => table as string).toSorted()).toEqual(own.toSorted());
    await database.close();
  });

  it.skipIf(inject('postgresqlUrl') === undefined)(
    'goes from PGlite to PostgreSQL and back without losing a byte',
    async () => {
      const { database, organisation } = await filled();
      const there = await openTestDatabase(inject('postgresqlUrl') ?? '');
      const back = await embedded();
      const lines = await linesOf(database);
      expect(lines.length).toBeGreaterThan(20);
      await restore(there.database, each(lines));
      expect(await linesOf(there.database)).toEqual(lines);
      await restore(back, each(await linesOf(there.database)));
      expect(await linesOf(back)).toEqual(lines);
      const store: Store = { database: back, now: () => new Date(), passwordCost: { memoryKib: 8, passes: 1 } };
      expect(await verifyAudit(store, organisation)).toMatchObject({ whole: true });
      for (const one of [database, there.database, back]) await one.close();
      await there.drop();
    },
  );

  it('is refused with the line where it is cut, changed or none at all, and nothing is taken over', async () => {
    const { database } = await filled();
    const lines = await linesOf(database);
    await database.close();
    const empty = await embedded();
    const refused = async (given: readonly string[]) => {
      const error = await restore(empty, each(given)).then(
        () => undefined,
        (caught: unknown) => caught,
      );
      return error instanceof DomainError ? error.message : error;
    };
    expect(await refused(lines.slice(0, -1))).toMatch(/the end is missing/);
    expect(await refused([...lines.slice(0, 5), ...lines.slice(6)])).toMatch(/rows and has/);
    expect(await refused([...lines.slice(0, 3), 'nonsense', ...lines.slice(3)])).toMatch(/^line 4: this is no row/);
    expect(await refused([...lines.slice(0, 3), '"session" {"a": }', ...lines.slice(3)])).toMatch(
      /^line 4: this is no JSON/,
    );
    expect(await refused(['{"format":"other"}'])).toMatch(/^line 1: this is no dump/);
    expect(await refused([])).toMatch(/the end is missing/);
    expect(await linesOf(empty)).toHaveLength(2);
    await restore(empty, each(lines));
    expect(await refused(lines)).toMatch(/has content already/);
    await empty.close();
  });
});
