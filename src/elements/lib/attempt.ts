/** What `action` returns, or undefined where it throws: storage may be blocked or full, text damaged. */
export function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined; // The page works on without it; the caller tells the reader.
  }
}
