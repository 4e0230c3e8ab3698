/** The published system models that store what Spyderisk's engine made of them, each with the domain model that it was made with. */
export interface PublishedModel {
  /** File names in `spyderisk/models` of the reference data. */
  readonly system: string;
  readonly domain: string;
}

export const PUBLISHED_MODELS: readonly PublishedModel[] = [
  { system: 'Demo_both_state_reports.nq.gz', domain: 'domain-6a3-3-1.nq.gz' },
  { system: 'ConstructionPatternTest-v2a.nq.gz', domain: 'TESTING-2a4-1.nq.gz' },
  { system: 'ConstructionPatternTest_-_v2b.nq.gz', domain: 'TESTING-2b1-1.nq.gz' },
  { system: 'PatternMatchingAndControlStrategyTest-v2a-valid.nq.gz', domain: 'TESTING-2a4-1.nq.gz' },
  { system: 'ThreatCausationTest_-_v2a6_-_valid.nq.gz', domain: 'TESTING-2a6-1.nq.gz' },
  { system: 'SSM-Testing-1a1-5.nq.gz', domain: 'Testing-1a1-5.nq.gz' },
  { system: 'Test-6a3-00.nq.gz', domain: 'domain-ssm-testing-6a3.nq' },
  { system: 'Current_Risk_Test_Case.nq.gz', domain: 'FOGPROTECT-3j1-5.nq.gz' },
];
