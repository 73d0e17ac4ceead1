import interCyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?inline';
import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import interLatinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?inline';
import serifCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?inline';
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?inline';
import serifLatinExt from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2?inline';
import { GlobalFonts } from '@napi-rs/canvas';

/** Each family under names of its own, one a file: the canvas takes the first that has a letter. */
const FAMILIES = {
  sans: [interLatin, interLatinExt, interCyrillic],
  serif: [serifLatin, serifLatinExt, serifCyrillic],
};
type Family = keyof typeof FAMILIES;

const nameOf = (family: Family, index: number): string => `parley-${family}-${index}`;

function bytesOf(address: string): Uint8Array {
  const text = atob(address.slice(address.indexOf(',') + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

let ready = false;

function load(): void {
  if (ready) return;
  for (const family of ['sans', 'serif'] as const) {
    FAMILIES[family].forEach((address, index) => {
      GlobalFonts.register(Buffer.from(bytesOf(address)), nameOf(family, index));
    });
  }
  ready = true;
}

/** A font as the canvas takes it: the site's own families, whatever the machine has. Other letters fall back to its. */
export function fontOf(family: Family, size: number, weight: string, style: string): string {
  load();
  const names = FAMILIES[family].map((_, index) => `"${nameOf(family, index)}"`);
  return `${style} ${weight} ${size}px ${names.join(', ')}, ${family === 'sans' ? 'sans-serif' : 'serif'}`;
}
