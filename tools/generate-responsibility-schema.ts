/** Writes the JSON Schema and the reference page of what `primum responsibility --format json` gives, from core's own schema. */
import { jsonSchemaOf } from '../packages/core/src/parse/json-schema.ts';
import { ResponsibilityPicture } from '../packages/core/src/responsibility/responsibility-picture.ts';
import { fieldsTable } from './fields-table.ts';
import { writeGenerated } from './write-generated.ts';

const { $schema, ...rest } = jsonSchemaOf(ResponsibilityPicture);
const whole = {
  $schema,
  $id: 'urn:primum:schema:responsibility',
  title: 'primum responsibility --format json',
  ...rest,
};
writeGenerated('docs/schemas/responsibility.schema.json', `${JSON.stringify(whole, undefined, 1)}\n`);

writeGenerated(
  'docs/reference/responsibility.md',
  `# Responsibility as JSON

<!-- Written by \`npm run generate\`; not to be edited. -->

What \`primum responsibility <dossier> --format json\` prints. Field names are stable; \`version\` rises when one changes its
meaning. The JSON Schema is [responsibility.schema.json](../schemas/responsibility.schema.json). \`[]\` stands for each of a list;
**bold** fields are always there.

${fieldsTable(jsonSchemaOf(ResponsibilityPicture))}`,
);
