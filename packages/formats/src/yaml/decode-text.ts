/** Bytes to text: UTF-8 only, and no control characters. */
import { placesIn, type TextPlace } from './text-place.ts';

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly message: string;
      readonly expected: string;
      readonly hint: string;
      readonly place: TextPlace;
    };

const EXPECTED = 'text in UTF-8';
const HINT = 'save the file as UTF-8';

export function decodeText(bytes: Uint8Array): Decoded {
  const start = { line: 1, column: 1 };
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return { ok: false, message: 'this file is in UTF-16', expected: EXPECTED, hint: HINT, place: start };
  }
  const text = decoded(bytes);
  if (text === undefined) {
    const place = placeOfBadByte(bytes);
    return { ok: false, message: 'a byte that is not UTF-8', expected: EXPECTED, hint: HINT, place };
  }
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.exec(text);
  if (control === null) return { ok: true, text };
  const code = control[0].charCodeAt(0).toString(16).padStart(4, '0').toUpperCase();
  const hint =
    code === '0000'
      ? 'a file with zero bytes is often UTF-16 or no text at all; save it as UTF-8'
      : 'remove the character';
  return {
    ok: false,
    message: `control character U+${code}`,
    expected: EXPECTED,
    hint,
    place: placesIn(text)(control.index),
  };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The longest prefix that decodes ends where the bad byte begins. */
function placeOfBadByte(bytes: Uint8Array): TextPlace {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  for (let at = lenient.indexOf('\uFFFD'); at !== -1; at = lenient.indexOf('\uFFFD', at + 1)) {
    const before =
      new TextEncoder().encode(lenient.slice(0, at)).length + (startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0);
    // A replacement character that the author wrote has its own three bytes; the first that has not is the bad one.
    if (!startsWith(bytes.subarray(before), [0xef, 0xbf, 0xbd])) return placesIn(lenient)(at);
  }
  return { line: 1, column: 1 };
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}
