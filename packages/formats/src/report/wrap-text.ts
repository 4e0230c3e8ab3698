/** Text broken into lines of at most `width` characters; what does not fit into `most` lines ends with an ellipsis. */
export function wrapText(text: string, width: number, most: number): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  for (const word of words.flatMap((long) => pieces(long, width))) {
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= width) line = `${line} ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = kept[most - 1] ?? '';
  kept[most - 1] = `${last.slice(0, width - 1)}…`;
  return kept;
}

/** Cuts by code points, so that no sign is split. */
function pieces(word: string, width: number): string[] {
  const signs = Array.from(word);
  if (signs.length <= width) return [word];
  const parts: string[] = [];
  for (let at = 0; at < signs.length; at += width) parts.push(signs.slice(at, at + width).join(''));
  return parts;
}
