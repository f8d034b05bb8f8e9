import type { RequestNote, SupportRequest } from '../../support/support-request.ts';
import { plain, plainLines, widthOf } from '../parts/escape.ts';
import { pageButtons, pageOf } from '../parts/pages.ts';
import { age, moment } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';
import { textLines } from './form-rows.ts';

const notesPerPage = 3;
const noteWidth = 1000;
const mostLines = 12;

/** The notes of a request, newest first, a page of them. */
export function requestNotes(ctx: ViewContext, { number, notes }: SupportRequest, page = 1) {
  const list = pageOf([...notes].reverse(), page, notesPerPage);
  const { first, last, total } = list;
  return {
    notesLabel: ctx.t('request.notes', { count: notes.length }),
    notes: list.items.map((note) => noteBlock(ctx, note)),
    pages:
      list.pages === 1
        ? []
        : [
            {
              range: [{ text: ctx.t('request.noteRange', { first, last, total }) }],
              buttons: pageButtons(ctx, list, 'request', { number }),
            },
          ],
  };
}

function noteBlock(ctx: ViewContext, { at, by, from, text, sent }: RequestNote) {
  const name = plain(by, 60);
  const who = from === 'microsoft' ? ctx.t('request.note.microsoft', { name }) : name;
  const whole = plainLines(text, noteWidth * 4);
  const shown = textLines(plainLines(text, noteWidth), mostLines);
  return {
    who: ctx.t('request.note', { by: who, moment: moment(ctx, at), age: age(ctx, at) }),
    fate: sent === 'sent' ? [] : [{ text: ctx.t(`request.note.${sent}`) }],
    lines: shown.map((line) => ({ text: line })),
    shortened: widthOf(whole) > noteWidth ? [{ text: ctx.t('request.note.shortened') }] : [],
  };
}
