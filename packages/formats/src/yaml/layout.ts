/** How the author of a text writes it, so that what is added looks like the rest. */
import { isCollection, isMap, isScalar, isSeq, type ParsedNode, visit } from 'yaml';

export interface Layout {
  /** JSON, and to stay so. */
  readonly json: boolean;
  readonly newline: '\n' | '\r\n';
  /** Columns from a field to the fields inside it. */
  readonly step: number;
  /** Columns from a field to the dashes of its list. */
  readonly dashes: number;
  /** For text that cannot stand without quotes. */
  readonly quote: 'single' | 'double';
}

export function layoutOf(text: string, root: ParsedNode | null): Layout {
  const columns = (offset: number) => offset - (text.lastIndexOf('\n', offset - 1) + 1);
  let [step, dashes] = [0, -1];
  let [single, double] = [0, 0];
  if (root !== null)
    visit(root, {
      Scalar: (_, { type }) => {
        if (type === 'QUOTE_SINGLE') single += 1;
        if (type === 'QUOTE_DOUBLE') double += 1;
      },
      Pair: (_, { key, value }) => {
        if (!isScalar(key) || !isCollection(value) || value.flow === true) return;
        const further = columns(value.range?.[0] ?? 0) - columns(key.range?.[0] ?? 0);
        if (isSeq(value) && dashes < 0 && further >= 0) dashes = further;
        if (isMap(value) && step === 0 && further > 0) step = further;
      },
    });
  const json = isJson(text, root);
  return {
    json,
    newline: text.includes('\r\n') ? '\r\n' : '\n',
    step: step > 0 ? step : json ? jsonStep(text) : dashes > 0 ? dashes : 2,
    dashes: dashes < 0 ? 2 : dashes,
    quote: double > single ? 'double' : 'single',
  };
}

function isJson(text: string, root: ParsedNode | null): boolean {
  if (!isCollection(root) || root.flow !== true) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function jsonStep(text: string): number {
  return /\n( +)/.exec(text)?.[1]?.length ?? 2;
}
