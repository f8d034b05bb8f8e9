import assert from 'node:assert/strict';
import { serviceAliases, serviceIdOf } from '../../../src/commands/grammar/services.ts';

describe('serviceIdOf', () => {
  const examples: Record<string, string> = {
    exchange: 'Exchange',
    'Exchange Online': 'Exchange',
    'outlook ': 'Exchange',
    郵件: 'Exchange',
    邮件: 'Exchange',
    OWA: 'Exchange',
    teams: 'microsoftteams',
    MicrosoftTeams: 'microsoftteams',
    entra: 'OrgLiveID',
    'sign-in': 'OrgLiveID',
    'sign in': 'OrgLiveID',
    'office for the web': 'officeonline',
    'Office 網頁版': 'officeonline',
    'Microsoft 365 Apps': 'O365Client',
    suite: 'OSDPPlatform',
    'Microsoft 365 套件': 'OSDPPlatform',
    'viva engage': 'yammer',
    viva: 'Viva',
    'power bi': 'PowerBIcom',
    'defender for cloud apps': 'cloudappsecurity',
    defender: 'Microsoft365Defender',
    '商務用 Skype': 'Lync',
  };
  for (const [words, id] of Object.entries(examples)) {
    it(`knows "${words}"`, () => assert.equal(serviceIdOf(words), id));
  }

  it('knows every id and every alias as itself', () => {
    for (const [id, aliases] of serviceAliases) {
      for (const name of [id, id.toLowerCase(), ...aliases]) assert.equal(serviceIdOf(name), id, name);
    }
  });

  it('knows no other words', () => {
    for (const words of ['', 'contoso', 'exchange contoso', '__proto__', 'constructor', '"exchange"']) {
      assert.equal(serviceIdOf(words), undefined, words);
    }
  });
});
