import assert from 'node:assert/strict';
import type { Json } from '../../../src/sandbox/teams/activity.ts';
import { plainText } from '../../../src/sandbox/teams/plain-text.ts';
import { renderActivityText, renderCardText } from '../../../src/sandbox/teams/render-activity-text.ts';

const card = (...body: Json[]): Json => ({ type: 'AdaptiveCard', version: '1.5', body });
const text = (value: string, more: Json = {}): Json => ({ type: 'TextBlock', text: value, ...more });

describe('a card in a terminal', () => {
  it('leaves out what is hidden, with everything inside', () => {
    const hidden = { type: 'Container', isVisible: false, items: [text('secret')] };
    assert.equal(renderCardText(card(text('shown'), hidden, text('too', { isVisible: false }))), 'shown');
  });

  it('joins columns in lines, straight below each other where they are long', () => {
    const column = (...items: Json[]) => ({ type: 'Column', items });
    const set = (...columns: Json[]) => ({ type: 'ColumnSet', columns });
    assert.equal(renderCardText(card(set(column(text('a')), column(text('b'))))), 'a  b');
    const tall = set(column(text('long one'), text('x')), column(text('b'), text('y')));
    assert.equal(renderCardText(card(tall)), 'long one  b\nx         y');
  });

  it('shows facts, tables, rich text, pictures, inputs and separators', () => {
    const shown = renderCardText(
      card(
        { type: 'FactSet', facts: [{ title: 'Since', value: '06:40' }] },
        {
          type: 'Table',
          rows: [{ type: 'TableRow', cells: [{ items: [text('one')] }, { items: [text('two')] }] }],
        },
        { type: 'RichTextBlock', inlines: ['plain ', { type: 'TextRun', text: '[not](a link)' }] },
        { type: 'Image', url: 'x', altText: 'degraded' },
        { type: 'Input.ChoiceSet', id: 'role', label: 'Role', choices: [{ title: 'Admin', value: 'a' }] },
        text('below', { separator: true }),
      ),
    );
    assert.equal(
      shown,
      `Since: 06:40\none  two\nplain [not](a link)\n(degraded)\nRole: <role> (Admin)\n${'─'.repeat(40)}\nbelow`,
    );
  });

  it('puts buttons in a line, with the address of a link', () => {
    const actions = [
      { type: 'Action.Execute', title: 'Refresh' },
      { type: 'Action.OpenUrl', title: 'Open', url: 'https://example.com' },
    ];
    assert.equal(renderCardText({ ...card(text('x')), actions }), 'x\n[Refresh] [Open: https://example.com]');
    const pressable = { type: 'Container', items: [text('row')], selectAction: actions[0] };
    assert.equal(renderCardText(card(pressable)), 'row\n[Refresh]');
  });

  it('falls back for an element that it does not know', () => {
    assert.equal(renderCardText(card({ type: 'Chart.New', fallback: text('old') })), 'old');
    assert.equal(renderCardText(card({ type: 'Chart.New', fallback: 'drop' })), '');
  });

  it('stands below the text of its message, above the suggested actions', () => {
    const shown = renderActivityText({
      type: 'message',
      text: 'Hi',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card(text('card')) }],
      suggestedActions: { actions: [{ title: 'help' }] },
    });
    assert.equal(shown, 'Hi\n\ncard\n\n[help]');
  });
});

describe('text as a person reads it', () => {
  const cases: [string, string][] = [
    ['**Contoso** is _fine_', 'Contoso is _fine_'],
    ['a\\*b \\[x\\]\\(y\\) 1\\.', 'a*b [x](y) 1.'],
    ['[Details](https://example.com/a)', 'Details (https://example.com/a)'],
    ['<at>Partner Health</at> a &lt; b &amp;lt;', 'Partner Health a < b &lt;'],
    [
      'since {{TIME(2026-06-01T22:40:00Z)}}, {{DATE(2026-06-01T22:40:00Z, SHORT)}}',
      'since 6:40 AM, Tue, Jun 2, 2026',
    ],
    ['{{DATE(no date)}}', '{{DATE(no date)}}'],
  ];
  for (const [given, shown] of cases) {
    it(`shows ${given}`, () =>
      assert.equal(
        plainText(given, { locale: 'en', timeZone: 'Asia/Taipei' }).replaceAll('\u202f', ' '),
        shown,
      ));
  }
});
