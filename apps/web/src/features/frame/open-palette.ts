'use client';
import { createContext, useContext } from 'react';

const OpenPalette = createContext<() => void>(() => undefined);

export const OpenPaletteProvider = OpenPalette.Provider;

/** What opens the palette, for pages that send somebody to it. */
export function useOpenPalette(): () => void {
  return useContext(OpenPalette);
}
