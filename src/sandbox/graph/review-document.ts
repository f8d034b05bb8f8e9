import JSZip from 'jszip';
import type { WireIssue } from '../world/issue.ts';

/** A file's time inside the document, so that the same review always has the same bytes. */
const unchanging = new Date('2020-01-01T00:00:00Z');

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Writes the post-incident review of an issue as Microsoft publishes it: a Word document of headings, text and tables. */
export async function writeReview(issue: WireIssue): Promise<Uint8Array> {
  const zip = new JSZip();
  const options = { date: unchanging, createFolders: false };
  zip.file('[Content_Types].xml', header + types, options);
  zip.file('_rels/.rels', header + relations, options);
  zip.file('word/document.xml', header + documentOf(issue), options);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function documentOf(issue: WireIssue): string {
  const cause = partOf(issue, /(?:Root cause|Root Cause|根本原因)[:：]\s*(.+)/);
  const next = partOf(issue, /(?:Next steps|Next Steps|后续步骤)[:：]\s*(.+)/);
  const body = [
    heading('Post-Incident Review'),
    table([
      ['Incident ID', issue.id],
      ['Incident title', issue.title],
      ['Service affected', issue.service],
      ['Incident start', issue.startDateTime],
      ['Incident end', issue.endDateTime ?? ''],
    ]),
    heading('Summary'),
    paragraph(
      'This document reviews the incident: what users noticed, why it happened and what changes after it.',
    ),
    heading('User impact'),
    paragraph(issue.impactDescription),
    heading('Root cause'),
    paragraph(cause ?? 'The analysis of the cause is part of the final post.'),
    heading('Actions taken (all times UTC)'),
    table(issue.posts.map((post) => [post.createdDateTime.slice(0, 16).replace('T', ' '), statusIn(post)])),
    heading('Next steps'),
    table([
      ['Finding', 'Action', 'Completion date'],
      [cause ?? 'See above.', next ?? 'The change that was made stays in place.', 'Completed'],
    ]),
  ];
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`;
}

type Post = WireIssue['posts'][number];

/** Where one labelled part of a post ends and the next begins; some posts have nothing between the two. */
const betweenParts =
  /\n\n|<br><br>|(?=User Impact:|Current Status:|Final Status:|Scope of Impact:|Incident (?:Start|End) Time:|Preliminary Root Cause:|(?<!Preliminary )Root Cause:|Next Steps:|This is the final)/;

function linesOf({ description }: Post): string[] {
  return description.content.split(betweenParts).map((line) => line.replace(/<[^>]*>/g, ' ').trim());
}

function partOf({ posts }: WireIssue, label: RegExp): string | undefined {
  const lines = posts.flatMap(linesOf).reverse();
  return lines.map((line) => label.exec(line)?.[1]).find((part) => part !== undefined);
}

function statusIn(post: Post): string {
  const lines = linesOf(post);
  return lines.find((line) => /^(Current|Final) status|^(当前|最终)状态/i.test(line)) ?? lines[0] ?? '';
}

function heading(text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run(text)}</w:p>`;
}

function paragraph(text: string): string {
  return `<w:p>${run(text)}</w:p>`;
}

function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

function run(text: string): string {
  const escaped = text.replaceAll('&amp;', '&').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}
