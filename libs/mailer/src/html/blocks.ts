import type { Action, Fact, LetterContent, TimeBox, Tone } from '../letters/content';
import { html, Markup } from './markup';
import { buttonStyle, style, toneStyle } from './style';

const TABLE = new Markup('role="presentation" cellpadding="0" cellspacing="0" border="0"');

const row = (padding: string, content: Markup): Markup =>
  html`<tr>
    <td class="pad" style="padding:${padding}">${content}</td>
  </tr> `;

export const brandRow = (brand: string): Markup =>
  row(
    '24px 32px 0',
    html`<table ${TABLE}>
      <tr>
        <td class="mark" style="${style.mark}" aria-hidden="true">[)</td>
        <td class="ink" style="${style.brand}">${brand}</td>
      </tr>
    </table>`,
  );

export const headingRow = ({ tone, tag, heading }: LetterContent): Markup =>
  row(
    '24px 32px 0',
    html`<span class="tag-${tone}" style="${style.tag};${toneStyle[tone].tag}">${tag}</span>
      <h1 class="ink" style="${style.heading}">${heading}</h1>`,
  );

const timeMarkup = ({ day, range }: TimeBox): Markup =>
  range ? html`${day}, <span style="${style.range}">${range}</span>` : html`${day}`;

/** A time is half-open: square where it starts, round where it ends. */
export const timeRow = (time: TimeBox | null, tone: Tone): Markup => {
  if (time === null) return html``;
  const { box, time: struck } = toneStyle[tone];
  return row(
    '20px 32px 0',
    html`<table ${TABLE} width="100%">
      <tr>
        <td class="box-${tone}" style="${style.box};${box}">
          <div class="ink" style="${style.time}${struck}">${timeMarkup(time)}</div>
          <div class="muted" style="${style.detail}">${time.detail}</div>
        </td>
      </tr>
    </table>`,
  );
};

const linkMarkup = ({ href, label }: Action): Markup =>
  html`<a class="link" style="${style.link}" href="${href}">${label}</a>`;

const withBreaks = (lines: readonly string[]): readonly Markup[] =>
  lines.map((line, i) => (i === 0 ? html`${line}` : html`<br />${line}`));

// An address may hold a `?`, after which a mailto link names headers: it is written as %3F.
const mailLink = (email: string): Markup => {
  const href = `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
  return linkMarkup({ href, label: email });
};

/** `bdi` and `dir`: words from right to left do not turn what stands around them. */
const factMarkup = (fact: Fact): Markup => {
  if ('lines' in fact) return html`<div dir="auto">${withBreaks(fact.lines)}</div>`;
  if ('email' in fact) return html`<bdi>${fact.name}</bdi><br />${mailLink(fact.email)}`;
  if ('href' in fact) return linkMarkup({ href: fact.href, label: fact.text });
  return html`<bdi>${fact.text}</bdi>`;
};

const factRow = (fact: Fact): Markup =>
  html`<tr>
    <th scope="row" class="muted" style="${style.label}">${fact.label}</th>
    <td class="ink" style="${style.fact}">${factMarkup(fact)}</td>
  </tr>`;

export const factsRow = (facts: readonly Fact[]): Markup =>
  row(
    '16px 32px 0',
    html`<table cellpadding="0" cellspacing="0" border="0">
      ${facts.map(factRow)}
    </table>`,
  );

const button = ({ label, href }: Action, rank: 'first' | 'further'): Markup => {
  const { cell, text } = buttonStyle[rank];
  return html`<table ${TABLE} class="button" style="${style.button}">
    <tr>
      <td class="${rank}" style="${cell}">
        <a style="${style.action}${text}" href="${href}">${label}</a>
      </td>
    </tr>
  </table>`;
};

export const actionsRow = (actions: readonly Action[]): Markup =>
  actions.length === 0
    ? html``
    : row(
        '16px 32px 0',
        html`${actions.map((action, i) => button(action, i === 0 ? 'first' : 'further'))}`,
      );

export const footRow = ({ foot, footLinks }: LetterContent): Markup =>
  row(
    '20px 32px 24px',
    html`<p class="muted foot" style="${style.foot}">
      ${foot}${footLinks.map((link) => html` ${linkMarkup(link)}`)}
    </p>`,
  );
