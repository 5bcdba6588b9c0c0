/** What owners read who come from the mail about a request. */
export const en = {
  title: (name: string) => `Request of ${name}`,
  heading: (name: string) => `${name} would like to meet you`,
  facts: { what: 'What', when: 'When', who: 'Who', notes: 'Notes' },
  theirTime: (time: string, name: string) => `${time} for ${name}`,
  until: (time: string) => `Answer until ${time}; then the time is freed.`,
  confirm: 'Confirm',
  decline: 'Decline',
  declineInstead: 'Decline instead',
  confirmInstead: 'Confirm instead',
  reason: (name: string) => `A word to ${name}`,
  asks: {
    confirm: (name: string) => `Confirm this meeting? ${name} gets the invitation.`,
    decline: (name: string) => `Decline this request? ${name} gets a mail.`,
  },
  outcome: {
    booked: (name: string) => `Confirmed. ${name} gets the invitation.`,
    declined: (name: string) => `Declined. ${name} gets a mail.`,
    cancelled: 'It was cancelled meanwhile.',
    expired: 'It ran out before there was an answer. The time is free again.',
    rescheduled: 'It was moved to another time meanwhile.',
    none: 'There is nothing to decide here.',
  },
  toDashboard: 'Open the dashboard',
  lost: {
    heading: 'This link does not work any more',
    text: 'It has expired, or a letter is missing. All requests are on your dashboard.',
  },
};
