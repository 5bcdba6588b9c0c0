/** The stable word for a failure: its own code where it has one, never the text of somebody else's answer. */
export const errorCodeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code.slice(0, 255) : 'unexpected';
};
