/** Runs `work` while no other window of this browser runs work of the same name. */
export const exclusively = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  'locks' in navigator
    ? (navigator.locks.request(`appointment.${name}`, work) as Promise<T>)
    : work();
