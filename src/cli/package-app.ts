import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { checkIcon, checkLanguage, checkManifest } from './package-check.ts';
import { PackageError } from './package-error.ts';
import {
  iconNames,
  languageShape,
  manifestFolder,
  manifestShape,
  parseFile,
  readText,
} from './package-files.ts';
import type { ManifestValues } from './package-settings.ts';
import { zipFiles } from './package-zip.ts';

/**
 * Makes the zip of the Teams app from a folder with manifest.json, its language files and icons.
 * Throws PackageError with everything that is wrong with them.
 */
export async function packageApp(values: ManifestValues, folder = manifestFolder): Promise<Buffer> {
  const json = fillPlaces(await readText(folder, 'manifest.json'), values);
  const problems = await checkManifest(json);
  if (problems.length > 0) throw new PackageError(problems);
  const manifest = parseFile('manifest.json', json, manifestShape);
  const files = new Map<string, string | Buffer>([['manifest.json', json]]);
  for (const { file } of manifest.localizationInfo.additionalLanguages) {
    const text = await readText(folder, file);
    problems.push(...(await checkLanguage(file, parseFile(file, text, languageShape), manifest)));
    files.set(file, text);
  }
  for (const name of iconNames) {
    const bytes = await readFile(new URL(name, folder));
    problems.push(...checkIcon(name, bytes));
    files.set(name, bytes);
  }
  if (problems.length > 0) throw new PackageError(problems);
  return zipFiles(files);
}

/** Fills the `{{NAME}}` places of a manifest. In a list, an item whose place has no value is left out. */
function fillPlaces(json: string, values: ManifestValues): string {
  const unknown = new Set<string>();
  const fill = (text: string) =>
    text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => {
      if (!Object.hasOwn(values, name)) unknown.add(place);
      return values[name] ?? '';
    });
  parseFile('manifest.json', json, z.unknown());
  const filled: unknown = JSON.parse(json, (_, value) => {
    if (typeof value === 'string') return fill(value);
    return Array.isArray(value) ? value.filter((item) => item !== '') : value;
  });
  if (unknown.size > 0) {
    throw new PackageError([...unknown].map((place) => `manifest.json: nothing fills ${place}. Remove it.`));
  }
  return `${JSON.stringify(filled, null, 2)}\n`;
}
