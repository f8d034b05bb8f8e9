import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { PackageError } from './package-error.ts';

/** Where the Teams app's manifest, languages and icons are kept. */
export const manifestFolder = new URL('../../manifest/', import.meta.url);

/** The icons that Teams asks for, and the length of their sides in pixels. */
export const iconSizes = { 'color.png': 192, 'outline.png': 32 } as const;
export type IconName = keyof typeof iconSizes;
export const iconNames: readonly IconName[] = ['color.png', 'outline.png'];

const command = z.looseObject({ title: z.string(), description: z.string().optional() });
const commandList = z.looseObject({ scopes: z.array(z.string()), commands: z.array(command) });
const language = z.looseObject({ languageTag: z.string(), file: z.string() });

/** The parts of a manifest that packaging works with; Microsoft's schema checks the rest. */
export const manifestShape = z.looseObject({
  $schema: z.string(),
  icons: z.looseObject({ color: z.literal('color.png'), outline: z.literal('outline.png') }),
  localizationInfo: z.looseObject({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(language),
  }),
  bots: z.tuple([z.looseObject({ commandLists: z.array(commandList) })]),
});
export type Manifest = z.infer<typeof manifestShape>;

/** The texts of one language, by the path of what they replace in the manifest. */
export const languageShape = z.record(z.string(), z.string());
export type LanguageFile = z.infer<typeof languageShape>;

/** A command as Teams offers it in one language. */
export interface ManifestCommand {
  readonly languageTag: string;
  readonly scopes: readonly string[];
  readonly title: string;
  readonly description: string;
}

/** Every command that Teams offers, in every language of the app: what the bot has to understand. */
export async function readManifestCommands(folder = manifestFolder): Promise<ManifestCommand[]> {
  const manifest = parseFile('manifest.json', await readText(folder, 'manifest.json'), manifestShape);
  const { defaultLanguageTag, additionalLanguages } = manifest.localizationInfo;
  const commands = listCommands(manifest, defaultLanguageTag, {});
  for (const { languageTag, file } of additionalLanguages) {
    const texts = parseFile(file, await readText(folder, file), languageShape);
    commands.push(...listCommands(manifest, languageTag, texts));
  }
  return commands;
}

export function readText(folder: URL, name: string): Promise<string> {
  return readFile(new URL(name, folder), 'utf8');
}

/** Parses a JSON file of the app. Throws PackageError with each problem. */
export function parseFile<T>(name: string, json: string, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(parseJson(name, json));
  if (parsed.success) return parsed.data;
  throw new PackageError(
    parsed.error.issues.map(
      ({ path, message }) => `${name}: /${path.join('/')} ${message}. Mend it in manifest/${name}.`,
    ),
  );
}

function parseJson(name: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new PackageError([`${name}: is not JSON (${why}). Mend it in manifest/${name}.`]);
  }
}

function listCommands(manifest: Manifest, languageTag: string, texts: LanguageFile): ManifestCommand[] {
  return manifest.bots[0].commandLists.flatMap(({ scopes, commands }, list) =>
    commands.map(({ title, description = '' }, i) => {
      const path = `bots[0].commandLists[${list}].commands[${i}]`;
      return {
        languageTag,
        scopes,
        title: texts[`${path}.title`] ?? title,
        description: texts[`${path}.description`] ?? description,
      };
    }),
  );
}
