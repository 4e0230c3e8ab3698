/** The content of a file that `harm export` writes. */
import type { RiskFile } from '@primum/core/harm/risk-file';
import type { RiskFileKind } from './risk-file-kind.ts';

export interface WrittenRiskFile {
  readonly content: string | Uint8Array;
  readonly leftOut: readonly { readonly what: string; readonly why: string }[];
}

/** `today`: year-month-day. */
export async function writtenRiskFile(kind: RiskFileKind, file: RiskFile, today: string): Promise<WrittenRiskFile> {
  switch (kind) {
    case 'riskman': {
      const { riskmanFor } = await import('@primum/formats/riskman/riskman-for');
      const { turtle, leftOut } = riskmanFor(file);
      return { content: turtle, leftOut };
    }
    case 'html': {
      const { riskTableHtml } = await import('@primum/formats/report/risk-table-html');
      return { content: riskTableHtml(file, today), leftOut: [] };
    }
    case 'csv': {
      const { csvOf } = await import('@primum/formats/report/csv');
      const { riskTable } = await import('@primum/formats/report/risk-table');
      return { content: csvOf(riskTable(file)), leftOut: [] };
    }
    case 'xlsx': {
      const { xlsxOf } = await import('@primum/formats/report/xlsx');
      const { riskWorkbook } = await import('@primum/formats/report/risk-table');
      return { content: await xlsxOf(riskWorkbook(file)), leftOut: [] };
    }
  }
}
