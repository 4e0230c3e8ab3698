/** What the parts of the form of a worksheet are given. */
import type { FieldWords } from '../kit/use-field-words.ts';
import type { WorksheetDraft } from './read-worksheet.ts';

export interface PartProps {
  readonly draft: WorksheetDraft;
  readonly words: FieldWords;
  readonly change: (part: Partial<WorksheetDraft>) => void;
}
