/** `/exercises/<chapter>/<id>.json`: what the first Check of an exercise fetches. */
import type { APIRoute, GetStaticPaths } from "astro";
import { loadExercises } from "../../../build/exercises.ts";
import type { ExerciseFolder } from "../../../build/exercises.ts";
import { publishExercise } from "../../../build/publish-exercise.ts";

export const getStaticPaths: GetStaticPaths = () =>
  loadExercises().map((folder) => ({ params: { chapter: folder.chapter, id: folder.id }, props: { folder } }));

export const GET: APIRoute<{ folder: ExerciseFolder }> = async ({ props: { folder } }) =>
  Response.json(await publishExercise(folder));
