import type { SettingsMessages } from '@appointment/i18n';

export type Way = 'account' | 'address';

type Texts = SettingsMessages['providers'];

/** By which way a calendar of this provider is connected, and its own name, which is the same in every language. */
export const names: { readonly [W in Way]: Readonly<Record<keyof Texts[W], string>> } = {
  account: {
    nextcloud: 'Nextcloud',
    icloud: 'iCloud',
    fastmail: 'Fastmail',
    mailbox: 'mailbox.org',
    posteo: 'Posteo',
    gmx: 'GMX',
    webde: 'WEB.DE',
    yahoo: 'Yahoo',
    zoho: 'Zoho',
    zimbra: 'Zimbra',
    synology: 'Synology',
    radicale: 'Radicale',
    baikal: 'Baïkal',
    sogo: 'SOGo',
    google: 'Google',
    outlook: 'Outlook, Microsoft 365',
  },
  address: {
    google: 'Google',
    outlook: 'Outlook',
    icloud: 'iCloud',
    nextcloud: 'Nextcloud',
    proton: 'Proton',
  },
};

/** Those that are connected by an address only. */
export const byAddressOnly: readonly string[] = ['google', 'outlook'];

/** Of those that live at one address for everybody. */
export const addresses: Partial<Record<string, string>> = {
  icloud: 'caldav.icloud.com',
  fastmail: 'caldav.fastmail.com',
  mailbox: 'dav.mailbox.org',
  posteo: 'posteo.de:8443',
  gmx: 'caldav.gmx.net',
  webde: 'caldav.web.de',
  zoho: 'calendar.zoho.com/caldav',
  yahoo: 'caldav.calendar.yahoo.com',
};
