/** A register as the text that the assessor answers with. */
import { csvOf } from '@primum/formats/report/csv';
import { markdownRegister } from '@primum/formats/report/markdown';
import type { Register } from '@primum/formats/report/registers';
import { xlsxOf } from '@primum/formats/report/xlsx';
import type { RegisterFormat } from './assessor-messages.ts';

/** A workbook as base64. */
export function registerText(register: Register, format: RegisterFormat): string | Promise<string> {
  if (format === 'csv') return csvOf(register);
  return format === 'md' ? `${markdownRegister(register)}\n` : workbookOf([register]);
}

export async function workbookOf(registers: readonly Register[]): Promise<string> {
  return Buffer.from(await xlsxOf(registers)).toString('base64');
}
