export * from './languages';
export * from './messages';
export * from './plural';
export * from './mail';
