/** Of the picture of link previews, in pixels: what those who show them ask for. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
