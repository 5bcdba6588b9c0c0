import * as z from 'zod';
import { Subscriber } from './me';
import { Email, Language, PersonName, TimeZone } from './primitives';

/** At least 8 characters (NIST SP 800-63B); the upper bound keeps hashing cheap for strangers. */
export const NewPassword = z.string().min(8).max(256);

export const Register = z
  .strictObject({
    email: Email,
    password: NewPassword,
    name: PersonName.optional(),
    timezone: TimeZone.optional(),
    language: Language.optional(),
    inviteCode: z.string().trim().max(64).optional(),
  })
  .meta({ id: 'Register' });
export type Register = z.output<typeof Register>;

export const Login = z
  .strictObject({ email: Email, password: z.string().min(1).max(256) })
  .meta({ id: 'Login' });
export type Login = z.output<typeof Login>;

export const Session = z
  .object({
    accessToken: z.string(),
    expiresIn: z.int().meta({ description: 'Seconds until the access token expires' }),
    subscriber: Subscriber,
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

export const SignInOptions = z
  .object({
    schemes: z.array(z.enum(['password', 'oidc'])),
    signUp: z.enum(['open', 'invite']),
    firstAccount: z.boolean().meta({ description: 'True while nobody has an account yet' }),
  })
  .meta({ id: 'SignInOptions', description: 'What the sign-in page may offer' });
export type SignInOptions = z.infer<typeof SignInOptions>;
