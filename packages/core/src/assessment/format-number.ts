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
  const raised = Array.from(exponent.replace('+', ''), (sign) => RAISED[sign] ?? sign).join('');
  const factor = trimmed(mantissa);
  return factor === '1' ? `10${raised}` : `${factor}·10${raised}`;
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

export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

function trimmed(text: string): string {
  return String(Number(text));
}
