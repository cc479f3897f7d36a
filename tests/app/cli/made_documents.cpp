#include "tests/app/cli/made_documents.hpp"

#include "tests/zipped.hpp"

#include <fmt/format.h>

namespace jixiao::tests {
namespace {

std::string escaped(std::string const& text) {
    std::string out;
    for (auto const c : text) switch (c) {
            case '<': out += "&lt;"; break;
            case '&': out += "&amp;"; break;
            default: out += c;
        }
    return out;
}

/// Lines of cells, each written by `cell` and ended by `end`.
template <class Cell>
std::string as_lines(std::vector<MadeForm> const& forms, std::string const& begin,
                     std::string const& between, std::string const& end, Cell const& cell) {
    std::string text;
    for (auto const& form : forms) {
        text += form.title + "\n";
        for (auto const& row : form.grid) {
            text += begin;
            for (std::size_t i = 0; i < row.size(); ++i)
                text += (i > 0 ? between : std::string{}) + cell(row[i].text);
            text += end + "\n";
        }
        text += "\n";
    }
    return text;
}

std::string relations(std::vector<std::array<std::string, 2>> const& targets) {
    std::string text =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (std::size_t i = 0; i < targets.size(); ++i)
        text += fmt::format(
            "<Relationship Id=\"r{}\" Target=\"{}\" Type=\"http://schemas.openxmlformats.org/"
            "officeDocument/2006/relationships/{}\"/>",
            i + 1, targets[i][0], targets[i][1]);
    return text + "</Relationships>";
}

std::string content_types(std::vector<std::array<std::string, 2>> const& parts) {
    std::string text =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>";
    for (auto const& [part, type] : parts)
        text += fmt::format(
            "<Override PartName=\"/{}\" "
            "ContentType=\"application/vnd.openxmlformats-officedocument.{}+xml\"/>",
            part, type);
    return text + "</Types>";
}

std::string word_row(std::vector<MadeCell> const& row, std::vector<std::size_t>& below) {
    std::string text = "<w:tr>";
    below.resize(row.size());
    for (std::size_t c = 0; c < row.size(); c += row[c].columns) {
        auto const& cell = row[c];
        auto const goes_on = below[c] > 0;
        if (cell.is_gone && !goes_on) continue;
        text += "<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>";
        if (cell.columns > 1) text += fmt::format("<w:gridSpan w:val=\"{}\"/>", cell.columns);
        if (goes_on) text += "<w:vMerge/>";
        if (cell.rows > 1) text += "<w:vMerge w:val=\"restart\"/>";
        text += "</w:tcPr><w:p><w:r><w:t>" + (goes_on ? std::string{} : escaped(cell.text)) +
                "</w:t></w:r></w:p></w:tc>";
        below[c] = goes_on ? below[c] - 1 : cell.rows - 1;
    }
    return text + "</w:tr>";
}

/// As many lines as the longest of the sample's cells needs.
constexpr int height = 66;

std::string sheet_of(MadeForm const& form) {
    std::string merged,
        rows = fmt::format("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{}</t></is></c></row>",
                           form.title);
    std::size_t count = 0;
    for (std::size_t r = 0; r < form.grid.size(); ++r) {
        rows += fmt::format("<row r=\"{}\" ht=\"{}\" customHeight=\"1\">", r + 2, height);
        for (std::size_t c = 0; c < form.grid[r].size(); ++c) {
            auto const& cell = form.grid[r][c];
            auto const place = [](std::size_t row, std::size_t column) {
                return fmt::format("{}{}", static_cast<char>('A' + column), row + 2);
            };
            rows += fmt::format("<c r=\"{}\" s=\"1\" t=\"inlineStr\"><is><t>{}</t></is></c>",
                                place(r, c), cell.is_gone ? std::string{} : escaped(cell.text));
            if (cell.is_gone || cell.rows * cell.columns == 1) continue;
            ++count;
            merged += fmt::format("<mergeCell ref=\"{}:{}\"/>", place(r, c),
                                  place(r + cell.rows - 1, c + cell.columns - 1));
        }
        rows += "</row>";
    }
    return fmt::format(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
        "<cols><col min=\"1\" max=\"7\" width=\"15\" customWidth=\"1\"/></cols>"
        "<sheetData>{}</sheetData><mergeCells count=\"{}\">{}</mergeCells>"
        "<pageSetup orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>",
        rows, count, merged);
}

constexpr auto* styles =
    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
    "<fonts count=\"1\"><font><sz val=\"10\"/></font></fonts>"
    "<fills count=\"1\"><fill><patternFill/></fill></fills>"
    "<borders count=\"2\"><border/><border><left style=\"thin\"/><right style=\"thin\"/>"
    "<top style=\"thin\"/><bottom style=\"thin\"/></border></borders>"
    "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf/>"
    "<xf borderId=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
    "<alignment wrapText=\"1\" vertical=\"center\"/></xf></cellXfs></styleSheet>";

}  // namespace

std::string as_html(std::vector<MadeForm> const& forms) {
    std::string html = "<html><head><meta charset=\"utf-8\"></head><body>";
    for (auto const& form : forms) {
        html += "<p>" + form.title + "</p><table>";
        for (auto const& row : form.grid) {
            html += "<tr>";
            for (auto const& cell : row)
                if (!cell.is_gone)
                    html += fmt::format("<td rowspan=\"{}\" colspan=\"{}\">{}</td>", cell.rows,
                                        cell.columns, escaped(cell.text));
            html += "</tr>\n";
        }
        html += "</table>";
    }
    return html + "</body></html>";
}

std::string as_tsv(std::vector<MadeForm> const& forms) {
    return as_lines(forms, "", "\t", "", [](std::string const& text) { return text; });
}

std::string as_csv(std::vector<MadeForm> const& forms) {
    return as_lines(forms, "", ",", "", [](std::string text) {
        for (auto at = text.find('"'); at != std::string::npos; at = text.find('"', at + 2))
            text.insert(at, 1, '"');
        return "\"" + text + "\"";
    });
}

std::string as_markdown(std::vector<MadeForm> const& forms) {
    return as_lines(forms, "| ", " | ", " |", [](std::string const& text) { return text; });
}

std::string as_docx(std::vector<MadeForm> const& forms) {
    std::string body;
    for (auto const& form : forms) {
        body += "<w:p><w:r><w:t>" + form.title +
                "</w:t></w:r></w:p><w:tbl><w:tblPr>"
                "<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>";
        for (auto const* side : {"top", "left", "bottom", "right", "insideH", "insideV"})
            body += fmt::format("<w:{} w:val=\"single\" w:sz=\"4\"/>", side);
        body += "</w:tblBorders></w:tblPr><w:tblGrid>";
        for (std::size_t i = 0; i < form.grid[0].size(); ++i) body += "<w:gridCol w:w=\"1300\"/>";
        body += "</w:tblGrid>";
        std::vector<std::size_t> below;
        for (auto const& row : form.grid) body += word_row(row, below);
        body += "</w:tbl>";
    }
    return zipped(
        {{"[Content_Types].xml",
          content_types({{"word/document.xml", "wordprocessingml.document.main"}})},
         {"_rels/.rels", relations({{"word/document.xml", "officeDocument"}})},
         {"word/document.xml",
          "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          "<w:body>" +
              body + "<w:p/></w:body></w:document>"}});
}

std::string as_xlsx(std::vector<MadeForm> const& forms) {
    std::map<std::string, std::string> parts;
    std::vector<std::array<std::string, 2>> types{{"xl/workbook.xml", "spreadsheetml.sheet.main"},
                                                  {"xl/styles.xml", "spreadsheetml.styles"}};
    std::vector<std::array<std::string, 2>> targets;
    std::string sheets;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        auto const name = fmt::format("worksheets/sheet{}.xml", i + 1);
        parts["xl/" + name] = sheet_of(forms[i]);
        types.push_back({"xl/" + name, "spreadsheetml.worksheet"});
        targets.push_back({name, "worksheet"});
        sheets += fmt::format("<sheet name=\"表{0}\" sheetId=\"{0}\" r:id=\"r{0}\"/>", i + 1);
    }
    targets.push_back({"styles.xml", "styles"});
    parts["xl/styles.xml"] = styles;
    parts["xl/_rels/workbook.xml.rels"] = relations(targets);
    parts["_rels/.rels"] = relations({{"xl/workbook.xml", "officeDocument"}});
    parts["[Content_Types].xml"] = content_types(types);
    parts["xl/workbook.xml"] =
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>" +
        sheets + "</sheets></workbook>";
    return zipped(parts);
}

}  // namespace jixiao::tests
