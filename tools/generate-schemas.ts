/**
 * Writes docs/schemas: a JSON Schema for each kind of document, for pack.yaml, for each kind of entry and for what else a pack holds, from the schemas
 * of core. Editors complete and explain YAML by them.
 */
import { DOCUMENT_KINDS } from '../packages/core/src/dossier/dossier.ts';
import { OlderEdition } from '../packages/core/src/knowledge/edition-entry.ts';
import { ENTRY_KINDS, PackManifest } from '../packages/core/src/knowledge/pack.ts';
import { CommentRecord, ReviewRecord } from '../packages/core/src/knowledge/review-record.ts';
import { type JsonSchema, jsonSchemaOf } from '../packages/core/src/parse/json-schema.ts';
import { writeGenerated } from './write-generated.ts';

const FOLDER = 'docs/schemas';

for (const [kind, schema] of Object.entries(DOCUMENT_KINDS)) write(kind, `${kind}.yaml of a dossier`, schema);
write('pack', 'pack.yaml of a knowledge pack', PackManifest);
for (const [kind, schema] of Object.entries(ENTRY_KINDS)) {
  write(`pack/${kind}`, `${kind}.yaml of a knowledge pack`, schema.array());
}
write('pack/editions', 'editions/<edition>.yaml of a knowledge pack', OlderEdition);
write('pack/reviews', 'reviews.yaml of a knowledge pack', ReviewRecord.array());
write('pack/comments', 'comments.yaml of a knowledge pack', CommentRecord.array());

function write(name: string, title: string, schema: Parameters<typeof jsonSchemaOf>[0]): void {
  const { $schema, ...rest } = schema === OlderEdition ? withoutFields(jsonSchemaOf(schema)) : jsonSchemaOf(schema);
  const whole = { $schema, $id: `urn:primum:schema:${name.replace('/', ':')}`, title, ...rest };
  writeGenerated(`${FOLDER}/${name}.schema.json`, `${JSON.stringify(whole, undefined, 1)}\n`);
}

/** The entries under `was` have the schemas of their kinds: here only which kinds there are, and that they are lists. */
function withoutFields(whole: JsonSchema): JsonSchema {
  const entries: JsonSchema = { type: 'array', minItems: 1, items: { type: 'object', required: ['id'] } };
  const properties = Object.fromEntries(Object.keys(ENTRY_KINDS).map((kind) => [kind, entries]));
  const was: JsonSchema = { type: 'object', properties, additionalProperties: false };
  return { ...whole, properties: { ...whole.properties, was } };
}
