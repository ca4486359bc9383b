/**
 * What a person has filled into forms and not sent yet.
 *
 * A draft belongs to the page alone: runs that other widgets start leave it as it is. Submitting sends the drafts of one
 * form in one event; a form with `clear_on_submit` then shows its defaults, which the next submit sends.
 */
import type { ButtonPayload, FormPayload, InputWidgetPayload, WireValue } from "../protocol/wire.gen";
import { ClearedFields } from "./clearedFields";
import { BlockNode } from "./nodes";
import { type Tree } from "./tree";

export const REQUIRED_MESSAGE = "This field is required.";

export class Forms {
  private readonly drafts = new Map<string, WireValue>();
  private readonly cleared: ClearedFields;
  private readonly errors = new Map<string, string>();
  private readonly uncommitted = new Map<string, () => void>();

  constructor(
    private readonly tree: Tree,
    root: string,
    private readonly send: (values: Record<string, WireValue>, trigger: string) => void,
  ) {
    this.cleared = new ClearedFields(root);
  }

  /** What a widget shows: its draft, its default if its form was set back, or what the worker says. */
  shown<P extends InputWidgetPayload>(payload: P): P["value"] {
    const draft = this.draftOf(payload);
    return draft === undefined ? payload.value : (draft as P["value"]);
  }

  draft(payload: InputWidgetPayload, value: WireValue): void {
    this.drafts.set(payload.id, value);
    this.errors.delete(payload.id);
    this.tree.touch(payload.id);
  }

  /** A widget has another value than before: the draft goes, and what was said against it. */
  drop(id: string): void {
    const hadDraft = this.drafts.delete(id);
    if (this.errors.delete(id) || hadDraft) this.tree.touch(id);
  }

  /** The script has set a value: a field that was set back shows that from now on. */
  dropCleared(id: string): void {
    if (this.cleared.drop(id)) this.tree.touch(id);
  }

  /** Why a widget's value was not sent, if it was not. */
  error(id: string): string | undefined {
    return this.errors.get(id);
  }

  /** A field that holds text which is not a draft yet says how to make it one, and takes that back with undefined. */
  holdBack(id: string, commit: (() => void) | undefined): void {
    if (commit === undefined) this.uncommitted.delete(id);
    else this.uncommitted.set(id, commit);
  }

  /** Sends the form as if its `button` had been pressed. Returns false if a required field is empty. */
  submit(form: string, button: ButtonPayload): boolean {
    const block = this.formBlock(form);
    if (block === undefined || button.disabled) return false;
    const fields = this.fields(form);
    for (const field of fields) this.uncommitted.get(field.id)?.();
    for (const field of fields) {
      if (this.isMissing(field)) this.errors.set(field.id, REQUIRED_MESSAGE);
      else this.errors.delete(field.id);
      this.tree.touch(field.id);
    }
    const blocked = fields.some((field) => this.errors.has(field.id));
    if (!blocked) this.sendFields(fields, button.id, block.payload.clear_on_submit);
    this.tree.notify();
    return !blocked;
  }

  /** Enter in a field of the form: presses its first submit button, unless the form or the button says no. */
  submitByEnter(form: string): void {
    const block = this.formBlock(form);
    if (!block?.payload.enter_to_submit) return;
    const button = this.firstSubmitButton(form);
    if (button !== undefined && !button.disabled) this.submit(form, button);
  }

  /** Whether Enter in a field of this form submits it. */
  entersToSubmit(form: string): boolean {
    return this.formBlock(form)?.payload.enter_to_submit === true && this.firstSubmitButton(form)?.disabled !== true;
  }

  private sendFields(fields: readonly InputWidgetPayload[], trigger: string, clear: boolean): void {
    const values: Record<string, WireValue> = {};
    for (const field of fields) {
      const draft = this.draftOf(field);
      if (draft !== undefined) values[field.id] = draft;
      this.drafts.delete(field.id);
    }
    const ids = fields.map(({ id }) => id);
    this.cleared.sent(ids, clear);
    this.send(values, trigger);
    if (clear) for (const id of ids) this.tree.reset(id);
  }

  private draftOf({ id, default: initial }: InputWidgetPayload): WireValue | undefined {
    const draft = this.drafts.get(id);
    return draft === undefined && this.cleared.has(id) ? initial : draft;
  }

  private isMissing(field: InputWidgetPayload): boolean {
    if (!("required" in field) || field.required !== true) return false;
    const value = this.shown(field);
    return value === null || value === "" || (Array.isArray(value) && value.length === 0);
  }

  private fields(form: string): InputWidgetPayload[] {
    const fields: InputWidgetPayload[] = [];
    for (const payload of this.tree.elements()) if ("value" in payload && payload.form === form) fields.push(payload);
    return fields;
  }

  private firstSubmitButton(form: string): ButtonPayload | undefined {
    for (const payload of this.tree.elements()) {
      if (payload.type === "button" && payload.submits && payload.form === form) return payload;
    }
    return undefined;
  }

  private formBlock(form: string): { payload: FormPayload } | undefined {
    const search = (block: BlockNode): { payload: FormPayload } | undefined => {
      const { payload, children } = block.snapshot;
      if (payload.type === "form" && payload.form === form) return { payload };
      for (const child of children) {
        const found = child instanceof BlockNode ? search(child) : undefined;
        if (found !== undefined) return found;
      }
      return undefined;
    };
    for (const root of this.tree.roots) {
      const found = search(root);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
