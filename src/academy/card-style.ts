/**
 * The look of printed cards. The file is opened from the owner’s disk and is no part of the site,
 * so its style stands in it. Four rows of 63 mm fit Letter and A4 with margins of 10 and 12 mm.
 */
export const cardStyle = `
@page { margin: 10mm 12mm; }
* { box-sizing: border-box; margin: 0; }
body { color: #000; background: #fff; font: 8.5pt/1.3 system-ui, sans-serif; }
.note { max-width: 182mm; margin: 6mm auto; font-size: 11pt; }
main { display: grid; grid-template-columns: repeat(2, 91mm); justify-content: center; }
article {
  display: grid;
  grid-template: auto 1fr auto auto / 1fr 30mm;
  gap: 0.8mm 3mm;
  height: 63mm;
  padding: 3.5mm 5mm;
  border: 0.2mm dashed #888;
  break-inside: avoid;
  overflow: hidden;
}
h1, .code, .small { grid-column: 1 / -1; }
h1 { font-size: 11pt; line-height: 1.2; }
svg { width: 30mm; height: 30mm; margin-top: -1mm; }
div p + p { margin-top: 1.5mm; }
.code { font: 700 11pt/1.2 ui-monospace, monospace; white-space: nowrap; }
.small { font-size: 7pt; line-height: 1.25; }
@media print { .note { display: none; } }
`;
