#include "report/forms/read_layout.hpp"

#include "model/book/vocabulary.hpp"
#include "read/workspace/fields.hpp"
#include "read/yaml/parse_yaml.hpp"

#include <algorithm>

namespace jixiao::forms {
namespace {

std::vector<std::pair<std::string, TableKind>> const kinds{{"project", TableKind::project},
                                                           {"department", TableKind::department}};

class LayoutReader {
public:
    LayoutReader(Reading& reading, bool has_points) : reading_{reading}, has_points_{has_points} {}

    SheetLayout read(Node const& node) {
        SheetLayout sheet;
        if (!expect_map(reading_, node)) return sheet;
        Fields const fields{
            reading_, node, {"title", "period", "above", "side", "columns", "below", "footer"}};
        if (auto const* const title = fields.require("title")) read_titles(*title, sheet);
        sheet.period = fields.required_text("period");
        if (auto const* const side = fields.find("side")) read_side(*side, sheet);
        if (auto const* const columns = fields.require("columns")) read_columns(*columns, sheet);
        if (auto const* const above = fields.find("above")) read_lines(*above, sheet.above);
        if (auto const* const below = fields.find("below")) read_lines(*below, sheet.below);
        sheet.footer = fields.texts("footer");
        for (auto const* lines : {&sheet.above, &sheet.below}) check_width(*lines, sheet);
        return sheet;
    }

private:
    void error(Node const& node, Message message, Message hint = {}) {
        reading_.error("form-layout", reading_.place(node), std::move(message), std::move(hint));
    }

    /// The items of a list, as many as a form can have.
    NodeList<Node> items_of(Node const& node) {
        constexpr std::size_t most = 100;
        if (!expect_list(reading_, node)) return {};
        if (node.items.size() <= most) return node.items;
        error(node, say("a form has at most {0} of these, not {1}", most, node.items.size()));
        return {};
    }

    void read_titles(Node const& node, SheetLayout& sheet) {
        if (node.kind == NodeKind::scalar) {
            sheet.project_title = sheet.department_title = node.text;
            return;
        }
        if (!expect_map(reading_, node)) return;
        Fields const fields{reading_, node, {"project", "department"}};
        sheet.project_title = fields.required_text("project");
        sheet.department_title = fields.required_text("department");
    }

    double read_width(Fields const& fields, Node const& node) {
        auto const* const stated = fields.require("width");
        auto const width = stated ? read_number(reading_, *stated) : std::nullopt;
        constexpr auto least = 2, most = 200;
        if (width && *width >= Decimal{least} && *width <= Decimal{most})
            return std::stod(width->text());
        if (width)
            error(node, say("a column is {0} to {1} digits wide, not {2}", least, most, *width));
        return least;
    }

    void read_side(Node const& node, SheetLayout& sheet) {
        if (!expect_map(reading_, node)) return;
        Fields const fields{reading_, node, {"head", "width"}};
        sheet.side = fields.required_text("head");
        sheet.side_width = read_width(fields, node);
    }

    void read_columns(Node const& node, SheetLayout& sheet, std::string_view group = {}) {
        for (auto const& item : items_of(node)) {
            if (!expect_map(reading_, item)) continue;
            Fields const fields{reading_, item, {"head", "columns", "shows", "word", "width"}};
            auto const heading = fields.required_text("head");
            auto const* const inner = fields.find("columns");
            if (inner != nullptr && group.empty()) {
                read_columns(*inner, sheet, heading);
                continue;
            }
            if (inner != nullptr) error(*inner, say("a group cannot hold groups"));
            auto const* const shown = fields.require("shows");
            LayoutCell cell{std::string{heading}, true, {}, std::string{fields.text("word")}, 1, 1,
                            reading_.place(item)};
            if (shown != nullptr) cell.shows = read_field(*shown, {FieldOf::row});
            auto const is_ticked = cell.shows == Field::cause || cell.shows == Field::possibility;
            auto const* const word = fields.find("word");
            if (is_ticked && cell.word.empty())
                error(item, say("a column of causes or likelihoods needs its word"),
                      say("add word: {0}", heading));
            else if (cell.shows == Field::possibility && word != nullptr)
                read_word(reading_, *word, likelihood_words);  // any other is never ticked
            sheet.columns.push_back(
                {std::move(cell), std::string{group}, read_width(fields, item)});
        }
        if (sheet.columns.empty()) error(node, say("a form needs columns"));
    }

    std::optional<Field> read_field(Node const& node, std::vector<FieldOf> const& allowed) {
        auto const text = read_text(reading_, node);
        if (!text) return std::nullopt;
        std::vector<std::string> words;
        for (auto const& word : field_words()) {
            auto const is_here =
                std::find(allowed.begin(), allowed.end(), word.of) != allowed.end() &&
                (has_points_ || !word.needs_points);
            if (!is_here) continue;
            if (word.word == *text) return word.field;
            words.emplace_back(word.word);
        }
        report_word(reading_, node, words);
        return std::nullopt;
    }

    void read_lines(Node const& node, std::vector<LayoutLine>& lines) {
        for (auto const& item : items_of(node)) {
            if (!expect_map(reading_, item)) continue;
            Fields const fields{reading_, item, {"for", "funds", "cells"}};
            LayoutLine line;
            line.place = reading_.place(item);
            if (auto const* const kind = fields.find("for"))
                line.only_for = read_word(reading_, *kind, kinds);
            auto const* const funds = fields.find("funds");
            if (funds != nullptr) read_funds(*funds, line);
            if (auto const* const cells = fields.require("cells"))
                read_cells(*cells, funds != nullptr, line);
            lines.push_back(std::move(line));
        }
    }

    void read_funds(Node const& node, LayoutLine& line) {
        for (auto const& item : items_of(node)) {
            if (!expect_map(reading_, item)) continue;
            Fields const fields{reading_, item, {"head", "sources"}};
            FundsLine funds;
            funds.heading = fields.required_text("head");
            funds.sources = fields.texts("sources");
            funds.is_total = funds.sources.empty();
            funds.is_others = funds.sources == std::vector<std::string>{"others"};
            line.funds.push_back(std::move(funds));
        }
    }

    void read_cells(Node const& node, bool is_of_funds, LayoutLine& line) {
        for (auto const& item : items_of(node))
            if (auto cell = read_cell(item, is_of_funds)) line.cells.push_back(std::move(*cell));
    }

    std::size_t read_count(Fields const& fields, char const* key) {
        auto const* const node = fields.find(key);
        if (node == nullptr) return 1;
        constexpr auto most = 100;
        auto const count = read_number(reading_, *node);
        if (!count) return 1;
        if (count->scale() <= 0 && *count >= Decimal{1} && *count <= Decimal{most})
            return static_cast<std::size_t>(std::stoul(count->text()));
        error(*node, say("expected a whole number from 1 to {0} here, found {1}", most, *count));
        return 1;
    }

    std::optional<LayoutCell> read_cell(Node const& node, bool is_of_funds) {
        if (!expect_map(reading_, node)) return std::nullopt;
        Fields const fields{reading_, node, {"head", "text", "shows", "across", "down"}};
        LayoutCell cell;
        cell.place = reading_.place(node);
        cell.across = read_count(fields, "across");
        cell.down = read_count(fields, "down");
        auto const has = [&](char const* key) {
            return std::any_of(node.entries.begin(), node.entries.end(),
                               [&](Entry const& entry) { return entry.key.text == key; });
        };
        if (has("head") + has("text") + has("shows") != 1)
            error(node, say("a cell has either `head`, `text` or `shows`"));
        cell.is_heading = has("head");
        cell.text = fields.text(cell.is_heading ? "head" : "text");
        if (auto const* const shown = fields.find("shows"))
            cell.shows = read_field(*shown, is_of_funds ? std::vector{FieldOf::form, FieldOf::funds}
                                                        : std::vector{FieldOf::form});
        return cell;
    }

    void check_width(std::vector<LayoutLine> const& lines, SheetLayout const& sheet) {
        for (auto const& [word, kind] : kinds) {
            auto const* const wrong = place_lines(lines, kind, sheet.width()).wrong;
            if (wrong == nullptr) continue;
            reading_.error("form-layout", wrong->place,
                           say("the cells of this line do not fill the {0} columns of the form "
                               "exactly",
                               sheet.width()),
                           say("correct `across` and `down` of its cells, and of those above that "
                               "reach into it"));
            return;
        }
    }

    Reading& reading_;
    bool has_points_;
};

}  // namespace

std::optional<Layout> read_layout(Source const& source, std::vector<Diagnostic>& diagnostics) {
    std::vector<Diagnostic> found;
    auto const file = parse_yaml(source, found);
    Units const no_units;
    Reading reading{source, no_units, found};
    Layout layout;
    if (file && expect_map(reading, *file)) {
        Fields const fields{
            reading, *file, {"layout", "title", "source", "monitoring", "self-evaluation"}};
        layout.name = fields.required_text("layout");
        layout.title = fields.text("title");
        layout.source = fields.text("source");
        if (auto const* const node = fields.find("monitoring"))
            layout.monitoring = LayoutReader{reading, false}.read(*node);
        if (auto const* const node = fields.find("self-evaluation"))
            layout.self_evaluation = LayoutReader{reading, true}.read(*node);
    }
    auto const is_whole = file && !has_errors(found);
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    return is_whole ? std::optional{std::move(layout)} : std::nullopt;
}

}  // namespace jixiao::forms
