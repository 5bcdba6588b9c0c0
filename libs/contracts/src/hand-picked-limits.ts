/** Of one owner, drafts and closed ones too. */
export const MOST_HAND_PICKED = 500;
/** Of one appointment. */
export const MOST_CANDIDATES = 100;
