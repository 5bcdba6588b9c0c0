export * from './brand/brand-mark';
export * from './icon/icon';
export { icons, type IconName } from './icon/icons';
