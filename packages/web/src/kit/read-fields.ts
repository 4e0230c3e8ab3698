/** What people typed into a form, read at its edge: values, and all faults at once, each by the name of its field. */

/** What is wrong at a field; its words stand in the texts of forms. */
export type FieldFault =
  | 'missing'
  | 'figure'
  | 'negative'
  | 'positive'
  | 'share'
  | 'otherEnd'
  | 'order'
  | 'nothing'
  | 'both'
  | 'twice'
  | 'taken'
  | 'rises'
  | 'sum'
  | 'together'
  | 'rate';

/** By the name of the field, as `harms.0.basis`. */
export type Faults = Readonly<Partial<Record<string, FieldFault>>>;

/** any: nought or more; share: from 0 to 1; positive: more than nought. */
type Kind = 'any' | 'share' | 'positive';

export interface FieldReader {
  readonly faults: Faults;
  readonly note: (name: string, fault: FieldFault) => void;
  /** Without blanks around; must not be empty. */
  readonly text: (name: string, typed: string) => string;
  /** Undefined where nothing, or no such figure, was typed. */
  readonly figure: (name: string, typed: string, kind?: Kind) => number | undefined;
  /** Both ends or none, the low one first; at `nameLow` and `nameHigh`. */
  readonly range: (name: string, low: string, high: string, kind?: Kind) => [number, number] | undefined;
}

/** The first fault at a field counts. */
export function fieldReader(): FieldReader {
  const faults: Record<string, FieldFault> = {};
  const note: FieldReader['note'] = (name, fault) => {
    faults[name] ??= fault;
  };
  const figure: FieldReader['figure'] = (name, typed, kind = 'any') => {
    if (typed.trim() === '') return undefined;
    const value = figureOf(typed);
    const fault = value === undefined ? 'figure' : faultOf(value, kind);
    if (fault !== undefined) note(name, fault);
    return fault === undefined ? value : undefined;
  };
  return {
    faults,
    note,
    figure,
    text(name, typed) {
      const text = typed.trim();
      if (text === '') note(name, 'missing');
      return text;
    },
    range(name, low, high, kind = 'any') {
      const ends = [low, high].filter((typed) => typed.trim() !== '').length;
      if (ends === 1) note(`${name}${low.trim() === '' ? 'Low' : 'High'}`, 'otherEnd');
      const [from, to] = [figure(`${name}Low`, low, kind), figure(`${name}High`, high, kind)];
      if (from === undefined || to === undefined) return undefined;
      if (from > to) note(`${name}Low`, 'order');
      return [from, to];
    },
  };
}

/** 1,000 is a thousand to one reader and one to another, and so is 1.000. */
const AMBIGUOUS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

export function isAmbiguous(text: string): boolean {
  return AMBIGUOUS.test(text);
}

/** Undefined where no figure was typed, or one that could mean two; a decimal comma counts as a point. */
export function figureOf(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  if (isAmbiguous(text)) return undefined;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function faultOf(value: number, kind: Kind): FieldFault | undefined {
  if (kind === 'positive') return value > 0 ? undefined : 'positive';
  if (kind === 'share') return value >= 0 && value <= 1 ? undefined : 'share';
  return value >= 0 ? undefined : 'negative';
}

/** Rows in which the same thing is named a second time. */
export function noteTwice(
  { note }: FieldReader,
  names: readonly { readonly at: string; readonly value: string }[],
): void {
  const seen = new Set<string>();
  for (const { at, value } of names) {
    if (value !== '' && seen.has(value)) note(at, 'twice');
    seen.add(value);
  }
}
