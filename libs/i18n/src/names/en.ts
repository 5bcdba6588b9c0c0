/** Names that the server gives to things which it makes for their owner. */
export const en = {
  copyOf: (name: string) => `Copy of ${name}`,
};
