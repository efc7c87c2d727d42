import {
  applyEdits,
  findNodeAtLocation,
  JSONPath,
  modify,
  parseTree,
} from 'jsonc-parser';
import { lineEnding } from '../textLines';
import { ConflictStyle, MergeConflict } from '../TextMerge';
import { threeWayRegions } from '../threeWayRegions';
import { canonicalJson } from '../yaml/canonicalJson';
import { childPath } from '../yaml/keyPath';
import { identityKey, itemIdentity } from './itemIdentity';
import { isObject, Json, JsonObject, member } from './Json';

interface Sides<T> {
  base: T | undefined;
  theirs: T;
  ours: T;
}

/** A merge under way: the text as merged so far, of which each change is an edit. */
export class JsonMerge {
  text: string;
  readonly conflicts: MergeConflict[] = [];
  changes = 0;
  readonly #style: ConflictStyle;
  readonly #formatting;

  constructor(text: string, style: ConflictStyle) {
    this.text = text;
    this.#style = style;
    const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
    this.#formatting = {
      insertSpaces: !indent.startsWith('\t'),
      tabSize: indent.startsWith('\t') ? 4 : indent.length,
      eol: lineEnding(text),
    };
  }

  mergeValue(sides: Sides<Json>, at: JSONPath, path: string): void {
    const { base, theirs, ours } = sides;
    if (same(ours, base) || same(theirs, ours)) {
      return;
    }
    if (isObject(theirs) && isObject(ours)) {
      this.#mergeObject(
        { base: isObject(base) ? base : undefined, theirs, ours },
        at,
        path,
      );
    } else if (Array.isArray(theirs) && Array.isArray(ours)) {
      this.#mergeList(
        { base: Array.isArray(base) ? base : undefined, theirs, ours },
        at,
        path,
      );
    } else if (same(theirs, base)) {
      this.#change(at, ours);
    } else {
      this.#conflict({ base, theirs, ours }, at, path);
    }
  }

  #mergeObject(sides: Sides<JsonObject>, at: JSONPath, path: string): void {
    const keys = new Set([
      ...Object.keys(sides.base ?? {}),
      ...Object.keys(sides.ours),
    ]);
    for (const key of keys) {
      this.#mergeMember(
        {
          base: sides.base && member(sides.base, key),
          theirs: member(sides.theirs, key),
          ours: member(sides.ours, key),
        },
        [...at, key],
        childPath(path, key),
      );
    }
  }

  #mergeMember(
    sides: { base?: Json; theirs?: Json; ours?: Json },
    at: JSONPath,
    path: string,
  ): void {
    const { base, theirs, ours } = sides;
    if (theirs !== undefined && ours !== undefined) {
      this.mergeValue({ base, theirs, ours }, at, path);
    } else if (!same(ours, base) && !same(theirs, ours)) {
      if (same(theirs, base)) {
        this.#change(at, ours);
      } else {
        this.#conflict(sides, at, path);
      }
    }
  }

  #mergeList(sides: Sides<Json[]>, at: JSONPath, path: string): void {
    const key = identityKey([sides.base ?? [], sides.theirs, sides.ours]);
    if (key === undefined) {
      this.#mergeItems(sides, at, path);
      return;
    }
    const find = (list: Json[] | undefined, id: string) =>
      list?.find(item => itemIdentity(item, key) === id);
    const current = [...sides.theirs];
    const indexOf = (id: string) =>
      current.findIndex(item => itemIdentity(item, key) === id);
    for (const item of sides.base ?? []) {
      const id = itemIdentity(item, key);
      const index = indexOf(id);
      if (index >= 0 && !find(sides.ours, id)) {
        const before = this.changes - this.conflicts.length;
        this.#mergeMember(
          { base: item, theirs: current[index] },
          [...at, index],
          `${path}[${key}=${id}]`,
        );
        if (
          this.changes - this.conflicts.length > before ||
          this.#style === 'take'
        ) {
          current.splice(index, 1);
        }
      }
    }
    sides.ours.forEach((item, place) => {
      const id = itemIdentity(item, key);
      const base = find(sides.base, id);
      const index = indexOf(id);
      if (index >= 0) {
        this.mergeValue(
          { base, theirs: current[index]!, ours: item },
          [...at, index],
          `${path}[${key}=${id}]`,
        );
      } else if (
        base === undefined ||
        (!same(base, item) &&
          this.#refused({ base, ours: item }, `${path}[${key}=${id}]`))
      ) {
        const elder =
          sides.ours
            .slice(0, place)
            .map(other => indexOf(itemIdentity(other, key)))
            .findLast(found => found >= 0) ?? -1;
        current.splice(elder + 1, 0, item);
        this.#insert([...at, elder + 1], item);
      }
    });
  }

  #mergeItems(sides: Sides<Json[]>, at: JSONPath, path: string): void {
    const words = (list: Json[] | undefined) =>
      (list ?? []).map(item => canonicalJson(item));
    const regions = threeWayRegions(
      words(sides.base),
      words(sides.theirs),
      words(sides.ours),
    );
    for (const { changed, theirs, ours, base } of [...regions].reverse()) {
      const now = sides.ours.slice(ours.start, ours.end);
      if (changed === 'both') {
        this.changes += 1;
        this.conflicts.push({
          path: `${path}[${theirs.start}]`,
          base: printed(sides.base?.slice(base.start, base.end)),
          theirs: printed(sides.theirs.slice(theirs.start, theirs.end)),
          ours: printed(now),
        });
      }
      if (
        changed === 'ours' ||
        (changed === 'both' && this.#style === 'take')
      ) {
        for (let index = theirs.end - 1; index >= theirs.start; index--) {
          this.#edit([...at, index], undefined, false);
        }
        now.forEach((item, offset) =>
          this.#edit([...at, theirs.start + offset], item, true),
        );
        this.changes += changed === 'ours' ? 1 : 0;
      }
    }
  }

  #change(at: JSONPath, value: Json | undefined): void {
    this.changes += 1;
    this.#edit(at, value, false);
  }

  #insert(at: JSONPath, value: Json): void {
    this.changes += 1;
    this.#edit(at, value, true);
  }

  /** Reports a conflict over a thing that the person removed, and says whether it comes back. */
  #refused(sides: { base?: Json; ours?: Json }, path: string): boolean {
    this.changes += this.#style === 'take' ? 0 : 1;
    this.conflicts.push({
      path,
      base: printed(sides.base),
      ours: printed(sides.ours),
    });
    return this.#style === 'take';
  }

  #conflict(
    sides: { base?: Json; theirs?: Json; ours?: Json },
    at: JSONPath,
    path: string,
  ): void {
    this.changes += 1;
    this.conflicts.push({
      path,
      base: printed(sides.base),
      theirs: printed(sides.theirs),
      ours: printed(sides.ours),
    });
    if (this.#style === 'take') {
      this.#edit(at, sides.ours, false);
    }
  }

  #edit(
    at: JSONPath,
    value: Json | undefined,
    isArrayInsertion: boolean,
  ): void {
    const tree = parseTree(this.text);
    const present = tree && findNodeAtLocation(tree, at);
    if (present && value !== undefined && !isArrayInsertion) {
      const { offset, length } = present;
      this.text =
        this.text.slice(0, offset) +
        this.#printedAt(value, offset) +
        this.text.slice(offset + length);
      return;
    }
    const parent = tree && findNodeAtLocation(tree, at.slice(0, -1));
    const overLines =
      parent &&
      /\n/.test(this.text.slice(parent.offset, parent.offset + parent.length));
    this.text = applyEdits(
      this.text,
      modify(this.text, at, value, {
        formattingOptions:
          overLines || parent?.children?.length === 0
            ? this.#formatting
            : undefined,
        isArrayInsertion,
      }),
    );
  }

  /** A value over lines, indented as the line that it begins on. */
  #printedAt(value: Json, offset: number): string {
    const line = this.text.slice(
      this.text.lastIndexOf('\n', offset - 1) + 1,
      offset,
    );
    const indent = /^[ \t]*/.exec(line)![0];
    const unit = this.#formatting.insertSpaces
      ? this.#formatting.tabSize
      : '\t';
    return JSON.stringify(value, null, unit).replace(
      /\n/g,
      this.#formatting.eol + indent,
    );
  }
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  return a === undefined || b === undefined
    ? a === b
    : canonicalJson(a) === canonicalJson(b);
}

function printed(value: Json | undefined): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value, null, 2);
}
