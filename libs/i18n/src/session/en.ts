import { plural } from '../plural';

export const en = {
  slogan: 'A time that fits both.',
  or: 'or with your mail address',
  singleSignOn: 'Continue with single sign-on',
  email: 'Mail address',
  password: 'Password',
  showPassword: 'Show password',
  signIn: {
    heading: 'Sign in',
    submit: 'Sign in',
    newHere: 'New here?',
    makeAccount: 'Make an account',
  },
  signUp: {
    heading: 'Make an account',
    first: 'This server is new. The first account looks after it.',
    name: 'Your name',
    inviteCode: 'Invite code',
    inviteNeeded: 'this server asks for one',
    passwordHint: 'At least 8 characters. A sentence is fine.',
    submit: 'Make the account',
    haveOne: 'You have one already?',
    signIn: 'Sign in',
  },
  faults: {
    emailMissing: 'Your mail address is missing.',
    email: 'This address looks unfinished. Is there a ".com" missing?',
    passwordMissing: 'Your password is missing.',
    passwordShort: (n: number) =>
      plural('en', n, { one: 'One more character, please.', other: '# more characters, please.' }),
    passwordLong: 'That is longer than 256 characters.',
    nameMissing: 'Your name is missing.',
    nameLong: 'That is longer than 128 characters.',
    inviteMissing: 'This server asks for a code.',
    notAccepted: 'This was not accepted.',
  },
  problems: {
    wrongCredentials: "Address and password don't match.",
    wrongCredentialsHint: 'Is a capital letter missing, or was it another address?',
    disabled: 'This account is switched off.',
    disabledHint: 'Ask whoever looks after this server.',
    signUpClosed: 'This code opens no account here.',
    signUpClosedHint: 'Look for a typing slip, or ask for a new code.',
    emailTaken: 'There is an account with this address already.',
  },
};
