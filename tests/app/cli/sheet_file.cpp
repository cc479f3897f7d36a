#include "tests/app/cli/sheet_file.hpp"

#include "read/xlsx/read_workbook.hpp"
#include "tests/app/cli/program.hpp"
#include "tests/golden.hpp"
#include "tests/unzip.hpp"
#include "tests/zipped.hpp"

namespace jixiao::tests {

SheetFile::SheetFile(std::filesystem::path path)
    : parts{unzip(read_whole(path))}, path_{std::move(path)} {}

std::string SheetFile::cell(std::string const& id, char column) const {
    auto const book = xlsx::read_workbook(zipped(parts));
    for (auto const& [place, cell] : book.sheets.front().cells)
        if (place.column == 0 && cell.text == id) return column + std::to_string(place.row + 1);
    FAIL("no row of " + id);
    return {};
}

void SheetFile::set(std::string const& cell, std::string const& attributes,
                    std::string const& content) {
    auto& sheet = xml();
    auto const begin = sheet.find("<c r=\"" + cell + "\"");
    REQUIRE(begin != std::string::npos);
    auto const tag_end = sheet.find('>', begin);
    auto const is_empty = sheet[tag_end - 1] == '/';
    auto const end = is_empty ? tag_end + 1 : sheet.find("</c>", tag_end) + 4;
    auto tag = sheet.substr(begin, tag_end - begin - (is_empty ? 1 : 0));
    if (auto const type = tag.find(" t=\""); type != std::string::npos) tag.resize(type);
    if (attributes.starts_with("s=")) tag.resize(tag.find(" s=\""));
    sheet.replace(begin, end - begin, tag + " " + attributes + ">" + content + "</c>");
}

std::string SheetFile::add_style(std::string const& number_format) {
    auto& styles = parts.at("xl/styles.xml");
    auto const begin = styles.find("<cellXfs"), end = styles.find("</cellXfs>");
    auto count = 0;
    for (auto at = styles.find("<xf ", begin); at < end; at = styles.find("<xf ", at + 1)) ++count;
    styles.insert(end, "<xf numFmtId=\"" + number_format + "\"/>");
    return "s=\"" + std::to_string(count) + "\"";
}

void SheetFile::type(std::string const& id, char column, std::string const& text) {
    set(cell(id, column), "t=\"inlineStr\"", "<is><t>" + text + "</t></is>");
}

void SheetFile::remove_row(std::string const& id) {
    auto& sheet = xml();
    auto const begin = sheet.find("<row r=\"" + cell(id, 'A').substr(1) + "\"");
    REQUIRE(begin != std::string::npos);
    sheet.erase(begin, sheet.find("</row>", begin) + 6 - begin);
}

void SheetFile::save() const {
    put(path_, zipped(parts));
}

}  // namespace jixiao::tests
