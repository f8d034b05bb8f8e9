import assert from 'node:assert/strict';
import { readPackageSettings } from '../../src/cli/package-settings.ts';

const botId = '12345678-1234-4123-8123-123456789abc';

describe('the settings of npm run package', () => {
  it('need no more than the id of the bot, and say which pages are placeholders', () => {
    const settings = readPackageSettings({ MicrosoftAppId: botId.toUpperCase() }, '1.2.3');
    assert.deepEqual(settings.problems, []);
    assert.deepEqual(settings.placeholders, ['DEVELOPER_URL', 'PRIVACY_URL', 'TERMS_URL']);
    assert.equal(settings.values.TEAMS_APP_ID, botId);
  });

  it('fill in what is set', () => {
    const set = {
      TEAMS_APP_ID: '87654321-1234-4123-8123-123456789abc',
      DEVELOPER_NAME: 'Contoso',
      DEVELOPER_URL: 'https://contoso.example/',
      PRIVACY_URL: 'https://contoso.example/privacy?lang=en',
      TERMS_URL: 'https://contoso.example/terms#app',
      BOT_DOMAIN: 'bot.contoso.example',
    };
    const settings = readPackageSettings({ MicrosoftAppId: botId, ...set }, '1.2.3');
    assert.deepEqual(settings.values, { VERSION: '1.2.3', MicrosoftAppId: botId, ...set });
    assert.deepEqual([settings.problems, settings.placeholders], [[], []]);
  });

  it('are told all at once when they are wrong', () => {
    const { problems } = readPackageSettings(
      {
        TEAMS_APP_ID: 'x',
        BOT_DOMAIN: 'https://bot.contoso.example/',
        DEVELOPER_NAME: 'x'.repeat(33),
        PRIVACY_URL: 'http://contoso.example',
      },
      'latest',
    );
    assert.deepEqual(problems.map(({ setting }) => setting).sort(), [
      '--app-version',
      'BOT_DOMAIN',
      'DEVELOPER_NAME',
      'MicrosoftAppId',
      'PRIVACY_URL',
      'TEAMS_APP_ID',
    ]);
  });
});
