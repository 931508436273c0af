/**
 * A quick yes for records of the right shape, which in a large dataset are nearly all. It is made from the schema and
 * asks the schema's own checks; what it does not accept, zod judges and describes. So it may refuse what zod accepts,
 * at the price of time, but never the other way round (a test compares the two).
 */
import {
  $ZodArray,
  type $ZodCheck,
  type $ZodCheckDef,
  $ZodEnum,
  $ZodNever,
  $ZodObject,
  $ZodOptional,
  $ZodString,
  type $ZodType,
} from 'zod/v4/core';

/** Whether a value is certainly of the shape. */
export type Accepts = (value: unknown) => boolean;

/** The quick look for one schema. What is not handled here by its kind goes to zod, field by field. */
export function accepting(schema: $ZodType): Accepts {
  const ofKind = acceptingKind(schema);
  if (ofKind === undefined) return asking((payload) => schema._zod.run(payload, {}));
  const checks = (schema._zod.def.checks ?? []).flatMap(acceptingCheck);
  if (checks.length === 0) return ofKind;
  const [first, second] = checks;
  if (first && checks.length === 1) return (value) => ofKind(value) && first(value);
  if (first && second && checks.length === 2) {
    return (value) => ofKind(value) && first(value) && second(value);
  }
  return (value) => ofKind(value) && checks.every((accepts) => accepts(value));
}

function acceptingKind(schema: $ZodType): Accepts | undefined {
  if (schema instanceof $ZodOptional) {
    const inner = accepting(schema._zod.def.innerType);
    return (value) => value === undefined || inner(value);
  }
  if (schema instanceof $ZodArray) return acceptingList(accepting(schema._zod.def.element));
  if (schema instanceof $ZodObject) return acceptingObject(schema);
  if (schema instanceof $ZodEnum) {
    const { values } = schema._zod;
    return (value) => values.has(value as string);
  }
  const { def } = schema._zod;
  const isPlain = schema instanceof $ZodString && !('format' in def || 'coerce' in def);
  return isPlain ? (value) => typeof value === 'string' : undefined;
}

function acceptingList(accepts: Accepts): Accepts {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (const item of value) if (!accepts(item)) return false;
    return true;
  };
}

/** Objects that allow no other keys than theirs. */
function acceptingObject(schema: $ZodObject): Accepts | undefined {
  const { shape, catchall } = schema._zod.def;
  if (!(catchall instanceof $ZodNever)) return undefined;
  const fields = new Map(
    Object.entries(shape).map(([key, field]) => {
      const needed = field instanceof $ZodOptional ? 0 : 1;
      return [key, { accepts: accepting(field), needed }] as const;
    }),
  );
  const needed = [...fields.values()].reduce((sum, field) => sum + field.needed, 0);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    let found = 0;
    for (const key in value) {
      const field = fields.get(key);
      if (!field?.accepts((value as Record<string, unknown>)[key])) return false;
      found += field.needed;
    }
    return found === needed;
  };
}

/** None for checks that only describe. */
function acceptingCheck(check: $ZodCheck<never>): Accepts[] {
  const def = check._zod.def as $ZodCheckDef & { readonly fn?: Accepts };
  if (def.check === 'describe' || def.check === 'meta') return [];
  if (def.check === 'custom' && def.fn) return [def.fn];
  return [asking((payload) => check._zod.check(payload as never))];
}

interface Payload {
  value: unknown;
  issues: never[];
}

/** Asks zod itself. */
function asking(ask: (payload: Payload) => unknown): Accepts {
  let payload: Payload = { value: undefined, issues: [] };
  return (value) => {
    payload.value = value;
    // A check gives nothing back; a schema gives this payload, or one of its own.
    const judged = (ask(payload) ?? payload) as Partial<Payload>;
    const accepted = judged.issues?.length === 0;
    // zod may put a value of its own in its place, and the next question begins without the issues of this one.
    if (!accepted) payload = { value: undefined, issues: [] };
    return accepted;
  };
}
