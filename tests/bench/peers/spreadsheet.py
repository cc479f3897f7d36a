"""records.csv as a flat OpenDocument spreadsheet whose formulas find the status of every row.

Usage: spreadsheet.py records.csv OUTPUT.fods

The first sheet has id and status, the second the records and, beside them, what a person would put
into helping columns. Nothing is computed here: LibreOffice does that when it opens the file.
"""

import csv
import sys
from xml.sax.saxutils import escape, quoteattr


def any_of(test, words):
    return "OR(" + ";".join(test % word for word in words) + ")"


def number(cell):
    """2.1亿元 as 210000000."""
    return (f'VALUE(ORG.LIBREOFFICE.REGEX({cell};"[0-9.]+"))'
            f'*IF(ISNUMBER(FIND("亿";{cell}));100000000;IF(ISNUMBER(FIND("万";{cell}));10000;1))')


PATH, NAME, TARGET, Q1, Q3 = "[.B{r}]", "[.C{r}]", "[.D{r}]", "[.E{r}]", "[.G{r}]"
IS_BARE = f'AND(ISNUMBER(ORG.LIBREOFFICE.REGEX({TARGET};"^[0-9]")*1);RIGHT({TARGET};2)<>"以上")'
HELPERS = [
    f'ISNUMBER(ORG.LIBREOFFICE.REGEX({TARGET};"[0-9]")*1)',                                                  # H: not words
    f'IF([.H{{r}}];{number(TARGET)};"")',                                                    # I: asked
    f'IF(ISNUMBER(FIND("-";{TARGET}));VALUE(ORG.LIBREOFFICE.REGEX({TARGET};"^.*-([0-9.]+).*$";"$1"));"")',   # J: high
    *(f'IFERROR({number(cell)};"")' for cell in (Q1, "[.F{r}]", Q3)),                        # K, L, M
    f'OR(ISNUMBER(FIND("%";{TARGET}));'                                                      # N: a level
    + any_of(f'ISNUMBER(FIND("%s";{NAME}))', ("总数", "总量", "存量", "保有量", "年均")) + ")",
    'IF([.N{r}];[.M{r}];IF(COUNT([.K{r}:.M{r}])<3;"";SUM([.K{r}:.M{r}])))',                  # O: actual
    f'OR(LEFT({TARGET};1)="≤";AND({IS_BARE};'                                                # P: a cap
    f'OR(RIGHT({PATH};4)="成本指标";RIGHT({PATH};2)="成本");'
    + "NOT(" + any_of(f'RIGHT({NAME};2)="%s"', ("降低", "减少", "下降", "压缩", "节约")) + ")))",
    f'[.I{{r}}]*IF(NOT([.N{{r}}]);0.6;IF(LEFT({TARGET};1)="约";0.95;1))*(1-1E-9)',           # Q: for green
    '[.Q{r}]*IF([.N{r}];0.95;0.75)',                                                         # R: for amber
    f'LEFT({TARGET};1)="约"',                                                               # S: about
]
STATUS = (
    'IF(NOT([$records.H{r}]);IF([$records.G{r}]="达成";"green";IF([$records.G{r}]="部分达成";"amber";'
    'IF([$records.G{r}]="未达成";"red";"unrated")));'
    'IF([$records.O{r}]="";"unrated";'
    'IF([$records.I{r}]=0;IF([$records.O{r}]=0;"green";"red");'
    'IF([$records.P{r}];IF([$records.O{r}]>[$records.I{r}]*(1+1E-9);"red";'
    'IF(OR([$records.N{r}];[$records.O{r}]<=0.95*[$records.I{r}]*(1+1E-9));"green";"amber"));'
    'IF(AND([$records.J{r}]<>"";[$records.O{r}]>=[$records.I{r}]*(1-1E-9));'
    'IF([$records.O{r}]<=[$records.J{r}]*(1+1E-9);"green";"amber");'
    'IF(AND([$records.S{r}];[$records.O{r}]>1.05*[$records.I{r}]*(1+1E-9));"amber";'
    'IF([$records.O{r}]>=[$records.Q{r}];"green";IF([$records.O{r}]>=[$records.R{r}];"amber";"red")))))))')


def text(value):
    return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'


def formula(value, row):
    return f'<table:table-cell table:formula={quoteattr("of:=" + value.replace("{r}", str(row)))}/>'


def row(cells):
    return f'<table:table-row>{"".join(cells)}</table:table-row>\n'


def main():
    with open(sys.argv[1], encoding="utf-8", newline="") as source:
        records = list(csv.reader(source))
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<office:document'
                  ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
                  ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
                  ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
                  ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2"'
                  ' office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'
                  '<office:body><office:spreadsheet>\n<table:table table:name="verdicts">\n')
        out.write(row([text("id"), text("status")]))
        for number_of_row, record in enumerate(records[1:], 2):
            out.write(row([text(record[0]), formula(STATUS, number_of_row)]))
        out.write('</table:table>\n<table:table table:name="records">\n')
        out.write(row(map(text, records[0])))
        for number_of_row, record in enumerate(records[1:], 2):
            out.write(row([*map(text, record), *(formula(each, number_of_row) for each in HELPERS)]))
        out.write("</table:table>\n</office:spreadsheet></office:body></office:document>\n")


main()
