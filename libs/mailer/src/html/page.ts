import type { LetterContent } from '../letters/content';
import { actionsRow, brandRow, factsRow, footRow, headingRow, timeRow } from './blocks';
import { html, Markup } from './markup';
import { sheet, style } from './style';

const SHEET = new Markup(sheet);
const DOCTYPE = new Markup('<!DOCTYPE html>\n');

/**
 * The letter as HTML that mail programs show: one table of 600 px, everything inline, no picture, no
 * script, well-formed XML. Phones and dark mode by a style sheet, where one is read.
 */
export const toHtml = (content: LetterContent): string =>
  html`${DOCTYPE}
    <html xmlns="http://www.w3.org/1999/xhtml" lang="${content.language}" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${content.subject}</title>
        <style>
          ${SHEET}
        </style>
      </head>
      <body>
        <div style="${style.preheader}">${content.preheader}</div>
        <table
          role="presentation"
          class="page"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border="0"
          style="${style.page}"
        >
          <tr>
            <td align="center" style="padding:24px 8px">
              <table
                role="presentation"
                class="sheet"
                width="600"
                cellpadding="0"
                cellspacing="0"
                border="0"
                style="${style.sheet}"
              >
                ${brandRow(content.brand)}${headingRow(content)}${timeRow(content.time, content.tone)}${factsRow(content.facts)}${actionsRow(content.actions)}${footRow(content)}
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html> `.source;
