#include "tests/read/xlsx/small_workbook.hpp"

namespace jixiao::tests {
namespace {

std::string relation(std::string const& id, std::string const& type, std::string const& target) {
    return "<Relationship Id=\"" + id +
           "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type +
           "\" Target=\"" + target + "\"/>";
}

}  // namespace

std::map<std::string, std::string> workbook_parts(std::string const& rows,
                                                  std::string const& strings) {
    return {
        {"_rels/.rels", "<Relationships>" + relation("a", "officeDocument", "/xl/workbook.xml") +
                            "</Relationships>"},
        {"xl/workbook.xml",
         "<x:workbook xmlns:x=\"m\" xmlns:r=\"r\"><x:sheets><x:sheet name=\"填报\" sheetId=\"1\" "
         "r:id=\"s\"/></x:sheets></x:workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships>" + relation("s", "worksheet", "worksheets/../worksheets/sheet1.xml") +
             relation("t", "styles", "styles.xml") +
             relation("u", "sharedStrings", "sharedStrings.xml") + "</Relationships>"},
        {"xl/styles.xml",
         "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m&quot;月"
         "&quot;\"/><numFmt numFmtId=\"171\" formatCode=\"#,##0 &quot;s.d.&quot;\"/></numFmts>"
         "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/>"
         "<xf numFmtId=\"170\"/><xf numFmtId=\"20\"/><xf numFmtId=\"49\"/><xf numFmtId=\"171\"/>"
         "</cellXfs></styleSheet>"},
        {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"},
        {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}};
}

}  // namespace jixiao::tests
