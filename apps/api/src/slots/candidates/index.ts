export { beFirst } from './be-first';
export { type Choice, freeOf, grantedOf, isSpent, stateOf, timeOf } from './candidates';
export { Choices } from './choices';
export { isTrusted, offeredAmong, toOffered } from './offered-among';
export { WatchedChoices } from './watched-choices';
