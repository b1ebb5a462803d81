/** How the form looks, on screen and on paper; nothing in it is loaded from anywhere. */
export const formStyle = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; }
section { border-top: 1px solid #8886; padding: 1rem 0; break-inside: avoid; }
h2 { font-size: 1.05rem; margin: 0; }
.quiet { color: #666; margin: 0 0 .5rem; }
label, fieldset { display: block; margin: .6rem 0; border: 0; padding: 0; }
input, select, textarea { font: inherit; width: 100%; box-sizing: border-box; padding: .4rem; border: 1px solid #888; border-radius: 6px; }
input[type=checkbox] { width: auto; margin-right: .5rem; }
textarea { min-height: 3.2rem; }
button { font: inherit; padding: .5rem 1rem; border-radius: 6px; border: 1px solid #888; cursor: pointer; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem; }
@media (prefers-color-scheme: dark) { .quiet { color: #aaa; } }
@page { margin: 16mm; }
@media print {
  :root { font-size: 12px; color-scheme: light; }
  button, select, .screen { display: none; }
  body { margin: 0; max-width: none; }
  section { padding: .6rem 0; }
  label, fieldset { margin: .4rem 0; }
  span.paper { display: block; }
  .paper span { display: inline-block; margin: .3rem 1.4rem 0 0; }
}
@media screen { .paper { display: none; } }
`;

/** What the form does: it collects the answers and saves them as a file. It reads and sends nothing. */
export const formScript = `
'use strict';
const packet = JSON.parse(document.getElementById('packet').textContent);
document.getElementById('print').addEventListener('click', () => window.print());
document.getElementById('save').addEventListener('click', () => {
  const date = document.getElementById('day').value || packet.issued.issuedOn;
  const answers = packet.issued.items.map((item, i) => {
    const text = (name) => {
      const field = document.querySelector('[data-item="' + i + '"][data-field="' + name + '"]');
      return field ? field.value.trim() : '';
    };
    const number = (name) => (text(name) === '' ? null : Number(text(name)));
    const boxes = [...document.querySelectorAll('[data-item="' + i + '"][data-step]')];
    const changed = boxes.some((box) => box.checked !== box.defaultChecked);
    const title = text('barrier');
    return {
      keyResultId: item.keyResultId,
      date,
      value: number('value'),
      milestoneIds: changed ? boxes.filter((box) => box.checked).map((box) => box.dataset.step) : null,
      done: text('done') === '' ? null : text('done') === 'yes',
      confidence: number('confidence'),
      whatChanged: text('whatChanged'),
      whatNext: text('whatNext'),
      barrier: title === '' ? null : { title, severity: text('severity'), nextStep: '' },
    };
  });
  const filled = { format: packet.format, version: packet.version, issued: packet.issued, code: packet.code, answers };
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(filled, null, 2)], { type: 'application/json' }));
  link.download = document.title + '.json';
  link.click();
  document.getElementById('saved').hidden = false;
});
`;
