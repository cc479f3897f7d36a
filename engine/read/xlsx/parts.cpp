#include "read/xlsx/parts.hpp"

#include "base/refusal.hpp"
#include "base/utf8.hpp"
#include "read/xlsx/xml.hpp"

#include <charconv>
#include <filesystem>

namespace jixiao::xlsx {
namespace {

constexpr std::size_t most_sheets = 100;

struct Relation {
    std::string type, part;
};

[[noreturn]] void refuse_no_workbook(Archive const& archive) {
    auto const is_open_document = archive.read("mimetype").has_value();
    throw Refusal{is_open_document ? say("this is an OpenDocument file (.ods)")
                                   : say("this zip file is not an .xlsx workbook"),
                  say("save the spreadsheet as .xlsx")};
}

/// The relations of a part by their id. Targets are given from the part's folder or from the root.
std::map<std::string, Relation> relations_of(Archive const& archive, std::string const& part) {
    auto const path = std::filesystem::path{part};
    auto const folder = path.parent_path();
    auto const name = (folder / "_rels" / (path.filename().string() + ".rels")).generic_string();
    std::map<std::string, Relation> relations;
    auto const text = archive.read(name);
    if (!text) return relations;
    auto const document = parse_xml(*text, name);
    for (auto const node : child_of(document, "Relationships").children()) {
        std::string const target{attribute_of(node, "Target")};
        auto const whole =
            target.starts_with('/') ? std::filesystem::path{target.substr(1)} : folder / target;
        std::string const type{attribute_of(node, "Type")};
        relations[std::string{attribute_of(node, "Id")}] = {
            type.substr(type.rfind('/') + 1), whole.lexically_normal().generic_string()};
    }
    return relations;
}

std::string part_of_type(std::map<std::string, Relation> const& relations, std::string_view type) {
    for (auto const& [id, relation] : relations)
        if (relation.type == type) return relation.part;
    return {};
}

bool is_true(std::string_view word) {
    return word == "1" || word == "true" || word == "on";
}

}  // namespace

Parts find_parts(Archive const& archive) {
    auto const book = part_of_type(relations_of(archive, ""), "officeDocument");
    auto const text = archive.read(book);
    if (!text) refuse_no_workbook(archive);
    auto const document = parse_xml(*text, book);
    auto const root = child_of(document, "workbook");
    auto const relations = relations_of(archive, book);
    Parts parts;
    for (auto const node : child_of(root, "sheets").children()) {
        if (local_name(node) != "sheet") continue;
        // "id" is also the name of the relation's attribute r:id; sheetId is another.
        auto const found = relations.find(std::string{attribute_of(node, "id")});
        if (found == relations.end() || found->second.type != "worksheet") continue;  // a chart
        auto const state = attribute_of(node, "state");
        auto const name = attribute_of(node, "name");
        if (first_invalid_utf8(name))
            throw Refusal{say("the name of a sheet is not UTF-8"),
                          say("open it in the program it was made with and save it again")};
        parts.sheets.push_back(
            {std::string{name}, found->second.part, !state.empty() && state != "visible"});
    }
    if (parts.sheets.empty()) refuse_no_workbook(archive);
    if (parts.sheets.size() > most_sheets)
        throw Refusal{say("the workbook has more than {0} sheets", most_sheets)};
    parts.strings = part_of_type(relations, "sharedStrings");
    parts.styles = part_of_type(relations, "styles");
    parts.counts_from_1904 = is_true(attribute_of(child_of(root, "workbookPr"), "date1904"));
    return parts;
}

std::vector<std::string> shared_strings(Archive const& archive, std::string const& part) {
    std::vector<std::string> strings;
    auto const text = part.empty() ? std::nullopt : archive.read(part);
    if (!text) return strings;
    auto const document = parse_xml(*text, part);
    for (auto const node : child_of(document, "sst").children())
        if (local_name(node) == "si") strings.push_back(text_of_runs(node));
    return strings;
}

std::vector<Shown> cell_styles(Archive const& archive, std::string const& part) {
    std::vector<Shown> styles;
    auto const text = part.empty() ? std::nullopt : archive.read(part);
    if (!text) return styles;
    auto const document = parse_xml(*text, part);
    auto const root = child_of(document, "styleSheet");
    std::map<std::string, Shown, std::less<>> custom;
    for (auto const node : child_of(root, "numFmts").children())
        custom.emplace(attribute_of(node, "numFmtId"), shown_by(attribute_of(node, "formatCode")));
    for (auto const node : child_of(root, "cellXfs").children()) {
        if (local_name(node) != "xf") continue;
        auto const id = attribute_of(node, "numFmtId");
        unsigned number = 0;
        std::from_chars(id.data(), id.data() + id.size(), number);
        auto const found = custom.find(id);
        styles.push_back(found == custom.end() ? shown_by(number) : found->second);
    }
    return styles;
}

}  // namespace jixiao::xlsx
