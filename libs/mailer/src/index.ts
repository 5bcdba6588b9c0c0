export * from './mail';
export * from './mail-not-sent';
export * from './mail-port';
export * from './file/file-mail';
export * from './memory/memory-mail';
export * from './smtp/smtp-mail';
export type * from './letters/letter';
export { renderLetter, type RenderedLetter } from './letters/render-letter';
