/**
 * What is in a ZIP archive (PKWARE APPNOTE), looked at before anybody unpacks it: a few kilobytes can stand for gigabytes, and
 * what the archive says at the front can differ from what it says at the end.
 */
import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  /** Bytes, unpacked. */
  readonly size: number;
  readonly packedSize: number;
  /** Where its own header begins. */
  readonly offset: number;
  readonly method: number;
}

export type ZipEntries =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly message: string; readonly hint?: string };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 0xffff;

/** `most`: bytes that all entries may unpack to. */
export function zipEntries(bytes: Uint8Array, most: number): ZipEntries {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 8 && view.getUint32(0) === 0xd0cf11e0)
    return refused('this is a workbook of the old kind, or one with a password', 'save it as .xlsx without a password');
  const end = endOf(view);
  if (end === undefined) return refused('this is not a ZIP archive, or it was cut off', 'a workbook is saved as .xlsx');
  const [count, from] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (count === 0xffff || from === 0xffffffff) return refused('archives of this size are not read');
  const entries: ZipEntry[] = [];
  let [at, total] = [from, 0];
  for (let index = 0; index < count; index += 1) {
    const found = centralEntry(view, at, end);
    if (typeof found === 'string') return refused(found);
    if (entries.some(({ name }) => name === found.entry.name))
      return refused(`"${found.entry.name}" stands in it twice`);
    entries.push(found.entry);
    at = found.next;
    total += found.entry.size;
    if (total > most) return refused(`it unpacks to more than ${Math.round(most / 1024 / 1024)} MB`);
  }
  return { ok: true, entries };
}

/** The text of an entry; undefined where it does not unpack to what the archive says. */
export function unpacked(bytes: Uint8Array, { offset, size, packedSize, method }: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(from, from + packedSize);
  if (packed.length !== packedSize) return undefined;
  if (method === 0) return packedSize === size ? packed : undefined;
  try {
    const text = inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
    return text.length === size ? text : undefined;
  } catch {
    return undefined;
  }
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function centralEntry(view: DataView, at: number, end: number): { entry: ZipEntry; next: number } | string {
  if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return 'its list of contents is broken';
  const flags = view.getUint16(at + 8, true);
  if ((flags & 1) !== 0) return 'it has a password';
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) return 'it is packed in a way that workbooks are not';
  const [packedSize, size, offset] = [20, 24, 42].map((field) => view.getUint32(at + field, true)) as [
    number,
    number,
    number,
  ];
  const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
    number,
    number,
    number,
  ];
  if (offset + 30 > end || view.getUint32(offset, true) !== LOCAL) return 'its list of contents is broken';
  // What reads the archive from the front must find what stands at the end.
  const [first, second] = [view.getUint32(offset + 18, true), view.getUint32(offset + 22, true)];
  const streamed = (view.getUint16(offset + 6, true) & 8) !== 0 && first === 0 && second === 0;
  if (!streamed && (first !== packedSize || second !== size))
    return 'it says two things about the size of its contents';
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
  return { entry: { name, size, packedSize, offset, method }, next: at + 46 + nameLength + extra + comment };
}

function refused(message: string, hint?: string): ZipEntries {
  return { ok: false, message, ...(hint === undefined ? {} : { hint }) };
}
