import type { Format } from '../format';
import { escapeXml } from '../layout/graph-svg';
import { barrierSeverities } from '../model/barrier';
import { texts } from '../texts/texts';
import { type IssuedPacket, type PacketItem, packetCode, packetFormat, type Sign } from './packet';
import { formScript, formStyle } from './packet-form';

const words = texts.packets;

/** What the form needs beside the packet; cryptography comes from the caller. */
export interface PacketSurroundings {
  readonly format: Format;
  readonly sign: Sign;
  /** SHA-256 of a text in base64: the form's policy lets no other script run. */
  readonly hash: (text: string) => string;
}

/**
 * A packet as one HTML page that works from a stick or an attachment: it holds its style, script and data, loads and sends
 * nothing (its policy forbids it), and saves the answers as a file. Printed it is a form on paper.
 */
export function packetHtml(issued: IssuedPacket, { format, sign, hash }: PacketSurroundings): string {
  const policy = `default-src 'none'; style-src 'sha256-${hash(formStyle)}'; script-src 'sha256-${hash(formScript)}'; form-action 'none'; base-uri 'none'`;
  const packet = { format: packetFormat, version: 1, issued, code: packetCode(issued, sign) };
  return [
    '<!doctype html>',
    `<html lang="${escapeXml(format.locale)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(words.fileName(issued.person, issued.issuedOn))}</title>`,
    `<style>${formStyle}</style>`,
    '</head>',
    '<body>',
    `<h1>${escapeXml(words.title(issued.person))}</h1>`,
    `<p class="screen">${escapeXml(words.intro(format.date(issued.issuedOn)))}</p>`,
    `<p class="paper">${escapeXml(words.printed)}</p>`,
    `<label>${escapeXml(words.day)}<input id="day" type="date" value="${issued.issuedOn}"></label>`,
    ...issued.items.map((item, i) => itemHtml(item, i, format)),
    `<p><button id="save" type="button">${escapeXml(words.save)}</button> <button id="print" type="button">${escapeXml(words.print)}</button></p>`,
    `<p id="saved" role="status" hidden>${escapeXml(words.saved)}</p>`,
    `<script id="packet" type="application/json">${jsonInHtml(packet)}</script>`,
    `<script>${formScript}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** JSON that cannot end the element it stands in. */
function jsonInHtml(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function itemHtml(item: PacketItem, i: number, format: Format): string {
  const field = (name: string): string => `data-item="${i}" data-field="${name}"`;
  const area = (name: 'whatChanged' | 'whatNext'): string =>
    `<label>${escapeXml(words[name])}<textarea ${field(name)} maxlength="4000"></textarea></label>`;
  const scale = Array.from({ length: 11 }, (_, value) => String(value));
  const severities = barrierSeverities.map((severity) =>
    option(severity, texts.barriers.severity[severity], severity === 'medium'),
  );
  return [
    '<section>',
    `<h2>${escapeXml(item.title)}</h2>`,
    `<p class="quiet">${escapeXml(item.objective)} · ${escapeXml(lastOf(item, format))}</p>`,
    measureHtml(item, i),
    `<label>${escapeXml(words.confidence)}<select ${field('confidence')}>${option('', words.asBefore)}${scale.map((value) => option(value, value)).join('')}</select>${toCircle(scale)}</label>`,
    area('whatChanged'),
    area('whatNext'),
    '<div class="two">',
    `<label>${escapeXml(words.barrier)}<input type="text" maxlength="300" ${field('barrier')}></label>`,
    `<label>${escapeXml(words.severity)}<select ${field('severity')}>${severities.join('')}</select>${toCircle(barrierSeverities.map((severity) => texts.barriers.severity[severity]))}</label>`,
    '</div>',
    '</section>',
  ].join('\n');
}

function measureHtml(item: PacketItem, i: number): string {
  if (item.metric === 'milestone') {
    const steps = item.milestones.map(
      ({ id, title, done }) =>
        `<label><input type="checkbox" data-item="${i}" data-step="${escapeXml(id)}"${done ? ' checked' : ''}>${escapeXml(title)}</label>`,
    );
    return `<fieldset><legend>${escapeXml(words.steps)}</legend>${steps.join('')}</fieldset>`;
  }
  if (item.metric === 'yesNo') {
    const choices = [option('', words.asBefore), option('yes', words.yes), option('no', words.no)];
    return `<label>${escapeXml(words.reached)}<select data-item="${i}" data-field="done">${choices.join('')}</select>${toCircle([words.yes, words.no])}</label>`;
  }
  const unit = item.unit === '' ? '' : ` (${item.unit})`;
  return `<label>${escapeXml(words.value + unit)}<input type="number" step="any" data-item="${i}" data-field="value"></label>`;
}

function option(value: string, label: string, isChosen = false): string {
  return `<option value="${escapeXml(value)}"${isChosen ? ' selected' : ''}>${escapeXml(label)}</option>`;
}

/** What stands in place of a list to choose from where the form is on paper. */
function toCircle(choices: readonly string[]): string {
  return `<span class="paper" aria-hidden="true">${choices.map((choice) => `<span>${escapeXml(choice)}</span>`).join('')}</span>`;
}

function lastOf({ metric, value, unit, done, milestones, lastOn }: PacketItem, format: Format): string {
  if (lastOn === null) return words.never;
  const reached = milestones.filter((step) => step.done).length;
  const now =
    metric === 'yesNo'
      ? done
        ? words.yes
        : words.no
      : metric === 'milestone'
        ? `${format.number(reached)}/${format.number(milestones.length)}`
        : value === null
          ? words.never
          : format.value(value, unit);
  return words.last(now, format.date(lastOn));
}
