/** Name → the component it belongs to, to see two that share one. */
const owners = new Map();

/**
 * The class that keeps a component's styles to its own elements: short, since it stands on every one of them. It
 * follows from where the component lies.
 *
 * @type {NonNullable<import('svelte/compiler').CompileOptions['cssHash']>}
 * @throws when two components would share a name
 */
export function scopeName({ hash, filename, css }) {
  const owner = filename ?? css;
  const name = `_${hash(owner).slice(-4)}`;
  const before = owners.get(name) ?? owner;
  if (before !== owner) {
    throw new Error(`${owner} and ${before} would share the class ${name}. Rename one of the two files.`);
  }
  owners.set(name, owner);
  return name;
}

/** Short names are for what is published: while the site is developed, Svelte's own follow the styles better. */
const isPublished = process.env.NODE_ENV === 'production';

/** For the pages that are built. */
export const compilerOptions = isPublished ? { cssHash: scopeName } : {};

/**
 * For what brings them to life. The names differ from those of the pages: styles that arrive name nothing that stands
 * already, so that a browser need not work out anew how the page looks.
 */
export const liveCompilerOptions = isPublished ? { cssHash: (of) => scopeName(of).replace('_', 'L') } : {};
