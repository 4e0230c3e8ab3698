/** What `harm export` writes. */
export const RISK_FILE_KINDS = ['xlsx', 'csv', 'html', 'riskman'] as const;
export type RiskFileKind = (typeof RISK_FILE_KINDS)[number];
