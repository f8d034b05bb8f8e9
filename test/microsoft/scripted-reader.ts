import { ReadError } from '../../src/errors.ts';
import { readJson } from '../../src/microsoft/json.ts';
import type { Question, Reader } from '../../src/microsoft/reader.ts';

/** A reader that finds its answers by path and query; each is given out once, an error is thrown. */
export function scriptedReader(answers: Record<string, unknown>): { read: Reader; asked: Question[] } {
  const asked: Question[] = [];
  return {
    asked,
    read: async (schema, question) => {
      asked.push(question);
      const { pathname, search } = new URL(question.url);
      const key = decodeURIComponent(pathname + search);
      const answer = answers[key];
      if (answer === undefined) throw new ReadError('unexpected', `Nobody foresaw ${key}.`);
      if (answer instanceof Error) throw answer;
      return readJson(schema, JSON.stringify(answer));
    },
  };
}
