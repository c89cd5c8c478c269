/** On paper everything is open, nothing is interactive, and page one holds the verdict. */
export const print = `
@media print{
@page{size:A4;margin:18mm 16mm 18mm 18mm}
:root{color-scheme:light;--ground:#fff;--panel:#fff;--line:#b8bfc8;--ink:#000;--soft:#3d4650;--link:#000}
body{max-width:none;padding:0;font-size:10pt;line-height:1.4}
.skip,nav,.filter{display:none}
a{text-decoration:none;color:inherit}
section{margin-top:9mm}
h2{font-size:14pt}
h2,h3,h4,caption,summary{break-after:avoid}
.verdict,.deviation,.causes li,.blocks>div,.statements>li,.rows tbody tr,.exchanges>li,.facts>div{break-inside:avoid}
thead{display:table-header-group}
#todo,#requirements,#evidence{break-before:page}
details::details-content{content-visibility:visible;display:block;block-size:auto;opacity:1}
summary{list-style:none}
summary::-webkit-details-marker{display:none}
.chip,.swatch,.bar{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.exchanges{font-size:8.5pt}
pre{font-size:7.5pt;border:0;padding:0 0 0 3mm;margin:1mm 0}
.exchanges .inside,.inside{padding-top:1mm}
}
`;
