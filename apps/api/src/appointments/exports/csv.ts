/**
 * Spreadsheets take a cell that begins so for a formula, and formulas of strangers can send data away (CWE-1236). An
 * apostrophe makes it text again. A cell can begin inside of ours: where lists are separated by semicolons, the file is
 * cut at those, and quotes in the middle of what is a cell there do not keep lines together.
 */
const FORMULA = /(^|[,;\t\r\n"] *)(?=[=+\-@\t\r])/g;

const cell = (value: string): string => {
  const text = value.replace(FORMULA, "$1'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** One record of a CSV file (RFC 4180), its line end included. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/**
 * What a file begins with. CSV does not say how it is encoded, and Excel takes it for the code page of the machine
 * unless there is this mark: then every ü is two other letters. Programs that would stumble over it have the JSON.
 */
export const CSV_BEGIN = '\ufeff';
