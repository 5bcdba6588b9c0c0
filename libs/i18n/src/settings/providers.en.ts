/** Where people find what we ask for: by account (`user` and `password`), or by an address that their calendar gives out. */
export const providers = {
  account: {
    nextcloud: {
      address: 'The address at which you open your Nextcloud in the browser.',
      signIn:
        'User name: the one you sign in with. App password: in Nextcloud under Settings, Security, “Create new app password”.',
    },
    icloud: {
      address: 'caldav.icloud.com, or your iCloud mail address.',
      signIn:
        'User name: the mail address of your Apple Account. Password: make an app-specific one at account.apple.com under Sign-In and Security.',
    },
    fastmail: {
      address: 'caldav.fastmail.com',
      signIn:
        'User name: your whole Fastmail address. Password: make an app password under Settings, Privacy & Security; it must be allowed to reach calendars.',
    },
    mailbox: {
      address: 'dav.mailbox.org',
      signIn:
        'User name: your mailbox.org address. Password: the one of your account; with two-factor sign-in an application password from the settings.',
    },
    posteo: {
      address: 'posteo.de:8443',
      signIn: 'User name: your Posteo address. Password: the one of your account.',
    },
    gmx: {
      address: 'caldav.gmx.net',
      signIn:
        'User name: your whole GMX address. Password: the one of your account; with two-factor sign-in an application-specific password from the security settings.',
    },
    webde: {
      address: 'caldav.web.de',
      signIn:
        'User name: your whole WEB.DE address. Password: the one of your account; with two-factor sign-in an application-specific password from the security settings.',
    },
    zoho: {
      address: 'calendar.zoho.com/caldav, in Europe calendar.zoho.eu/caldav.',
      signIn:
        'User name: your Zoho address. Password: with two-factor sign-in an application-specific password from accounts.zoho.com under Security.',
    },
    yahoo: {
      address: 'caldav.calendar.yahoo.com',
      signIn:
        'User name: your whole Yahoo address. Password: make an app password in the security settings of your account.',
    },
    zimbra: {
      address: 'The name of the server at which you read your mail, ending with /dav/.',
      signIn:
        'User name: your whole mail address. Password: the one of your account; with two-factor sign-in an application passcode from Preferences, Accounts.',
    },
    synology: {
      address:
        'In Synology Calendar open “CalDAV Account” and copy the address for macOS and iOS. The server must have a valid certificate.',
      signIn: 'User name and password: those that you sign in to the NAS with.',
    },
    radicale: {
      address: 'The address of the server with its port, such as https://example.org:5232.',
      signIn: 'User name and password: those that whoever runs it has given you.',
    },
    baikal: {
      address: 'The address of your Baïkal with /dav.php at its end.',
      signIn: 'User name and password: those of the user that was made in Baïkal’s administration.',
    },
    sogo: {
      address: 'The address at which you open SOGo in the browser, ending with /SOGo/dav/.',
      signIn: 'User name and password: those that you sign in to SOGo with.',
    },
    outlook: {
      address: 'Outlook, Microsoft 365 and Exchange do not speak CalDAV.',
      signIn:
        'Publish the calendar there and connect it by its address instead. It makes you busy; bookings can’t be written into it.',
    },
    google: {
      address: 'Google lets no program in by password.',
      signIn:
        'Connect the calendar by its secret address instead. It makes you busy; bookings can’t be written into it.',
    },
  },
  address: {
    google:
      'On a computer: Google Calendar, Settings, then your calendar on the left, “Integrate calendar”, “Secret address in iCal format”.',
    outlook:
      'In Outlook on the web: Settings, Calendar, Shared calendars, “Publish a calendar”; then copy the ICS link.',
    icloud:
      'At icloud.com or in Apple’s Calendar: share the calendar as a public calendar and copy the link. It begins with webcal://. Anybody who has it can read the calendar.',
    proton:
      'In Proton Calendar: Settings, your calendar, “Share with anyone”, create a link and copy it.',
    nextcloud:
      'In Nextcloud Calendar: edit the calendar, “Share link”, then “Copy subscription link”.',
  },
};
