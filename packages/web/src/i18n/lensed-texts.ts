/** Which texts of the workbench are the word for one concept and nothing else: a lens renames them, and no sentence. */

type Form = 'one' | 'many';

/** Path of the text, the entry of the pack `terms`, and whether it is spoken of in the plural. */
export const LENSED_TEXTS: readonly (readonly [path: string, term: string, form: Form])[] = [
  ['nav.harm', 'harm', 'one'],
  ['nav.risk', 'risk', 'one'],
  ['overview.situation', 'hazardous-situation', 'one'],
  ['overview.harm', 'harm', 'one'],
  ['step.harm', 'harm', 'one'],
  ['step.consequence', 'consequence', 'one'],
  ['step.threat', 'threat', 'one'],
  ['step.control', 'control', 'one'],
  ['step.asset', 'asset', 'one'],
  ['scale.likelihood', 'likelihood', 'one'],
  ['scale.severity', 'severity', 'one'],
  ['scale.impact', 'impact', 'one'],
  ['scale.risk', 'risk', 'one'],
  ['risk.threats', 'threat', 'many'],
  ['risk.consequences', 'consequence', 'many'],
  ['risk.paths', 'attack-path', 'many'],
  ['risk.threat', 'threat', 'one'],
  ['risk.consequence', 'consequence', 'one'],
  ['risk.asset', 'asset', 'one'],
  ['risk.likelihood', 'likelihood', 'one'],
  ['risk.impact', 'impact', 'one'],
  ['risk.risk', 'risk', 'one'],
  ['harm.situation', 'hazardous-situation', 'one'],
  ['harm.harm', 'harm', 'one'],
  ['harm.severity', 'severity', 'one'],
  ['harm.evaluation', 'acceptability', 'one'],
  ['harm.p1', 'p1', 'one'],
  ['system.controls', 'control', 'many'],
  ['system.assets', 'asset', 'many'],
  ['system.one.assets', 'asset', 'one'],
];
