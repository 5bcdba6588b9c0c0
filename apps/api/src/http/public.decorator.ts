import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const publicKey = Symbol('public');

/** Opens a route, or all of a controller, to people without an account. */
export const Public = () =>
  applyDecorators(SetMetadata(publicKey, true), ApiExtension('x-public', true));
