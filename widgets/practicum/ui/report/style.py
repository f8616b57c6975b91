"""How a report looks, on the screen and on paper."""

from __future__ import annotations

from practicum.figures.chart_page import CHART_STYLE, COLOURS

STYLE = (
    COLOURS
    + CHART_STYLE
    + """
@media print { :root { --ink: #000; --soft: #444; --line: #bbb; --page: #fff; --blue: #1f5fa8;
  --alarm: #b3400a; --green: #1a6b45; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 4rem; background: var(--page);
  color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.45rem; line-height: 1.25; margin: 3rem 0 .75rem; padding-top: .5rem;
  border-top: 2px solid var(--ink); }
h3 { font-size: 1.15rem; margin: 2rem 0 .5rem; } h4 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
p, ul, ol, dl { margin: .5rem 0; } p, li, dd { max-width: 72ch; }
a { color: var(--blue); }
:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
.aim { font-size: 1.25rem; line-height: 1.4; border-left: 4px solid var(--blue);
  padding: .25rem 0 .25rem 1rem; }
.quiet, caption { color: var(--soft); font-size: .95rem; } .made-up { font-weight: 600; }
.contents ol { padding-left: 1.5rem; columns: 2 16rem; }
.reading { border-left: 4px solid var(--line); padding-left: 1rem; }
.wide { overflow-x: auto; margin: .75rem 0; } .wide > svg { max-width: none; height: auto; }
.wide > svg:not(.chart) { max-width: 100%; min-width: min(40rem, 100%); }
dl > div { display: grid; grid-template-columns: minmax(8rem, 16rem) 1fr; gap: .25rem 1rem;
  padding: .35rem 0; border-bottom: 1px solid var(--line); }
dt { color: var(--soft); } dd { margin: 0; }
table { border-collapse: collapse; font-size: .95rem; min-width: 60%; }
caption { text-align: left; padding: .25rem 0; }
th, td { padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); text-align: left;
  vertical-align: top; overflow-wrap: normal; }
thead th { border-bottom: 2px solid var(--soft); }
.tree ul { padding-left: 1.25rem; margin: .15rem 0; }
footer { margin-top: 4rem; border-top: 1px solid var(--line); color: var(--soft);
  font-size: .9rem; }
@media (width < 40rem) { dl > div { grid-template-columns: 1fr; gap: 0; } }
@page { size: A4; margin: 18mm 16mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .contents a { color: inherit; text-decoration: none; } .skip { display: none; }
  h2 { break-before: page; } h2, h3, h4 { break-after: avoid; }
  .chart { min-width: 0; } .wide { overflow: visible; } .wide > svg { max-width: 100%; }
  .cycle, .measure > .wide, .reading, tr, dl > div, svg { break-inside: avoid; }
  thead { display: table-header-group; }
}
"""
)
