// The colours are the client's tokens (light), inline because many mail programs read nothing else.
// The sheet at the end adds phones and dark mode where a program understands it.

const FONT =
  "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

const ink = '#0f2229';
const muted = '#4a5f67';
const line = '#dbe3e5';

export const style = {
  page: 'background:#f3f6f6',
  sheet: `width:100%;max-width:600px;background:#ffffff;border:1px solid ${line};border-radius:14px;border-collapse:separate`,
  preheader: 'display:none;max-height:0;overflow:hidden;mso-hide:all',
  mark: `width:26px;height:26px;border-radius:5px 13px 13px 5px;background:#0b5f76;color:#ffffff;${FONT};font-size:14px;line-height:26px;font-weight:700;text-align:center`,
  brand: `${FONT};padding-left:10px;font-size:15px;font-weight:600;color:${ink}`,
  tag: `${FONT};display:inline-block;padding:2px 10px;border-radius:99px;font-size:12px;line-height:18px;font-weight:600`,
  heading: `${FONT};margin:10px 0 0;font-size:24px;line-height:30px;letter-spacing:-0.4px;color:${ink};overflow-wrap:anywhere`,
  box: 'padding:14px 20px;border-left:4px solid;border-radius:5px 28px 28px 5px',
  time: `${FONT};font-size:17px;line-height:24px;font-weight:700;font-variant-numeric:tabular-nums;color:${ink};overflow-wrap:anywhere`,
  range: 'white-space:nowrap',
  detail: `${FONT};font-size:13px;line-height:20px;font-variant-numeric:tabular-nums;color:${muted};overflow-wrap:anywhere`,
  label: `${FONT};padding:6px 16px 6px 0;font-size:14px;line-height:20px;font-weight:400;text-align:left;color:${muted};vertical-align:top;white-space:nowrap`,
  fact: `${FONT};padding:6px 0;font-size:14px;line-height:20px;color:${ink};vertical-align:top;overflow-wrap:anywhere`,
  link: 'color:#0a5a70',
  button: 'display:inline-table;margin:0 8px 8px 0',
  action: `${FONT};display:inline-block;padding:12px 22px;font-size:15px;line-height:20px;font-weight:600;text-decoration:none`,
  foot: `${FONT};margin:0;padding-top:16px;border-top:1px solid ${line};font-size:12px;line-height:18px;color:${muted};overflow-wrap:anywhere`,
} as const;

/** Grounds and edges by what a meeting is. Colour never says it alone: the tag has the word. */
export const toneStyle = {
  waiting: {
    tag: 'background:#fff4dc;color:#643f00',
    box: 'border-color:#a86c00;background:#fff4dc',
    time: '',
  },
  booked: {
    tag: 'background:#d5ebf1;color:#064456',
    box: 'border-color:#0b5f76;background:#e2f1f5',
    time: '',
  },
  over: {
    tag: 'background:#e1e8ea;color:#4a5f67',
    box: 'border-color:#76898f;background:#e9eeef',
    time: ';text-decoration:line-through',
  },
} as const;

export const buttonStyle = {
  first: {
    cell: 'border-radius:8px;background:#0b5f76;border:1px solid #0b5f76',
    text: ';color:#ffffff',
  },
  further: {
    cell: `border-radius:8px;background:#ffffff;border:1px solid #76898f`,
    text: `;color:${ink}`,
  },
} as const;

export const sheet = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 0; background: #f3f6f6; }
@media (max-width: 520px) {
  .pad { padding-left: 20px !important; padding-right: 20px !important; }
  .button { display: table !important; width: 100% !important; margin-right: 0 !important; }
  .button a { display: block !important; text-align: center; }
}
@media (prefers-color-scheme: dark) {
  body, .page { background: #0c1316 !important; }
  .sheet { background: #141d21 !important; border-color: #253238 !important; }
  .mark { background: #11748f !important; }
  .ink { color: #e7eef0 !important; }
  .muted { color: #a1b3ba !important; }
  .foot { border-color: #253238 !important; }
  .link { color: #6fcbe4 !important; }
  .tag-waiting { background: #2d230d !important; color: #f7d088 !important; }
  .tag-booked { background: #123642 !important; color: #b5e8f5 !important; }
  .tag-over { background: #222e34 !important; color: #a9bac1 !important; }
  .box-waiting { background: #2d230d !important; border-color: #d99c35 !important; }
  .box-booked { background: #10303b !important; border-color: #62c6e0 !important; }
  .box-over { background: #222e34 !important; border-color: #667b84 !important; }
  .first { background: #62c6e0 !important; border-color: #62c6e0 !important; }
  .first a { color: #05222b !important; }
  .further { background: #141d21 !important; border-color: #667b84 !important; }
  .further a { color: #e7eef0 !important; }
}
`;
