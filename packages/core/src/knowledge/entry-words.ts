/** Words that entries are told by, as bare lists: schemas are made of them, and pages, which load no schemas, offer them to choose from. */

/** seen: read in the source itself; known: known practice, not looked up; proposal: this project's own choice. */
export const MARKS = ['seen', 'known', 'proposal'] as const;

/**
 * in-force: law that applies; adopted: law that will apply from its `from`; guidance: not binding; stale: overtaken;
 * bill: put before a parliament; proposal: this project's own. The last three are never a requirement of anybody.
 */
export const STATUSES = ['in-force', 'adopted', 'guidance', 'stale', 'bill', 'proposal'] as const;

/** Who is asked. What a party is to the device (system.yaml, parties) gives its roles; further ones are facts of the party. */
export const ROLES = [
  'manufacturer',
  'authorised-representative',
  'importer',
  'distributor',
  'integrator',
  'operator',
  'professional-user',
  'patient',
  'controller',
  'processor',
  'ai-provider',
  'ai-deployer',
  'entity',
  'ehr-manufacturer',
  'data-holder',
  'product-manufacturer',
  'open-source-steward',
  'certificate-holder',
  'notified-body',
  'authority',
] as const;
