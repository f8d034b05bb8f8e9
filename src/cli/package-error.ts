/** The Teams app can't be made; `problems` has a sentence with its mend for each reason. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}
