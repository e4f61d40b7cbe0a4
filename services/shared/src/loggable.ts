/** An error without what it was about: a statement's parameters hold names and phones. */
export const loggable = (error: unknown): { name: string; message: string; stack?: string | undefined } => {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { name, message, stack };
};
