/**
 * Gives what was kept under a key, or makes it and keeps it. The same key must stand for the same making, and what is
 * made must be plain data. Values may be new objects each time.
 */
export type Remember = <T>(key: string, make: () => T) => T;

/** Keeps nothing. */
export const forgetful: Remember = (_, make) => make();
