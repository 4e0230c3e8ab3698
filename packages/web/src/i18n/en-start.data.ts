/** English texts of beginning a dossier from a file. Loaded with the first screen that has them. */
export const enStart = {
  files: 'Bring a dossier or a system from files',
  filesWhy:
    'All files of a dossier folder (dossier.yaml, system.yaml and the others), or one file of another tool: Open Threat Model, Threat Dragon, a CycloneDX bill of materials (JSON), or a table (CSV).',
  tableWhy: 'A table has a row for each component. Its columns, of which only the first is needed:',
  template: 'An empty table to fill in',
  choose: 'Choose files',
  none: 'Choose the documents of one dossier, or one file of another tool.',
  title: 'What would become of it',
  why: 'Nothing is kept yet. The file did not say everything: look at what was chosen for you; each can be changed afterwards.',
  assets_one: '{{count}} asset',
  assets_other: '{{count}} assets',
  zones_one: '{{count}} zone',
  zones_other: '{{count}} zones',
  data_one: '{{count}} piece of data',
  data_other: '{{count}} pieces of data',
  keep: 'Begin the dossier',
  guesses: 'Chosen, since the file does not say: {{count}}',
  leftOut: 'Left out: {{count}}',
};
