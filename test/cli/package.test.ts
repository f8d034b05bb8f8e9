import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import sinon from 'sinon';
import { packageApp } from '../../src/cli/package-app.ts';
import { PackageError } from '../../src/cli/package-error.ts';
import { manifestFolder } from '../../src/cli/package-files.ts';
import { readPackageSettings } from '../../src/cli/package-settings.ts';
import { runPackage } from '../../src/cli/run-package.ts';

const tsx = createRequire(import.meta.url).resolve('tsx');
const botId = '12345678-1234-4123-8123-123456789abc';
const { values } = readPackageSettings({ MicrosoftAppId: botId, BOT_DOMAIN: 'bot.contoso.example' }, '1.2.3');

describe('npm run package', () => {
  let work: string;

  beforeEach(() => {
    work = mkdtempSync(join(tmpdir(), 'package-'));
  });
  afterEach(() => {
    sinon.restore();
    rmSync(work, { recursive: true });
  });

  /** A copy of manifest/ that a test may break. */
  function copyOfManifest(): { folder: URL; edit(file: string, change: (text: string) => string): void } {
    cpSync(fileURLToPath(manifestFolder), work, { recursive: true });
    return {
      folder: pathToFileURL(`${work}/`),
      edit(file, change) {
        const before = readFileSync(join(work, file), 'utf8');
        const after = change(before);
        assert.notEqual(after, before);
        writeFileSync(join(work, file), after);
      },
    };
  }

  async function problemsWith(file: string, change: (text: string) => string): Promise<readonly string[]> {
    const { folder, edit } = copyOfManifest();
    edit(file, change);
    const error = await packageApp(values, folder).then(
      () => assert.fail('the app was made'),
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof PackageError);
    return error.problems;
  }

  describe('the zip', () => {
    let made: Buffer;
    before(async () => {
      made = await packageApp(values);
    });

    it('holds manifest, icons and languages at its root', async () => {
      const zip = await JSZip.loadAsync(made);
      assert.deepEqual(Object.keys(zip.files).sort(), [
        'color.png',
        'manifest.json',
        'outline.png',
        'zh-CN.json',
        'zh-TW.json',
      ]);
      for (const name of ['color.png', 'outline.png', 'zh-CN.json', 'zh-TW.json']) {
        const packed = await zip.file(name)?.async('nodebuffer');
        assert.deepEqual(packed, readFileSync(new URL(name, manifestFolder)), name);
      }
    });

    it('has the ids, version and addresses of its settings in the manifest, and no place left open', async () => {
      const zip = await JSZip.loadAsync(made);
      const text = (await zip.file('manifest.json')?.async('string')) ?? '';
      const manifest = JSON.parse(text);
      assert.deepEqual(
        [manifest.id, manifest.version, manifest.bots[0].botId, manifest.validDomains],
        [botId, '1.2.3', botId, ['bot.contoso.example', 'token.botframework.com']],
      );
      assert.deepEqual(manifest.webApplicationInfo, { id: botId, resource: `api://botid-${botId}` });
      assert.doesNotMatch(text, /\{\{|\}\}/);
    });

    it('has no domain of the bot where none is set', async () => {
      const settings = readPackageSettings({ MicrosoftAppId: botId }, '1.2.3');
      const zip = await JSZip.loadAsync(await packageApp(settings.values));
      const manifest = JSON.parse((await zip.file('manifest.json')?.async('string')) ?? '');
      assert.deepEqual(manifest.validDomains, ['token.botframework.com']);
    });

    it('has the same bytes whenever it is made, and needs no network', async () => {
      sinon.useFakeTimers({ now: Date.now() + 400 * 86_400_000, toFake: ['Date'] });
      const fetched = sinon.stub(globalThis, 'fetch').rejects(new Error('no network here'));
      assert.deepEqual(await packageApp(values), made);
      sinon.assert.notCalled(fetched);
    });
  });

  describe('refuses', () => {
    it('a manifest that breaks the schema, with every place', async () => {
      const problems = await problemsWith('manifest.json', (text) =>
        text.replace('"personal", "team"', '"personal", "desk"').replace('#0B6A6E', 'teal'),
      );
      assert.equal(problems.length, 2);
      assert.match(problems.join('\n'), /^manifest\.json: \/bots\/0\/scopes\/1 /m);
      assert.match(problems.join('\n'), /^manifest\.json: \/accentColor /m);
    });

    it('a key that the schema does not know', async () => {
      const [problem] = await problemsWith('manifest.json', (text) => text.replace('"bots"', '"robots"'));
      assert.match(problem ?? '', /additional properties.*robots/);
    });

    it('another schema than the one that can be checked here', async () => {
      const fetched = sinon.stub(globalThis, 'fetch').rejects(new Error('no network here'));
      const problems = await problemsWith('manifest.json', (text) => text.replace('/v1.29/', '/v9.99/'));
      assert.match(problems.join(), /\$schema has to be /);
      sinon.assert.notCalled(fetched);
    });

    it('a place that nothing fills', async () => {
      const problems = await problemsWith('manifest.json', (text) =>
        text.replace('{{VERSION}}', '{{toString}}'),
      );
      assert.deepEqual(problems, ['manifest.json: nothing fills {{toString}}. Remove it.']);
    });

    it('the files of a folder where one of them is wrong', async () => {
      const problems = await problemsWith('zh-TW.json', (text) => text.slice(1));
      assert.match(problems.join(), /^zh-TW\.json: is not JSON /);
    });
  });

  describe('the program', () => {
    /** Runs it in this process. */
    async function run(...argv: string[]) {
      let [stdout, stderr] = ['', ''];
      const status = await runPackage(
        argv,
        {},
        {
          out: (text) => {
            stdout += text;
          },
          err: (text) => {
            stderr += text;
          },
        },
      );
      return { status, stdout, stderr };
    }

    it('reads .env, writes the zip where it is told and says what comes next', async () => {
      writeFileSync(join(work, '.env'), `MicrosoftAppId=${botId}\n`);
      const program = fileURLToPath(new URL('../../src/cli/package.ts', import.meta.url));
      const { MicrosoftAppId: _, ...env } = process.env;
      const args = ['--import', tsx, program, '--out', 'app.zip', '--app-version', '2.0.0'];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: work,
        env,
        encoding: 'utf8',
      });
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, /Wrote .*app\.zip \(version 2\.0\.0\)/);
      assert.match(stdout, /Next: Teams admin center/);
      const zip = await JSZip.loadAsync(readFileSync(join(work, 'app.zip')));
      const manifest = JSON.parse((await zip.file('manifest.json')?.async('string')) ?? '');
      assert.deepEqual([manifest.id, manifest.version], [botId, '2.0.0']);
    });

    it('writes nothing and names the mend when a setting is missing', async () => {
      const zip = join(work, 'app.zip');
      const { status, stderr } = await run('--out', zip);
      assert.equal(status, 1);
      assert.match(
        stderr,
        /^- MicrosoftAppId is missing\. Set it to the Microsoft App ID of your Azure Bot/m,
      );
      assert.equal(existsSync(zip), false);
    });

    it('tells its options', async () => {
      assert.match((await run('--help')).stdout, /--out FILE/);
      const { status, stderr } = await run('--oops');
      assert.equal(status, 1);
      assert.match(stderr, /--oops/);
    });
  });
});
