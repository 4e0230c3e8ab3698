/** Small frequencies as people read them. */
const RAISED: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/** 0.01 is 10⁻², 0.00025 is 2.5·10⁻⁴, 0.25 is 0.25. */
export function formatFrequency(value: number): string {
  if (value === 0 || (Math.abs(value) >= 0.1 && Math.abs(value) < 10_000)) return trimmed(value.toPrecision(2));
  const [mantissa = '', exponent = ''] = value.toExponential(1).split('e');
  return raised(trimmed(mantissa), exponent);
}

function raised(factor: string, exponent: string): string {
  const power = `10${Array.from(exponent.replace('+', ''), (sign) => RAISED[sign] ?? sign).join('')}`;
  return factor === '1' ? power : `${factor}·${power}`;
}

export function formatRange([low, high]: readonly [number, number]): string {
  return low === high ? formatFrequency(low) : `${formatFrequency(low)} to ${formatFrequency(high)}`;
}

/** Probabilities: 0.01 stays 0.01. */
export function formatProbability([low, high]: readonly [number, number]): string {
  const text = (value: number) =>
    value === 0 || value >= 0.001 ? trimmed(value.toPrecision(2)) : formatFrequency(value);
  return low === high ? text(low) : `${text(low)} to ${text(high)}`;
}

/** A sum with its sign, to six decimals: -0.95, 0.002288; what is too small for that as a power of ten with four digits. */
export function formatAmount(value: number): string {
  if (value === 0) return '0';
  return Math.abs(value) < 0.00005 ? formatExact(value) : String(Number(value.toFixed(Math.abs(value) < 100 ? 6 : 2)));
}

/** Four digits, as a value at which a decision turns needs them: 0.000142302 is 1.423·10⁻⁴. */
export function formatExact(value: number): string {
  if (value === 0 || (Math.abs(value) >= 0.01 && Math.abs(value) < 1_000_000)) return trimmed(value.toPrecision(4));
  const [mantissa = '', exponent = ''] = value.toExponential(3).split('e');
  return raised(trimmed(mantissa), exponent);
}

export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

function trimmed(text: string): string {
  return String(Number(text));
}
