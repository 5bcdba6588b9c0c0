export { Collisions } from './collisions';
export { Followed } from './followed';
export { HeldMeeting } from './held-meeting';
export { LaterLooks } from './later-looks';
export { MissingEvents } from './missing-events';
export { RemoteChanges } from './remote-changes';
export { isMovedSince } from './remote-place';
export { WrittenAgain } from './written-again';
