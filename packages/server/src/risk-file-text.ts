/** A risk management file as the text that the assessor answers with: a workbook in base64. */
import type { RiskFile } from '@primum/core/harm/risk-file';
import { csvOf } from '@primum/formats/report/csv';
import { riskTable, riskWorkbook } from '@primum/formats/report/risk-table';
import { riskTableHtml } from '@primum/formats/report/risk-table-html';
import { xlsxOf } from '@primum/formats/report/xlsx';
import type { RiskFileFormat } from './assessor-messages.ts';

/** `today`: year-month-day. Throws DomainError INPUT_INVALID where proposed controls count and the format has no place for them. */
export async function riskFileText(file: RiskFile, format: RiskFileFormat, today: string): Promise<string> {
  switch (format) {
    case 'csv':
      return csvOf(riskTable(file));
    case 'html':
      return riskTableHtml(file, today);
    case 'xlsx':
      return Buffer.from(await xlsxOf(riskWorkbook(file))).toString('base64');
    case 'ttl': {
      // Few ask for it, and it brings a library that nothing else here needs.
      const { riskmanFor } = await import('@primum/formats/riskman/riskman-for');
      return riskmanFor(file).turtle;
    }
  }
}
