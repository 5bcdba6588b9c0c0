/** What people read to whom somebody sent times to choose from. */
export const en = {
  title: (title: string, owner: string) => `${title} with ${owner}`,
  heading: 'Which time suits you?',
  legend: 'Times to choose from',
  pickedBy: (owner: string) => `${owner} picked these times.`,
  allTaken: {
    heading: 'No time is left to choose',
    text: (owner: string) => `All times are taken. Ask ${owner} if you need another.`,
  },
  over: {
    heading: 'These times are over',
    text: (owner: string) => `Ask ${owner} if you still need one.`,
  },
  withdrawn: {
    heading: 'There is nothing to choose here any more',
    text: (owner: string) =>
      `${owner} does not offer these times any more. Ask ${owner} for others.`,
  },
};
