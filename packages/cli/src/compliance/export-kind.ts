/** What `compliance export` writes. */
export const EXPORT_KINDS = [
  'oscal-catalog',
  'oscal-profile',
  'oscal-component',
  'oscal-ssp',
  'oscal-results',
  'oscal-poam',
  'mds2',
  'requirements',
  'reqif',
] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
