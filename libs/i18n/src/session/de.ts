import { plural } from '../plural';
import type { SessionMessages } from './index';

export const de: SessionMessages = {
  slogan: 'Eine Zeit, die beiden passt.',
  or: 'oder mit Ihrer Mail-Adresse',
  singleSignOn: 'Weiter mit Single Sign-on',
  email: 'Mail-Adresse',
  password: 'Passwort',
  showPassword: 'Passwort zeigen',
  signIn: {
    heading: 'Anmelden',
    submit: 'Anmelden',
    newHere: 'Neu hier?',
    makeAccount: 'Konto anlegen',
  },
  signUp: {
    heading: 'Konto anlegen',
    first: 'Dieser Server ist neu. Das erste Konto betreut ihn.',
    name: 'Ihr Name',
    inviteCode: 'Einladungscode',
    inviteNeeded: 'dieser Server verlangt einen',
    passwordHint: 'Mindestens 8 Zeichen. Ein ganzer Satz ist gut.',
    submit: 'Konto anlegen',
    haveOne: 'Sie haben schon eines?',
    signIn: 'Anmelden',
  },
  faults: {
    emailMissing: 'Ihre Mail-Adresse fehlt.',
    email: 'Diese Adresse sieht unfertig aus. Fehlt ein „.de“?',
    passwordMissing: 'Ihr Passwort fehlt.',
    passwordShort: (n) =>
      plural('de', n, { one: 'Bitte noch ein Zeichen.', other: 'Bitte noch # Zeichen.' }),
    passwordLong: 'Das ist länger als 256 Zeichen.',
    nameMissing: 'Ihr Name fehlt.',
    nameLong: 'Das ist länger als 128 Zeichen.',
    inviteMissing: 'Dieser Server verlangt einen Code.',
    notAccepted: 'Das wurde nicht angenommen.',
  },
  problems: {
    wrongCredentials: 'Adresse und Passwort passen nicht zusammen.',
    wrongCredentialsHint: 'Fehlt ein Großbuchstabe, oder war es eine andere Adresse?',
    disabled: 'Dieses Konto ist abgeschaltet.',
    disabledHint: 'Fragen Sie, wer diesen Server betreut.',
    signUpClosed: 'Dieser Code öffnet hier kein Konto.',
    signUpClosedHint: 'Ist ein Tippfehler darin? Sonst bitten Sie um einen neuen.',
    emailTaken: 'Mit dieser Adresse gibt es schon ein Konto.',
  },
};
