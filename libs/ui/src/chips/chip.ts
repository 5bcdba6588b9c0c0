/** One of the things to choose from. `name` is what readers hear where the label is short. */
export interface Chip<T> {
  readonly value: T;
  readonly label: string;
  readonly name?: string;
}
