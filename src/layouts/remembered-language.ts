const key = "manyheads:locale";

export function rememberLanguage(): void {
  try {
    localStorage.setItem(key, document.documentElement.lang);
  } catch {
    // Without storage the browser's own languages decide next time.
  }
}

export function rememberedLanguage(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
