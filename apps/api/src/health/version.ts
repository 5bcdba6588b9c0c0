// The version stands in one place only, and that belongs to the workspace.
// eslint-disable-next-line @nx/enforce-module-boundaries
export { version } from '../../../../package.json';
