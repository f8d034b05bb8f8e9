import assert from 'node:assert/strict';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { type Stage, setStage } from '../stage.ts';
import { pressEveryButton } from './press-every-button.ts';

describe('is it Microsoft?', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage();
    await stage.watch();
  });
  after(() => stage.close());

  const ask = async (text: string, options = {}) => (await stage.teams.conversation(options).say(text)).text;

  it('shows what fits, with the words that matched, and leads to the issue', async () => {
    const conversation = stage.teams.conversation({ name: 'hit' });
    const { text } = await conversation.say(
      'is it microsoft? outlook on the web cannot send mail at contoso',
    );
    assert.match(
      text,
      /^Is it Microsoft\? “outlook on the web cannot send mail”\n▲ Probably: \d open issues? fit/,
    );
    assert.match(
      text,
      /Fits well · matching words: outlook on the web, cannot, send, mail\n.*\nIncident EX1187402/,
    );
    assert.match(text, /open issues of Contoso Ltd searched, as of \d\d:\d\d/);
    assert.match((await conversation.click('Details of EX1187402')).text, /EX1187402 · Contoso Ltd/);
  });

  it('tells what fits at other customers apart', async () => {
    const text = await ask('is it microsoft? cannot send mail from outlook on the web at tailspin');
    assert.match(text, /^.*\n\? Nothing known for this customer; other customers have an issue that may fit/);
    assert.match(
      text,
      /At other customers, not listed for Tailspin Toys:[\s\S]*EX1187402[\s\S]*Hits 5 customers/,
    );
    assert.match(text, /What to check first\n1\. Try the same in Outlook on the web/);
  });

  it('says honestly that nothing is known, how much was searched, and what to check first', async () => {
    const text = await ask('is it microsoft? printer on fire at tailspin');
    assert.match(text, /\? Nothing known at Microsoft that fits\n0 open issues of Tailspin Toys searched/);
    assert.match(text, /What to check first\n1\. /);
  });

  for (const [said, searched] of [
    ['is it microsoft? contoso teams down', /of Contoso Ltd searched/],
    ['is it microsoft? teams down, contoso retail', /of Contoso Retail GmbH searched/],
    ['contoso: outlook is slow. Is it us or Microsoft?', /of Contoso Ltd searched/],
    ['mail delayed for "Coho Winery", is this known?', /of Coho Winery searched/],
    ['is it microsoft? the office is slow', /of all customers searched[^\n]*\n44 of 48 customers read/],
    ['is it microsoft? sharepoint slow for some users', /of all customers searched/],
    ['是微軟的問題嗎？outlook 搜尋很慢 contoso', /of Contoso Ltd searched/],
    ['在 Contoso 的 Outlook 很慢，是微軟還是我們的問題', /of Contoso Ltd searched/],
    ['是微软的问题吗？Contoso 的 Outlook 搜索很慢', /of Contoso Ltd searched/],
    ['是不是微软的问题 Teams 通话掉线', /of all customers searched/],
  ] as const) {
    it(`knows whose trouble “${said}” is`, async () => assert.match(await ask(said), searched));
  }

  it('takes a customer who is none for a part of the trouble, and searches all', async () => {
    const text = await ask('is it microsoft? teams calls drop at the seaside');
    assert.match(text, /“teams calls drop at the seaside”[\s\S]*of all customers searched/);
    assert.match(text, /TM1187530/);
  });

  for (const [said, locale, shown] of [
    [
      '是微軟的問題嗎？outlook 無法傳送郵件 contoso',
      'zh-TW',
      /很可能：[\s\S]*相符的字詞：outlook、無法、傳送、郵件[\s\S]*EX1187402/,
    ],
    [
      '是微软的问题吗？Contoso 的 outlook 无法发送邮件',
      'zh-CN',
      /很可能[\s\S]*outlook、无法、发送、邮件[\s\S]*EX1187402/,
    ],
  ] as const) {
    for (const place of ['personal', 'groupChat', 'channel'] as const) {
      it(`finds an English issue by Chinese words, in ${locale} in a ${place} conversation`, async () => {
        assert.match(await ask(said, { locale, in: place, name: `${locale} ${place}` }), shown);
      });
    }
  }

  it('means the conversation’s customer where none is named', async () => {
    const conversation = stage.teams.conversation({ name: 'remembers' });
    await conversation.say('use contoso');
    const { text } = await conversation.say('is it microsoft? cannot send mail');
    assert.match(text, /of Contoso Ltd searched[\s\S]*This conversation’s customer/);
  });

  it('searches what is known of a customer that can’t be read now, and says why', async () => {
    const { tenantId } = customerNamed(stage.sandbox.world, 'A. Datum Corporation');
    stage.sandbox.knobs.add({ api: 'graph', tenantId, fault: { status: 403 } });
    const text = await ask('is it microsoft? cannot send mail from outlook on the web at A. Datum');
    assert.match(text, /Fits well[\s\S]*EX1187402/);
    assert.match(text, /permission is missing or the delegated access has expired/);
    stage.sandbox.knobs.clear();
    assert.match(
      await ask('is it microsoft? mail slow at Proseware'),
      /Not known: nothing could be searched/,
    );
  });

  it('asks what goes wrong where that was not said', async () => {
    assert.match(await ask('is it microsoft?'), /What goes wrong\?/);
  });

  it('has buttons that all work', async () => {
    const pressed = await pressEveryButton(
      stage.teams.conversation({ name: 'press' }),
      'is it microsoft? cannot send mail from outlook at contoso',
    );
    for (const title of ['Details of EX1187402', 'Health', 'Search again'])
      assert.ok(pressed.has(title), title);
    const all = await pressEveryButton(
      stage.teams.conversation({ name: 'all' }),
      'is it microsoft? teams meetings',
    );
    for (const title of ['Overview of all customers', 'Search again']) assert.ok(all.has(title), title);
  });
});
