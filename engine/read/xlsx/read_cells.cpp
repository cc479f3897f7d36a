#include "read/xlsx/read_cells.hpp"

#include "base/refusal.hpp"
#include "base/utf8.hpp"
#include "read/xlsx/shown_date.hpp"
#include "read/xlsx/shown_number.hpp"
#include "read/xlsx/xml.hpp"

#include <charconv>

namespace jixiao::xlsx {
namespace {

[[noreturn]] void refuse(std::string const& part, std::string_view place) {
    throw Refusal{say("the part {0} of the file has a cell at \"{1}\"", part, place.substr(0, 40)),
                  say("open it in the program it was made with and save it again")};
}

std::string trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    auto const begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return std::string{text.substr(begin, text.find_last_not_of(blanks) - begin + 1)};
}

std::optional<std::size_t> index_of(std::string_view text) {
    std::size_t index = 0;
    auto const* const end = text.data() + text.size();
    auto const [stop, error] = std::from_chars(text.data(), end, index);
    if (text.empty() || error != std::errc{} || stop != end) return std::nullopt;
    return index;
}

Cell text_cell(std::string_view text) {
    if (first_invalid_utf8(text))
        return {std::string{text}, say("the text of the cell is not UTF-8"), say("enter it again")};
    return {trimmed(text), {}, {}};
}

class CellReader {
public:
    CellReader(std::string const& part, Shared const& shared) : part_{part}, shared_{shared} {}

    Cell read(pugi::xml_node node) const {
        auto const type = attribute_of(node, "t");
        if (type == "inlineStr") return text_cell(text_of_runs(child_of(node, "is")));
        auto const value = child_of(node, "v");
        std::string const content{value.text().get()};
        // A result of t="str" may be the empty text: a formula that says so.
        if ((!value || (content.empty() && type != "str")) && child_of(node, "f"))
            return {{},
                    say("the formula of the cell has no result yet"),
                    say("open the file in a spreadsheet program and save it, or enter the value")};
        if (type == "s") return shared_text(content);
        if (type == "b")
            return {content == "1" ? "TRUE" : "FALSE", say("a yes/no value is not possible here"),
                    say("enter the value as text")};
        if (type == "e")
            return {content, say("the cell shows an error of the spreadsheet"),
                    say("enter the value instead of a formula")};
        if (type == "str") return text_cell(content);
        if (type == "d") return text_cell(content.substr(0, 10));  // 2024-06-30T00:00:00
        return content.empty() ? Cell{} : number(node, content);
    }

private:
    Cell shared_text(std::string const& content) const {
        auto const index = index_of(content);
        if (!index || *index >= shared_.strings.size())
            throw Refusal{
                say("the part {0} of the file refers to a text that does not exist", part_),
                say("open it in the program it was made with and save it again")};
        return text_cell(shared_.strings[*index]);
    }

    Cell number(pugi::xml_node node, std::string const& content) const {
        auto const style = index_of(attribute_of(node, "s")).value_or(0);
        auto const shown = style < shared_.styles.size() ? shared_.styles[style] : Shown::number;
        std::optional<std::string> text;
        switch (shown) {
            case Shown::number: text = shown_number(content); break;
            case Shown::share:
                text = shown_number(content, 2);
                if (text) *text += '%';
                break;
            case Shown::date: text = shown_date(content, shared_.counts_from_1904); break;
            case Shown::month:
                text = shown_date(content, shared_.counts_from_1904);
                if (text) text->resize(7);  // 2024-06
                break;
            case Shown::time:
                return {content, say("a time of day is not possible here"),
                        say("format the cell as text, then enter the value again")};
        }
        if (text) return {*text, {}, {}};
        return {content, say("the number in the cell is not one that can be reported"),
                say("format the cell as text, then enter the value again")};
    }

    std::string const& part_;
    Shared const& shared_;
};

void spend(Budget& budget, Cell const& cell) {
    if (budget.cells == 0 || budget.bytes < cell.text.size())
        throw Refusal{say("the sheets of the file contain more than they can show"),
                      say("a table contains far less; ask where the file comes from")};
    --budget.cells;
    budget.bytes -= cell.text.size();
}

/// The place a cell or a row states, else the one behind the last.
CellPlace place_of(pugi::xml_node cell, CellPlace next, std::string const& part) {
    auto const stated = attribute_of(cell, "r");
    auto const place = stated.empty() ? std::optional{next} : parse_cell_place(stated);
    if (!place || !parse_cell_place(name_of(*place))) refuse(part, stated);
    return *place;
}

/// The ranges of mergeCells, as "A1:C4"; what is no range, or only one cell, is none.
std::vector<MergedCells> read_merged(pugi::xml_node worksheet) {
    constexpr std::size_t most = 200'000;
    std::vector<MergedCells> merged;
    for (auto const node : child_of(worksheet, "mergeCells").children()) {
        auto const range = attribute_of(node, "ref");
        auto const colon = range.find(':');
        if (colon == std::string_view::npos || merged.size() >= most) continue;
        auto const first = parse_cell_place(range.substr(0, colon));
        auto const last = parse_cell_place(range.substr(colon + 1));
        if (first && last && first->row <= last->row && first->column <= last->column)
            merged.push_back({*first, *last});
    }
    return merged;
}

}  // namespace

SheetCells read_cells(std::string const& xml, std::string const& part, Shared const& shared,
                      Budget& budget) {
    auto const document = parse_xml(xml, part);
    auto const worksheet = child_of(document, "worksheet");
    CellReader const reader{part, shared};
    std::map<CellPlace, Cell> cells;
    CellPlace next;
    for (auto const row : child_of(worksheet, "sheetData").children()) {
        if (local_name(row) != "row") continue;
        if (auto const stated = attribute_of(row, "r"); !stated.empty()) {
            auto const number = index_of(stated).value_or(0);
            if (number == 0) refuse(part, stated);
            next.row = number - 1;
        }
        next.column = 0;
        for (auto const node : row.children()) {
            if (local_name(node) != "c") continue;
            auto const place = place_of(node, next, part);
            next = {place.row, place.column + 1};
            auto cell = reader.read(node);
            if (cell.text.empty() && cell.problem.empty()) continue;
            spend(budget, cell);
            if (!cells.emplace(place, std::move(cell)).second) refuse(part, name_of(place));
        }
        ++next.row;
    }
    return {std::move(cells), read_merged(worksheet)};
}

}  // namespace jixiao::xlsx
