import type { SettingsMessages } from './index';

export const providers: SettingsMessages['providers'] = {
  account: {
    nextcloud: {
      address: 'Die Adresse, unter der Sie Ihre Nextcloud im Browser öffnen.',
      signIn:
        'Benutzername: der, mit dem Sie sich anmelden. App-Passwort: in Nextcloud unter Einstellungen, Sicherheit, „Neues App-Passwort erstellen“.',
    },
    icloud: {
      address: 'caldav.icloud.com oder Ihre iCloud-Mailadresse.',
      signIn:
        'Benutzername: die Mailadresse Ihres Apple Accounts. Passwort: ein app-spezifisches, das Sie auf account.apple.com unter Anmeldung und Sicherheit anlegen.',
    },
    fastmail: {
      address: 'caldav.fastmail.com',
      signIn:
        'Benutzername: Ihre ganze Fastmail-Adresse. Passwort: ein App-Passwort aus Settings, Privacy & Security; es muss Kalender erreichen dürfen.',
    },
    mailbox: {
      address: 'dav.mailbox.org',
      signIn:
        'Benutzername: Ihre mailbox.org-Adresse. Passwort: das Ihres Kontos; bei Anmeldung in zwei Schritten ein Anwendungspasswort aus den Einstellungen.',
    },
    posteo: {
      address: 'posteo.de:8443',
      signIn: 'Benutzername: Ihre Posteo-Adresse. Passwort: das Ihres Kontos.',
    },
    yahoo: {
      address: 'caldav.calendar.yahoo.com',
      signIn:
        'Benutzername: Ihre ganze Yahoo-Adresse. Passwort: ein App-Passwort aus den Sicherheitseinstellungen Ihres Kontos.',
    },
    radicale: {
      address: 'Die Adresse des Servers mit seinem Port, etwa https://example.org:5232.',
      signIn: 'Benutzername und Passwort: die, die Sie vom Betreiber bekommen haben.',
    },
    baikal: {
      address: 'Die Adresse Ihres Baïkal mit /dav.php am Ende.',
      signIn:
        'Benutzername und Passwort: die des Benutzers, der in der Verwaltung von Baïkal angelegt wurde.',
    },
    sogo: {
      address: 'Die Adresse, unter der Sie SOGo im Browser öffnen, mit /SOGo/dav/ am Ende.',
      signIn: 'Benutzername und Passwort: die, mit denen Sie sich bei SOGo anmelden.',
    },
    google: {
      address: 'Google lässt kein Programm mit Passwort herein.',
      signIn:
        'Verbinden Sie den Kalender stattdessen über seine geheime Adresse. Er macht Sie belegt; Buchungen können nicht hineingeschrieben werden.',
    },
  },
  address: {
    google:
      'Am Computer: Google Kalender, Einstellungen, links Ihr Kalender, „Kalender integrieren“, „Privatadresse im iCal-Format“.',
    outlook:
      'In Outlook im Web: Einstellungen, Kalender, Freigegebene Kalender, „Kalender veröffentlichen“; dann den ICS-Link kopieren.',
    icloud:
      'Auf icloud.com oder in Apples Kalender: Geben Sie den Kalender als öffentlichen Kalender frei und kopieren Sie den Link. Er beginnt mit webcal://. Wer ihn hat, kann den Kalender lesen.',
    nextcloud:
      'In Nextcloud Kalender: den Kalender bearbeiten, „Link teilen“, dann „Abonnement-Link kopieren“.',
  },
};
