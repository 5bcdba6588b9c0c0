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
    gmx: {
      address: 'caldav.gmx.net',
      signIn:
        'Benutzername: Ihre ganze GMX-Adresse. Passwort: das Ihres Kontos; bei Anmeldung in zwei Schritten ein anwendungsspezifisches Passwort aus den Sicherheitseinstellungen.',
    },
    webde: {
      address: 'caldav.web.de',
      signIn:
        'Benutzername: Ihre ganze WEB.DE-Adresse. Passwort: das Ihres Kontos; bei Anmeldung in zwei Schritten ein anwendungsspezifisches Passwort aus den Sicherheitseinstellungen.',
    },
    zoho: {
      address: 'calendar.zoho.com/caldav, in Europa calendar.zoho.eu/caldav.',
      signIn:
        'Benutzername: Ihre Zoho-Adresse. Passwort: bei Anmeldung in zwei Schritten ein anwendungsspezifisches aus accounts.zoho.com unter Sicherheit.',
    },
    yahoo: {
      address: 'caldav.calendar.yahoo.com',
      signIn:
        'Benutzername: Ihre ganze Yahoo-Adresse. Passwort: ein App-Passwort aus den Sicherheitseinstellungen Ihres Kontos.',
    },
    zimbra: {
      address: 'Der Name des Servers, bei dem Sie Ihre Mails lesen, mit /dav/ am Ende.',
      signIn:
        'Benutzername: Ihre ganze Mailadresse. Passwort: das Ihres Kontos; bei Anmeldung in zwei Schritten ein Anwendungs-Passcode aus den Einstellungen unter Konten.',
    },
    synology: {
      address:
        'Öffnen Sie in Synology Calendar „CalDAV-Konto“ und kopieren Sie die Adresse für macOS und iOS. Der Server braucht ein gültiges Zertifikat.',
      signIn: 'Benutzername und Passwort: die, mit denen Sie sich am NAS anmelden.',
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
    outlook: {
      address: 'Outlook, Microsoft 365 und Exchange sprechen kein CalDAV.',
      signIn:
        'Veröffentlichen Sie den Kalender dort und verbinden Sie ihn stattdessen über seine Adresse. Er macht Sie belegt; Buchungen können nicht hineingeschrieben werden.',
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
    proton:
      'In Proton Kalender: Einstellungen, Ihr Kalender, „Mit allen teilen“, einen Link erstellen und kopieren.',
    nextcloud:
      'In Nextcloud Kalender: den Kalender bearbeiten, „Link teilen“, dann „Abonnement-Link kopieren“.',
  },
};
