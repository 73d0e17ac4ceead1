/** Words at the end of a form that speaks of an office, not a name. */
const OFFICE =
  /(?:^|\s)(?:counterpart|president|leader|minister|premier|chancellor|commander|spokes(?:man|woman|person)|chief|secretary|secretary[- ]general|envoy|head|official|negotiator|diplomat|ambassador|general|king|prince)s?$/iu;

/**
 * The other names of an actor: neither the usual one, nor an office, nor a form that speaks of several, nor the same in
 * other letters ("kyiv" beside "Kyiv").
 */
export function otherNames(name: string, aliases: readonly string[]): string[] {
  const names = aliases.filter((alias) => !OFFICE.test(alias) && !/\sand\s/iu.test(alias));
  const known = new Set([name, ...names]);
  const isCopy = (alias: string): boolean =>
    alias === name ||
    (alias === alias.toLowerCase() && [...known].some((one) => one !== alias && one.toLowerCase() === alias));
  return names.filter((alias) => !isCopy(alias));
}
