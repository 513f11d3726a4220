/** Resolves the custom properties of tokens.css for canvases, which know no CSS variables. */

export type ColourOf = (token: string) => string;

/** Colours in force, read once each; make a new reader after the theme changed. The tokens stand at the root. */
export function tokenColours(): ColourOf {
  const style = getComputedStyle(document.documentElement);
  const read = new Map<string, string>();
  return (token) => {
    const known = read.get(token);
    if (known !== undefined) return known;
    const colour = style.getPropertyValue(token).trim();
    if (colour === '') throw new Error(`Colour token ${token} is not defined on the page (see tokens.css).`);
    read.set(token, colour);
    return colour;
  };
}

/** Calls back after the theme changed, by the person's choice or by the system; returns the end of listening. */
export function onThemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', listener);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', listener);
  };
}
