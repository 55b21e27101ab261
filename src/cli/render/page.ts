/** The page's style sheet and script: constants, so that the page needs nothing from outside. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fffdf9; --ink: #1d1b18; --faint: #6b665e; --line: #e0dbd0; --said: 38%; --wash: 94%;
  --person: #b3540a; --organization: #1f5fa8; --place: #23703c; }
@media (prefers-color-scheme: dark) { :root { --paper: #191817; --ink: #ece8e1; --faint: #a39d92; --line: #3a3733; --said: 72%; --wash: 20%;
  --person: #f0a566; --organization: #86b8f2; --place: #84d09b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.05rem/1.7 Georgia, 'Noto Serif', serif; }
main { display: grid; grid-template-columns: minmax(0, 42rem) minmax(16rem, 26rem); gap: 3rem; justify-content: center; padding: 2rem 1.5rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.3; }
h2 { font: 600 .8rem/1.4 system-ui, sans-serif; letter-spacing: .06em; text-transform: uppercase; color: var(--faint); margin: 2rem 0 .5rem; }
aside { font: .92rem/1.5 system-ui, sans-serif; }
aside h2:first-child { margin-top: 1.2rem; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
.quote { background: hsl(var(--h) 70% var(--wash)); box-decoration-break: clone; -webkit-box-decoration-break: clone; padding: .12em 0; }
.quote.indirect { background: none; text-decoration: underline dotted hsl(var(--h) 70% var(--said)) 2px; text-underline-offset: .25em; }
.quote.direct, .quote.mixed { background: hsl(var(--h) 70% var(--wash)); }
.cue { font-style: italic; }
.speaker { border-bottom: 3px solid hsl(var(--h) 70% var(--said)); }
.name.person { color: var(--person); } .name.organization { color: var(--organization); } .name.place { color: var(--place); }
.name.person, .name.organization, .name.place { font-weight: 600; }
.number { font: 700 .7rem/1 system-ui, sans-serif; display: inline-block; min-width: 1.5em; padding: .25em .4em; border-radius: 1em; text-align: center;
  color: var(--paper); background: hsl(var(--h) 70% var(--said)); text-decoration: none; vertical-align: .2em; margin: 0 .2em; }
section { border-left: 4px solid hsl(var(--h) 70% var(--said)); padding: .2rem 0 .2rem .8rem; margin: 0 0 1rem; border-radius: 2px; }
section h3 { font-size: 1rem; margin: 0 0 .3rem; }
section ul { margin: 0; padding: 0; list-style: none; }
section li { margin: 0 0 .6rem; }
section li a { color: inherit; text-decoration: none; }
section li a:hover { text-decoration: underline; }
small { color: var(--faint); }
section small { display: block; }
.names { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: .2rem .9rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
th { font-weight: 600; }
.warning { border: 1px solid var(--line); padding: .5rem .8rem; }
.linked [data-source]:not(.on) { opacity: .45; }
.linked .quote.on, .linked .speaker.on, .linked .name.on { box-shadow: 0 2px 0 hsl(var(--h) 70% var(--said)); }
:target { scroll-margin-top: 3rem; }
:focus-visible { outline: 3px solid hsl(var(--h, 210) 70% var(--said)); outline-offset: 2px; }
@media (max-width: 56rem) { main { grid-template-columns: minmax(0, 42rem); gap: 1rem; } }
@media print { main { display: block; padding: 0; } body { font-size: 10.5pt; } section, tr { break-inside: avoid; } .quote { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
@media (prefers-reduced-motion: no-preference) { [data-source] { transition: opacity .12s; } }
`

export const SCRIPT = `
for (const main of document.querySelectorAll('main')) {
  const all = main.querySelectorAll('[data-source]');
  const link = (event) => {
    const from = event.target.closest && event.target.closest('[data-source]');
    const sources = from ? from.dataset.source.split(' ') : [];
    main.classList.toggle('linked', sources.length > 0);
    for (const el of all) el.classList.toggle('on', sources.length > 0 && el.dataset.source.split(' ').some((s) => sources.includes(s)));
  };
  const leave = () => link({ target: document });
  main.addEventListener('mouseover', link);
  main.addEventListener('mouseleave', leave);
  main.addEventListener('focusin', link);
  main.addEventListener('focusout', leave);
}
`
