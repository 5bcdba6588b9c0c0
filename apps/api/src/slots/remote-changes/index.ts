export { Collisions } from './collisions';
export { Followed } from './followed';
export { HeldMeeting } from './held-meeting';
export { MissingEvents } from './missing-events';
export { RemoteChanges } from './remote-changes';
export { WrittenAgain } from './written-again';
