interface Scheduler {
  yield?: () => Promise<void>;
}

/** Lets the page answer its reader before the work goes on. */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
