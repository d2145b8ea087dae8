import { defineCollection } from "astro:content";
import { file, glob } from "astro/loaders";
import { z } from "astro/zod";
import { localized } from "./build/checked.ts";

/** Prose: one entry per chapter and language, with ids such as "03-one-head/zh-CN". */
const chapters = defineCollection({
  loader: glob({
    base: "./content/chapters",
    pattern: "*/{en,zh-CN}.mdx",
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ""),
  }),
  schema: z.strictObject({ chapter: z.string() }),
});

/** Prose beside the chapters, such as the bench; ids such as "bench/en". */
const pages = defineCollection({
  loader: glob({
    base: "./content/pages",
    pattern: "*/{en,zh-CN}.mdx",
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ""),
  }),
  schema: z.strictObject({ title: z.string().min(1), question: z.string().min(1) }),
});

/** The syllabus: every chapter of the course, written or still to come. */
const course = defineCollection({
  loader: file("content/course.yaml"),
  schema: z.strictObject({
    id: z.string(),
    number: z.int().positive(),
    title: localized,
    question: localized,
    minutes: z.int().positive(),
    /** On the fast path. */
    fast: z.boolean().default(false),
    prerequisites: z.array(z.string()),
    follows: z.array(z.string()),
  }),
});

export const collections = { chapters, pages, course };
