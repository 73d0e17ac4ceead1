/** The faces that fonts.css describes; their addresses are relative to it. */
function facesIn(css: string, address: string): FontFace[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, face = '']) => {
    const of = (name: string) => new RegExp(`${name}:\\s*([^;]*)`).exec(face)?.[1]?.trim() ?? '';
    const [, file = ''] = /url\(["']?([^"')]*)/.exec(face) ?? [];
    return new FontFace(of('font-family').replace(/["']/g, ''), `url("${new URL(file, address).href}")`, {
      weight: of('font-weight'),
      unicodeRange: of('unicode-range'),
      display: 'swap',
    });
  });
}

/** The script that a page is written in; other letters are fetched when they occur. */
const isLatin = ({ unicodeRange }: FontFace): boolean => /U\+(?:\?\?|0+-?)/i.test(unicodeRange);

/**
 * Fetches the faces of a stylesheet and puts them all into the page at once: as a stylesheet they would each lay the
 * page out anew. The reader's own fonts stand where they cannot be had. `href` is relative to the page.
 */
export async function swapFonts(href: string | undefined): Promise<void> {
  if (href === undefined) return;
  const address = new URL(href, location.href).href;
  const faces = facesIn(await (await fetch(address)).text(), address);
  await Promise.all(faces.filter(isLatin).map((face) => face.load()));
  for (const face of faces) document.fonts.add(face);
}
