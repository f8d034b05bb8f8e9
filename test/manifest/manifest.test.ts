import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { manifestFolder, manifestShape, readManifestCommands } from '../../src/cli/package-files.ts';

describe('the commands that Teams offers', () => {
  it('are the same in every language and scope, in the same order', async () => {
    const commands = await readManifestCommands();
    const titles = new Map<string, string[]>();
    for (const { languageTag, scopes, title } of commands) {
      for (const scope of scopes) {
        const key = `${languageTag} ${scope}`;
        titles.set(key, [...(titles.get(key) ?? []), title]);
      }
    }
    const words: Record<string, string[]> = {
      en: [
        ...['health', 'is it Microsoft', 'issue', 'who', 'overview'],
        ...['ticket', 'tickets', 'handover', 'history', 'subscribe', 'subscriptions', 'help'],
      ],
      'zh-tw': [
        ...['健康狀態', '是微軟的問題嗎', '問題', '誰受影響', '總覽'],
        ...['開立支援要求', '支援要求', '交班', '歷程記錄', '訂閱', '訂閱清單', '說明'],
      ],
      'zh-cn': [
        ...['运行状况', '是微软的问题吗', '问题', '谁受影响', '概览'],
        ...['提交支持请求', '支持请求', '交班', '历史记录', '订阅', '订阅列表', '帮助'],
      ],
    };
    const expected = Object.entries(words).flatMap(([tag, list]) =>
      ['personal', 'team', 'groupChat'].map((scope) => [`${tag} ${scope}`, list]),
    );
    assert.deepEqual(Object.fromEntries(titles), Object.fromEntries(expected));
  });

  it('are no more than the menu of Teams has room for', async () => {
    const manifest = JSON.parse(readFileSync(new URL('manifest.json', manifestFolder), 'utf8'));
    for (const { commands } of manifestShape.parse(manifest).bots[0].commandLists) {
      // learn.microsoft.com/microsoft-365/extensibility/schema/bot-command-list: 12 commands a list.
      assert.ok(commands.length <= 12);
    }
  });

  it('have a title and a description that fit into the menu', async () => {
    for (const { title, description } of await readManifestCommands()) {
      assert.ok(title.length <= 32, title);
      assert.ok(description.length > 0 && description.length <= 128, title);
    }
  });
});

describe('the icons', () => {
  it('have the outline in white alone on a transparent ground', () => {
    const { width, height, pixels } = readPng('outline.png');
    assert.deepEqual([width, height], [32, 32]);
    const seen = pixels.filter(([, , , alpha]) => alpha > 0);
    assert.ok(seen.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255));
    assert.ok(seen.length > 150 && seen.length < 600, `${seen.length} pixels drawn`);
    assert.ok(pixels.some(([, , , alpha]) => alpha === 255));
  });

  it('have the colour icon filled to its edges', () => {
    const { width, height, pixels } = readPng('color.png');
    assert.deepEqual([width, height], [192, 192]);
    assert.ok(pixels.every(([, , , alpha]) => alpha === 255));
    assert.deepEqual(pixels[0], [0x0b, 0x6a, 0x6e, 255]);
  });
});

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads a PNG of eight bits a channel, not interlaced, with or without alpha (PNG specification, 9 and 11). */
function readPng(name: string): { width: number; height: number; pixels: Pixel[] } {
  const file = readFileSync(new URL(name, manifestFolder));
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const channels = file[25] === 6 ? 4 : 3;
  const stride = width * channels;
  const data = inflateSync(Buffer.concat(chunks(file, 'IDAT')));
  const lines = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? (lines[y * stride + x - channels] ?? 0) : 0;
      const up = y > 0 ? (lines[(y - 1) * stride + x] ?? 0) : 0;
      const upLeft = x >= channels && y > 0 ? (lines[(y - 1) * stride + x - channels] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter] ?? 0;
      lines[y * stride + x] = ((data[y * (stride + 1) + 1 + x] ?? 0) + guess) & 255;
    }
  }
  const pixels = Array.from({ length: width * height }, (_, i): Pixel => {
    const [red = 0, green = 0, blue = 0, alpha = 255] = lines.subarray(i * channels, (i + 1) * channels);
    return [red, green, blue, alpha];
  });
  return { width, height, pixels };
}

function chunks(file: Buffer, type: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === type) found.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [left, up, upLeft].map((value) => Math.abs(guess - value));
  if (toLeft === undefined || toUp === undefined || toUpLeft === undefined) return 0;
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
