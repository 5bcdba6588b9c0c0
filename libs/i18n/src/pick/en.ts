/** What people read to whom somebody sent times to choose from. */
export const en = {
  title: (title: string, owner: string) => `${title} with ${owner}`,
  heading: 'Which time suits you?',
  legend: 'Times to choose from',
  pickedBy: (owner: string) => `${owner} picked these times.`,
  allTaken: {
    heading: 'All times are taken',
    text: (owner: string) => `Somebody was faster, or the times are over. Ask ${owner} for others.`,
  },
  closed: {
    heading: 'There is nothing to choose here any more',
    text: 'A time was found, or these are not offered any more. Ask the person who sent you the link.',
  },
};
