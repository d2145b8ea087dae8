/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The page being rendered. `chapter` is a folder name under content/chapters or content/pages, "" elsewhere. */
    page: { chapter: string; locale: import("./i18n/index.ts").Locale };
  }
}
