/** Risk by impact and likelihood. Spyderisk's models do not carry the table: its engine picks one by the sizes of the scales. */

/** Rows: impact, lowest first; columns: likelihood, lowest first. Key: impact x likelihood x risk levels. */
const TABLES: Readonly<Record<string, string>> = {
  '5x5x5': '00011/00112/01233/12344/12344',
  '5x6x5': '000011/000112/001233/012344/012344',
  '6x6x5': '000000/000011/000112/001233/012344/012344',
  '6x6x6': '000000/000112/001223/012344/023455/023555',
};

/** Undefined where that engine has no table of this size. */
export function riskTableFor(impacts: number, likelihoods: number, risks: number): number[][] | undefined {
  return TABLES[`${impacts}x${likelihoods}x${risks}`]?.split('/').map((row) => row.split('').map(Number));
}
