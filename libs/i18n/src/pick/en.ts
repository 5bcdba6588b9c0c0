/** What people read to whom somebody sent times to choose from. */
export const en = {
  title: (title: string, owner: string) => `${title} with ${owner}`,
  heading: 'Which time suits you?',
  legend: 'Times to choose from',
  pickedBy: (owner: string) => `${owner} picked these times.`,
  allTaken: {
    heading: 'No time is left to choose',
    text: (owner: string) =>
      `A time was found, or they are over. Ask ${owner} if you need another.`,
  },
  closed: {
    heading: 'There is nothing to choose here any more',
    text: 'A time was found, or these are not offered any more. Ask the person who sent you the link.',
  },
};
