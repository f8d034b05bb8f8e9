/** Colours, sizes and spaces like those that Teams gives to Adaptive Cards, for the official library. */
export const themeNames = ['light', 'dark'] as const;
export type Theme = (typeof themeNames)[number];

interface Palette {
  readonly page: string;
  readonly card: string;
  readonly border: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly emphasisBack: string;
  readonly accentBack: string;
  readonly goodBack: string;
  readonly warningBack: string;
  readonly attentionBack: string;
}

const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    border: '#d1d1d1',
    text: '#242424',
    subtle: '#616161',
    accent: '#5b5fc7',
    good: '#237b4b',
    warning: '#835c00',
    attention: '#c4314b',
    emphasisBack: '#f0f0f0',
    accentBack: '#e8ebfa',
    goodBack: '#e7f2da',
    warningBack: '#fbf6d9',
    attentionBack: '#fcf4f6',
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    border: '#3d3d3d',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#7f85f5',
    good: '#92c353',
    warning: '#f2d97b',
    attention: '#f9526b',
    emphasisBack: '#333333',
    accentBack: '#2f2f4a',
    goodBack: '#0d2e0d',
    warningBack: '#463100',
    attentionBack: '#3e1f25',
  },
};

function foreground({ text, subtle, accent, good, warning, attention }: Palette) {
  const color = (normal: string, quiet = normal) => ({ default: normal, subtle: quiet });
  return {
    default: color(text, subtle),
    dark: color(text, subtle),
    light: color(text, subtle),
    accent: color(accent),
    good: color(good),
    warning: color(warning),
    attention: color(attention),
  };
}

/** The host configuration of one theme. */
export function hostConfig(theme: Theme) {
  const palette = palettes[theme];
  const foregroundColors = foreground(palette);
  const container = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    supportsInteractivity: true,
    fontFamily: "'Segoe UI', 'Noto Sans', 'Noto Sans CJK TC', sans-serif",
    fontTypes: {
      default: {
        fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
        fontWeights: { lighter: 300, default: 400, bolder: 600 },
      },
      monospace: {
        fontFamily: "'Cascadia Mono', 'DejaVu Sans Mono', 'Noto Sans Mono CJK TC', monospace",
        fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
        fontWeights: { lighter: 300, default: 400, bolder: 600 },
      },
    },
    lineHeights: { small: 16, default: 20, medium: 24, large: 28, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.border },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      preExpandSingleShowCardAction: false,
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    },
    containerStyles: {
      default: container(palette.card),
      emphasis: container(palette.emphasisBack),
      accent: container(palette.accentBack),
      good: container(palette.goodBack),
      warning: container(palette.warningBack),
      attention: container(palette.attentionBack),
    },
    textStyles: { heading: { weight: 'bolder', size: 'large', color: 'default', isSubtle: false } },
  };
}

/** The page around a card. */
export const themes: Readonly<Record<Theme, { readonly page: string; readonly css: string }>> = {
  light: { page: palettes.light.page, css: css(palettes.light) },
  dark: { page: palettes.dark.page, css: css(palettes.dark) },
};

function css({ text, border, card, accent }: Palette): string {
  return `
    body { margin: 12px; font-family: 'Segoe UI', 'Noto Sans', 'Noto Sans CJK TC', sans-serif; }
    .ac-adaptiveCard { border: 1px solid ${border}; border-radius: 6px; overflow: hidden; outline: none; }
    .ac-pushButton {
      font: 600 14px/20px 'Segoe UI', 'Noto Sans', 'Noto Sans CJK TC', sans-serif; color: ${text}; background: ${card};
      border: 1px solid ${border}; border-radius: 4px; padding: 5px 12px; min-width: 0; max-width: 100%;
    }
    .ac-pushButton:focus { outline: 2px solid ${accent}; }
    :is(input, select, textarea).ac-input:not([type=radio], [type=checkbox]) {
      box-sizing: border-box; font: 14px/20px 'Segoe UI', 'Noto Sans', sans-serif; color: ${text}; background: ${card};
      border: 1px solid ${border}; border-radius: 4px; padding: 5px 8px;
    }
    textarea.ac-input { min-height: 92px; }
    a { color: ${accent}; }
    p { margin: 0; }
  `;
}
