declare function documentLoader(
  this: { readonly resourcePath: string; addDependency(file: string): void },
  source: string,
): string;
export = documentLoader;
