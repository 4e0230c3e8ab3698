/** A value as JSON for people and programs: signs that could steer a terminal stand in it as escapes, which mean the same. */

// JSON.stringify escapes the control characters below a blank; not these, which terminals obey just as well.
const STEERING = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2);
  return `${text.replace(STEERING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
