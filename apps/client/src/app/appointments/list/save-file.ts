/** Hands a file to the person, as if they had followed a link to it. */
export const saveFile = (content: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Not at once: some browsers read the address only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
