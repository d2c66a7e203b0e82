// Checks that Mermaid reads the diagrams of Markdown files as they are meant: each line of a Gantt chart with " :" is a task with
// the label before it, and nothing else comes out of a label.
import {readFileSync} from 'node:fs';
import {JSDOM} from 'jsdom';

const {window} = new JSDOM('<!doctype html><body></body>', {pretendToBeVisual: true});
for (const name of ['window', 'document', 'Element', 'HTMLElement', 'SVGElement', 'Node', 'DOMParser', 'XMLSerializer']) {
  globalThis[name] = name === 'window' ? window : window[name];
}
const {default: mermaid} = await import('mermaid');
mermaid.initialize({startOnLoad: false, securityLevel: 'strict', suppressErrorRendering: true});

const character = (_, code) => String.fromCharCode(Number(code));
const meant = label => label.replace(/#(\d+);/g, character);
const shown = label => label.replace(/ﬂ°°(\d+)¶ß/g, character);

let tasks = 0;
for (const file of process.argv.slice(2)) {
  const blocks = readFileSync(file, 'utf8').split(/^```mermaid\n/m).slice(1).map(block => block.split(/^```$/m)[0]);
  if (blocks.length === 0) throw new Error(`${file} has no diagram`);
  for (const block of blocks) {
    const {db} = await mermaid.mermaidAPI.getDiagramFromText(block);
    const lines = block.split('\n').filter(line => line.includes(' :')).map(line => line.trim().split(' :'));
    const read = db.getTasks();
    const labels = read.map(task => shown(task.task.trim()));
    const wanted = lines.map(([label]) => meant(label));
    if (JSON.stringify(labels) !== JSON.stringify(wanted)) {
      throw new Error(`${file}: Mermaid reads ${JSON.stringify(labels)} and not ${JSON.stringify(wanted)}`);
    }
    for (const task of read) {
      if (!(task.startTime <= task.endTime)) throw new Error(`${file}: '${task.task}' has no dates`);
    }
    const sections = block.split('\n').filter(line => line.startsWith('    section ')).length;
    if (db.getSections().length !== sections) throw new Error(`${file}: ${db.getSections()}`);
    if (db.getDiagramTitle() || db.getAccTitle() || db.getAccDescription() || db.getExcludes().length) {
      throw new Error(`${file}: a label became a statement`);
    }
    if (mermaid.mermaidAPI.getConfig().securityLevel !== 'strict' || mermaid.mermaidAPI.getConfig().theme === 'dark') {
      throw new Error(`${file}: a label changed the settings`);
    }
    tasks += read.length;
  }
}
console.log(`${tasks} tasks`);
