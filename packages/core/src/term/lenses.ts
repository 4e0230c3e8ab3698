/** The professions in whose words the workbench can speak. */
export const LENSES = ['clinical', 'safety', 'security', 'privacy', 'regulatory'] as const;
export type Lens = (typeof LENSES)[number];
