/** What this browser remembers. Storage may be forbidden or full; then it remembers nothing. */
export const remembered = (key: string): string | null => {
  try {
    return localStorage.getItem(`appointment.${key}`);
  } catch {
    return null;
  }
};

export const remember = (key: string, value: string): void => {
  try {
    localStorage.setItem(`appointment.${key}`, value);
  } catch {
    // Only comfort is lost.
  }
};
