/** Something the user can put right: what was found, where, and the way out. */
export class UserError extends Error {
  override name = 'UserError';

  constructor(
    message: string,
    readonly wayOut: string,
  ) {
    super(message);
  }
}

/** How any error reads in a report. What is no fault of the user's says so, with the stack. */
export function describeError(error: unknown): string {
  if (error instanceof UserError) return `${error.message} ${error.wayOut}`;
  if (error instanceof Error && 'wayOut' in error) return error.message;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This should not have happened, and is a fault of the program. Please report it with these lines:\n${stack}`;
}
