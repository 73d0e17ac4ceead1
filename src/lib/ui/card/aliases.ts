/** Words at the end of a form that speaks of an office, not a name. */
const OFFICE =
  /(?:^|\s)(?:counterpart|president|leader|minister|premier|chancellor|commander|spokes(?:man|woman|person)|chief|secretary|secretary[- ]general|envoy|head|official|negotiator|diplomat|ambassador|general|king|prince)s?$/iu;

/** The other names of an actor: neither the usual one, nor an office, nor a form that speaks of several. */
export const otherNames = (name: string, aliases: readonly string[]): string[] =>
  aliases.filter((alias) => alias !== name && !OFFICE.test(alias) && !/\sand\s/iu.test(alias));
