/** The server judges in full; here only the slips that can be seen at once. */
export const MAIL_ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
