/** A request that cannot be granted: the HTTP status, what is wrong and the way out. */
export class DeskError extends Error {
  override name = 'DeskError';

  constructor(
    readonly status: number,
    message: string,
    readonly wayOut: string,
  ) {
    super(message);
  }
}

/** Any error as one that can be answered. What no user can mend is a 500. */
export function asDeskError(error: unknown): DeskError {
  if (error instanceof DeskError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && 'wayOut' in error && typeof error.wayOut === 'string') {
    const { wayOut } = error;
    const short = message.endsWith(wayOut)
      ? message.slice(0, message.length - wayOut.length).trimEnd()
      : message;
    return new DeskError(422, short, wayOut);
  }
  return new DeskError(
    500,
    `This is a fault of the program: ${message}`,
    'Nothing was written. Please report it.',
  );
}
