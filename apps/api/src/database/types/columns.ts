import { p } from '@mikro-orm/core';
import { InstantType } from './instant.type';
import { PlainDateType } from './plain-date.type';
import { PlainTimeType } from './plain-time.type';
import { UuidBinaryType } from './uuid-binary.type';

/** The columns that every table spells alike. */
export const instant = () => p.type(InstantType).$type<Temporal.Instant>();
export const plainDate = () => p.type(PlainDateType).$type<Temporal.PlainDate>();
export const plainTime = () => p.type(PlainTimeType).$type<Temporal.PlainTime>();
export const uuid = () => p.type(UuidBinaryType).$type<string>();

/** To the millisecond, as the columns keep it: an entity reads the same before and after it was stored. */
const now = () => Temporal.Instant.fromEpochMilliseconds(Date.now());

export const timeCreated = () => instant().onCreate(now);
export const timeUpdated = () => instant().onCreate(now).onUpdate(now);
