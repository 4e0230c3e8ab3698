/** How wide text is drawn in a sans-serif font, near enough to keep it inside its box: on the safe side for Inter and its kin. */

const NARROW = /[iljtfI.,:;'|!()[\]/]/;
const WIDE = /[mwMW@%—…]/;
const CAPITAL = /[A-Z0-9_&+=<>~#$?]/;

/** Pixels. Signs that are not of the Latin script count as a full square. */
export function textWidth(text: string, fontSize: number, bold: boolean): number {
  let em = 0;
  for (const sign of text) {
    if ((sign.codePointAt(0) ?? 0) > 0x24f) em += 1;
    else if (sign === ' ') em += 0.29;
    else if (NARROW.test(sign)) em += 0.35;
    else if (WIDE.test(sign)) em += 0.92;
    else if (CAPITAL.test(sign)) em += 0.69;
    else em += 0.585;
  }
  return em * fontSize * (bold ? 1.05 : 1);
}
