import { createRequire } from 'node:module';

/**
 * TrueType files of the three faces a report is set in. A Lambda bundle passes its own copies; a licensed 仿宋 or
 * 小标宋 may stand in for the default of a face.
 */
export type FontPaths = {
  /** Body text and table cells, in place of 仿宋/宋体. */
  serif: string;
  /** Titles and emphasised cells. */
  serifBold: string;
  /** Headings and table headers, in place of 黑体. */
  sans: string;
};

/** The Noto fonts installed beside this program, whatever the working directory. */
export function installedFontPaths(): FontPaths {
  const { resolve } = createRequire(import.meta.url);
  return {
    serif: resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
    serifBold: resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
    sans: resolve('@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'),
  };
}
