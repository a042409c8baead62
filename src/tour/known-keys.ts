import * as z from "zod/mini";
import { isObject, valueAt, type CleanValue } from "./clean-value.ts";
import type { IssuePath } from "./tour-issue.ts";
import { tourSchema } from "./tour-schema.ts";

/** Keys that tour.json may have in the object at a path, read from the schema itself. */
export function listKnownKeys(path: IssuePath, root: CleanValue): readonly string[] {
  let schema: z.core.$ZodType | null = unwrap(tourSchema, root);
  for (const [depth, part] of path.entries()) {
    schema = step(schema, part);
    if (schema === null) return [];
    schema = unwrap(schema, valueAt(root, path.slice(0, depth + 1)));
  }
  return schema instanceof z.ZodMiniObject ? Object.keys(schema.shape) : [];
}

function step(schema: z.core.$ZodType | null, part: string | number): z.core.$ZodType | null {
  if (schema instanceof z.ZodMiniArray) return schema.def.element;
  if (schema instanceof z.ZodMiniObject) return schema.shape[part] ?? null;
  return null;
}

/** The schema inside optional and nullable ones, and the branch of a union that goes with the value's `kind`. */
function unwrap(schema: z.core.$ZodType, value: CleanValue | undefined): z.core.$ZodType | null {
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable) {
    return unwrap(schema.def.innerType, value);
  }
  if (schema instanceof z.ZodMiniDiscriminatedUnion) {
    const kind = isObject(value) ? value["kind"] : undefined;
    const fits = (option: z.core.$ZodType): boolean => {
      const literal = option instanceof z.ZodMiniObject ? option.shape["kind"] : undefined;
      return literal !== undefined && z.safeParse(literal, kind).success;
    };
    return schema.def.options.find(fits) ?? null;
  }
  return schema;
}
