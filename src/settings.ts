/** One setting that is missing or wrong, and what to do about it. */
export interface Problem {
  readonly setting: string;
  readonly problem: string;
  readonly mend: string;
}

/** The environment that a program was started with. */
export type Environment = Readonly<Record<string, string | undefined>>;

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Reads settings one by one and collects what is wrong with them instead of stopping at the first.
 * A setting that is empty or only white space counts as not set.
 */
export class Settings {
  readonly problems: Problem[] = [];
  readonly #environment: Environment;
  readonly #canRead: (path: string) => boolean;

  constructor(environment: Environment, canRead = (_path: string) => true) {
    this.#environment = environment;
    this.#canRead = canRead;
  }

  report(setting: string, problem: string, mend: string): void {
    this.problems.push({ setting, problem, mend });
  }

  text(setting: string): string | undefined {
    const value = this.#environment[setting]?.trim();
    return value ? value : undefined;
  }

  required(setting: string, mend: string): string {
    const value = this.text(setting);
    if (value === undefined) this.report(setting, 'is missing', mend);
    return value ?? '';
  }

  /** The path of a file that is there. */
  file(setting: string): string | undefined {
    const path = this.text(setting);
    if (path !== undefined && !this.#canRead(path)) {
      this.report(
        setting,
        'names a file that can not be read',
        'Check the path, and that this user may read the file.',
      );
    }
    return path;
  }

  /** A GUID in lower case. */
  id(setting: string, mend: string): string {
    const value = this.required(setting, mend).toLowerCase();
    this.#checkId(setting, value, mend);
    return value;
  }

  optionalId(setting: string, mend: string): string | undefined {
    const value = this.text(setting)?.toLowerCase();
    this.#checkId(setting, value ?? '', mend);
    return value;
  }

  #checkId(setting: string, value: string, mend: string): void {
    if (value !== '' && !guid.test(value)) this.report(setting, 'is not a GUID', mend);
  }

  oneOf<T extends string>(setting: string, allowed: readonly T[], otherwise: T): T {
    const value = this.text(setting);
    if (value === undefined) return otherwise;
    const match = allowed.find((choice) => choice.toLowerCase() === value.toLowerCase());
    if (match === undefined)
      this.report(setting, 'has an unknown value', `Set it to one of: ${allowed.join(', ')}.`);
    return match ?? otherwise;
  }

  port(setting: string, otherwise: number): number {
    const value = this.text(setting);
    if (value === undefined) return otherwise;
    const port = Number(value);
    if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
    this.report(setting, 'is not a port', 'Set it to a number from 0 to 65535 (0 takes any free port).');
    return otherwise;
  }

  whole(
    setting: string,
    { from, to, otherwise }: { readonly from: number; readonly to: number; readonly otherwise: number },
  ): number {
    const value = this.text(setting);
    if (value === undefined) return otherwise;
    const number = Number(value);
    if (Number.isInteger(number) && number >= from && number <= to) return number;
    this.report(setting, 'is out of its range', `Set it to a whole number from ${from} to ${to}.`);
    return otherwise;
  }

  /** An https address without a slash at its end. Tokens travel there, so nothing but TLS will do. */
  address(setting: string): string | undefined {
    const value = this.text(setting);
    if (value === undefined) return undefined;
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url?.protocol === 'https:' && url.username === '' && url.search === '' && url.hash === '') {
      return value.replace(/\/+$/, '');
    }
    this.report(
      setting,
      'is not an https address',
      'Set it to an address such as https://graph.microsoft.com.',
    );
    return undefined;
  }

  list(setting: string): string[] {
    return (this.text(setting) ?? '')
      .split(/[\s,;]+/)
      .filter((item) => item !== '')
      .map((item) => item.toLowerCase());
  }
}
