/** What attendees read behind the link of their meeting. */
export const en = {
  title: (title: string, owner: string) => `${title} with ${owner}`,
  private: 'Only people with this link see this page',
  status: {
    none: 'Not booked',
    requested: (owner: string, until: string) => `Waits for ${owner}, until ${until}`,
    booked: 'Confirmed',
    declined: (owner: string) => `Declined by ${owner}`,
    cancelled: 'Cancelled',
    cancelledByYou: 'Cancelled by you',
    cancelledBy: (owner: string) => `Cancelled by ${owner}`,
    expired: (owner: string) => `${owner} did not answer in time`,
    rescheduled: 'Moved to another time',
  },
  facts: {
    when: 'When',
    place: 'Place',
    people: 'People',
    answers: 'Your answers',
    notes: 'Your notes',
    reason: 'Reason',
  },
  online: 'Online',
  inPerson: 'In person',
  linkComes: 'The link is being made and comes by mail.',
  you: 'you',
  zoneAndDistance: (zone: string, distance: string) => `${zone}, ${distance}`,
  actions: 'What you can do',
  join: 'Join the call',
  openLink: 'Open the link',
  cancel: 'Cancel',
  asking: {
    headingBooked: 'Cancel this meeting?',
    headingRequested: 'Withdraw this request?',
    text: (people: string) =>
      `A mail goes to ${people}, and the time is free for others at once. This can’t be undone, but you can book again.`,
    reason: (owner: string) => `A word to ${owner}`,
    keep: 'Keep it',
    doIt: 'Cancel the meeting',
    withdraw: 'Withdraw the request',
  },
  done: (owner: string) => `It is cancelled. ${owner} gets a mail.`,
  refused: {
    over: 'It is over, so nothing can be changed any more.',
    tooLate: (owner: string) =>
      `It is too close to the meeting to change it here. Please write to ${owner}.`,
    notMovable: (owner: string) =>
      `It can’t be moved here. Please write to ${owner}, or cancel and book again.`,
    changed: 'Something has changed meanwhile. Load the page afresh to see what.',
    unavailable: (owner: string) =>
      `We can’t check ${owner}’s calendar at the moment, so nothing is changed yet. Try again in a moment.`,
  },
  tooLate: {
    rule: (until: string, before: string) =>
      `It could be moved or cancelled until ${until}, ${before} before it begins.`,
    begun: 'It has begun, so it can’t be moved or cancelled any more.',
    write: (owner: string) => `Please write to ${owner}:`,
  },
  until: (time: string) => `You can move or cancel it until ${time}.`,
  move: {
    heading: 'Move to another time',
    keeps: (time: string) => `You keep ${time} until the new time is yours.`,
    none: 'Choose a new time.',
    same: 'This is the time you have already.',
    keep: 'Keep the old time',
    doIt: 'Move it',
    done: (time: string, owner: string) => `It is moved: ${time}. ${owner} gets a mail.`,
    waits: (time: string, owner: string) =>
      `You asked for ${time}. It waits for ${owner} to confirm it.`,
  },
  bookAnother: 'Book another time',
  foot: 'Lost something? Every mail about this meeting carries the link to this page.',
  print: 'Print',
  lost: {
    heading: 'This link does not work any more',
    text: 'It has expired, or a letter is missing. Look for the newest mail about your meeting, or write to the person whom you want to meet.',
  },
};
