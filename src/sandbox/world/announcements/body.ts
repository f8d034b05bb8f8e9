/** What a message center post says; each part may hold markup. */
export interface BodyParts {
  readonly what: string;
  readonly when?: string;
  readonly affects?: string;
  /** One paragraph, or the items of a list. */
  readonly prepare?: string | readonly string[];
  /** How the parts are written down; Microsoft does all of these. */
  readonly style?: 'paragraphs' | 'breaks' | 'brackets';
}

const headings = {
  en: {
    when: 'When this will happen',
    affects: 'How this will affect your organization',
    prepare: 'What you need to do to prepare',
  },
  'zh-CN': { when: '何时发生', affects: '对你的组织有何影响', prepare: '你需要做的准备' },
} as const;

/** Writes the HTML of a post. */
export function writeBody(parts: BodyParts, language: keyof typeof headings): string {
  const { what, when, affects, prepare, style = 'paragraphs' } = parts;
  const list =
    typeof prepare === 'object' ? `<ul>${prepare.map((item) => `<li>${item}</li>`).join('')}</ul>` : prepare;
  const words = headings[language];
  const sections: [string, string | undefined][] = [
    [words.when, when],
    [words.affects, affects],
    [words.prepare, list],
  ];
  const told = sections.flatMap(([heading, text]) => (text === undefined ? [] : [{ heading, text }]));
  if (style === 'breaks') {
    return [what, ...told.map(({ heading, text }) => `<b>${heading}</b><br>${text}`)].join('<br><br>');
  }
  const marked = (heading: string) => (style === 'brackets' ? `[${heading}:]` : `<b>${heading}:</b>`);
  return [what, ...told.flatMap(({ heading, text }) => [marked(heading), text])]
    .map((text) => (text.startsWith('<ul>') ? text : `<p>${text}</p>`))
    .join('');
}
