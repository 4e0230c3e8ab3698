/** The look: neutral surfaces, deep teal as the one accent, borders rather than shadows, Inter with tabular figures. */
import { createTheme, type MantineColorsTuple } from '@mantine/core';

const teal: MantineColorsTuple = [
  '#edf5f4',
  '#d9e8e7',
  '#b2d2cf',
  '#8fc4bf',
  '#6cc4bf',
  '#3c8f88',
  '#1f7872',
  '#0f6865',
  '#0b5a58',
  '#074645',
];

/** Text first, deepest surface last; slightly green, as the accent. */
const dark: MantineColorsTuple = [
  '#e4eae8',
  '#c6d0cd',
  '#a5b3b0',
  '#7d8b88',
  '#495855',
  '#34403e',
  '#222c2a',
  '#161d1c',
  '#101615',
  '#0b0f0e',
];

export const theme = createTheme({
  colors: { teal, dark },
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 6 },
  fontFamily: '"Inter Variable", Inter, system-ui, sans-serif',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  headings: {
    fontFamily: '"Inter Variable", Inter, system-ui, sans-serif',
    fontWeight: '650',
    sizes: { h1: { fontSize: '22px', lineHeight: '1.25' }, h2: { fontSize: '17px' }, h3: { fontSize: '14px' } },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A link within a text is told apart by more than its colour.
    Anchor: { defaultProps: { underline: 'always' } },
    Button: { defaultProps: { size: 'sm' } },
    // Its placeholder would stand among the entries, where only entries may.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Paper: { defaultProps: { withBorder: true, shadow: 'none' } },
    Tooltip: { defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: true } } },
  },
});
