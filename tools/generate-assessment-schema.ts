/** Writes the JSON Schema and the reference page of what `primum assess --format json` gives, from core's own schema. */
import { AssessmentReport } from '../packages/core/src/assessment/report.ts';
import { jsonSchemaOf } from '../packages/core/src/parse/json-schema.ts';
import { fieldsTable } from './fields-table.ts';
import { writeGenerated } from './write-generated.ts';

const { $schema, ...rest } = jsonSchemaOf(AssessmentReport);
const whole = { $schema, $id: 'urn:primum:schema:assessment', title: 'primum assess --format json', ...rest };
writeGenerated('docs/schemas/assessment.schema.json', `${JSON.stringify(whole, undefined, 1)}\n`);

writeGenerated(
  'docs/reference/assessment.md',
  `# Assessment as JSON

<!-- Written by \`npm run generate\`; not to be edited. -->

What \`primum assess <dossier> --format json\` prints. Field names are stable; \`version\` rises when one changes its meaning.
The JSON Schema is [assessment.schema.json](../schemas/assessment.schema.json). \`[]\` stands for each of a list; **bold**
fields are always there.

${fieldsTable(jsonSchemaOf(AssessmentReport))}`,
);
