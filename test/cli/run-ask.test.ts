import assert from 'node:assert/strict';
import { runAsk } from '../../src/cli/run-ask.ts';
import { startBareTeams } from '../sandbox/teams/fixture.ts';

describe('ask, with a bare bot', () => {
  let bare: Awaited<ReturnType<typeof startBareTeams>>;
  before(async () => {
    bare = await startBareTeams();
  });
  after(() => bare.close());

  async function ask(...argv: string[]) {
    let out = '';
    let err = '';
    let closed = 0;
    const output = {
      out: (text: string) => {
        out += text;
      },
      err: (text: string) => {
        err += text;
      },
    };
    const code = await runAsk(argv, output, async ({ as, in: place, locale }) => ({
      conversation: bare.teams.conversation({ as, in: place, locale, name: argv.join() }),
      close: async () => {
        closed += 1;
      },
    }));
    return { code, out, err, closed };
  }

  it('prints each step with what it led to', async () => {
    const { code, out, err, closed } = await ask('--as', 'admin', 'card', 'fill:note=x', 'click:press');
    assert.equal(
      out,
      `> card

Pressed 0 times
Note: <note>
[Press] [Tell] [Post] [Fail] [Submit] [Docs: https://example.com/docs] [Show more]

> fill:note=x

> click:press   (changes the card above)

Pressed 1 times x
[Press]
`,
    );
    assert.deepEqual([code, err, closed], [0, '', 1]);
  });

  it('does not call a new message a change of the card whose button brought it', async () => {
    const { out } = await ask('--as', 'admin', 'card', 'click:post');
    assert.match(out, /> click:post\n\nA new message\.\n\nPosted\.\n$/);
  });

  it('prints one JSON array per step and nothing else with --json', async () => {
    const { out } = await ask('--as', 'admin', '--json', 'hello', 'card', 'fill:note=x', 'click:docs');
    const lines = out.trimEnd().split('\n');
    const answers = lines.map((line) => JSON.parse(line));
    assert.deepEqual(
      answers.map((activities) => activities.length),
      [1, 1, 0, 1],
    );
    assert.equal(answers[0][0].text, 'echo hello');
    assert.equal(answers[3][0].text, 'Opens https://example.com/docs');
  });

  it('stops with 1 at a step that can not be done, and says what could be', async () => {
    const { code, out, err, closed } = await ask('--as', 'admin', '--json', 'card', 'click:Delete', 'hello');
    assert.equal(code, 1);
    assert.equal(out.trimEnd().split('\n').length, 1);
    assert.match(err, /^There is no button "Delete"\. There are: "Press", .*\n$/);
    assert.equal(closed, 1);
  });

  it('ends with 2 for a wrong command line, without starting anything', async () => {
    const { code, out, err, closed } = await ask('--as', 'me', 'hello');
    assert.deepEqual([code, out, closed], [2, '', 0]);
    assert.match(err, /^--as must be one of .*\n\nUsage: npm run ask/);
  });

  it('explains itself with --help', async () => {
    const { code, out } = await ask('--help');
    assert.equal(code, 0);
    assert.match(out, /^Usage: npm run ask/);
  });
});
