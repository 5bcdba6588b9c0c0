import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { NotFound } from './domain-error';

@Injectable()
class IdPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,9}$/.test(value)) throw new NotFound();
    return Number(value);
  }
}

@Injectable()
class UuidPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) throw new NotFound();
    return value.toLowerCase();
  }
}

const pathParameter =
  (name: string, schema: object, ...pipes: (new () => PipeTransform)[]): ParameterDecorator =>
  (target, method, index) => {
    if (method === undefined) throw new Error('A path parameter belongs to a method');
    Param(name, ...pipes)(target, method, index);
    const descriptor = Object.getOwnPropertyDescriptor(target, method);
    if (descriptor) ApiParam({ name, schema })(target, method, descriptor);
  };

/** A number in the path; what is no id is not found. */
export const PathId = (name = 'id') => pathParameter(name, { type: 'integer', minimum: 1 }, IdPipe);

/** A uuid in the path; what is none is not found. */
export const PathUuid = (name = 'id') =>
  pathParameter(name, { type: 'string', format: 'uuid' }, UuidPipe);

/** Any text in the path: a username, a slug, a link's token. */
export const PathText = (name: string) => pathParameter(name, { type: 'string' });
