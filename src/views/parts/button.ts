import { plain } from './escape.ts';

type Scalar = string | number | boolean;

/** What a button's argument may be: what JSON keeps and a command's schema can check again. */
export type ButtonArg =
  | Scalar
  | Readonly<Record<string, Scalar>>
  | readonly (Scalar | Readonly<Record<string, Scalar>>)[];

/** Arguments of a button; those that are undefined are left out. */
export type ButtonArgs = Readonly<Record<string, ButtonArg | undefined>>;

/** What a command button sends back; comes in again as an untrusted `Action`. */
export interface CommandData {
  readonly command: string;
  readonly args: Readonly<Record<string, ButtonArg>>;
  /** The answer takes the place of the card that the button stands on. */
  readonly replace?: true;
}

/** A button that runs a command, as the templates show it. */
export interface CommandButton {
  readonly title: string;
  /** What a screen reader says, and what is shown on hover: the title, or more where titles repeat. */
  readonly tooltip: string;
  readonly data: CommandData;
}

/** A button that opens an address. */
export interface LinkButton {
  readonly title: string;
  /** https, made by this product. */
  readonly url: string;
}

export interface ButtonOptions {
  readonly replace?: boolean;
  readonly tooltip?: string;
}

/** Wide enough for a company's name; longer titles are cut by the clients anyway. */
const titleWidth = 60;

/** A button that runs `command` with `args` (undefined ones left out), as if the person had typed it. */
export function commandButton(
  title: string,
  command: string,
  args: ButtonArgs = {},
  options: ButtonOptions = {},
): CommandButton {
  const given: Record<string, ButtonArg> = {};
  for (const [name, value] of Object.entries(args)) if (value !== undefined) given[name] = value;
  return {
    title: plain(title, titleWidth),
    tooltip: plain(options.tooltip ?? title, 90),
    data: { command, args: given, ...(options.replace ? { replace: true } : {}) },
  };
}

/** A button that opens an address, which must be https: anything else is a mistake in this product. */
export function linkButton(title: string, url: string): LinkButton {
  if (new URL(url).protocol !== 'https:') throw new Error('A card links to https addresses only.');
  return { title: plain(title, titleWidth), url };
}

/**
 * Buttons in rows that fit a card of 320 pixels: clients squeeze the buttons of one row until their words are cut.
 * The widths are those of Teams (14 px bold, 12 px beside the words, 8 px between), a little rounded up.
 */
export function buttonRows<Button extends { readonly title: string }>(
  buttons: readonly Button[],
): { readonly buttons: Button[] }[] {
  const rows: { buttons: Button[] }[] = [];
  let left = 0;
  for (const button of buttons) {
    const width = pixelsOf(button.title) + 34;
    const row = rows.at(-1);
    if (row && width <= left) row.buttons.push(button);
    else {
      rows.push({ buttons: [button] });
      left = rowWidth;
    }
    left -= width;
  }
  return rows;
}

/** 320 without the card's padding and borders, and with the space that follows no last button. */
const rowWidth = 294;

const pixelsOf = (title: string) =>
  [...title].reduce((sum, character) => sum + (character > '\u2e80' ? 14.5 : 8.5), 0);
