/**
 * Text in lines no wider than `width`, broken between words; a word that is wider stands alone and runs over.
 * @param widthOf of a line, in the unit of `width`
 * @param most lines; the last one ends in "…" where more would be needed
 */
export function wrapped(
  text: string,
  width: number,
  widthOf: (line: string) => number,
  most = Infinity,
): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept.at(-1) ?? '';
  while (last.includes(' ') && widthOf(`${last}…`) > width) last = last.slice(0, last.lastIndexOf(' '));
  return [...kept.slice(0, -1), `${last}…`];
}
