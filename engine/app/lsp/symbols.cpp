#include "app/lsp/answers.hpp"
#include "app/lsp/rows.hpp"

#include <boost/json.hpp>

namespace jixiao::lsp {
namespace json = boost::json;
namespace {

// Kinds of symbols, by the numbers of the protocol.
constexpr int module_kind = 2, field_kind = 8, key_kind = 20;

Span whole(Part const& part) {
    return {part.is_item ? part.value.begin : part.key.begin, part.end};
}

json::object symbol(View const& view, std::size_t part, std::string name, Span shown, int kind,
                    std::string detail = {}) {
    auto const range = whole(view.outline()[part]);
    auto const is_inside = range.begin <= shown.begin && shown.end <= range.end;
    if (name.empty()) name = "…";
    return {{"name", std::move(name)},
            {"detail", std::move(detail)},
            {"kind", kind},
            {"range", view.range(range)},
            {"selectionRange", view.range(is_inside ? shown : range)}};
}

/// The value of a key in what a part holds.
Span value_in(View const& view, std::size_t part, std::string_view key) {
    auto const found = view.outline().find(view.text().bytes(), part, key);
    return found == nowhere ? Span{} : view.outline()[found].value;
}

json::object row_symbol(View const& view, std::size_t row) {
    auto const name = value_in(view, row, "name");
    auto const target = value_in(view, row, "target");
    return symbol(view, row, scalar_text(view.at(name)),
                  name.empty() ? whole(view.outline()[row]) : name, field_kind,
                  scalar_text(view.at(target)));
}

json::array goals(View const& view) {
    json::array symbols;
    auto const& outline = view.outline();
    auto const& bytes = view.text().bytes();
    auto const list = outline.find(bytes, nowhere, "goals");
    if (list == nowhere) return symbols;
    for (auto const goal : outline.children(list)) {
        auto const name = value_in(view, goal, "name");
        auto shown = symbol(view, goal, scalar_text(view.at(name)),
                            name.empty() ? whole(outline[goal]) : name, module_kind,
                            scalar_text(view.at(value_in(view, goal, "term"))));
        json::array rows;
        if (auto const indicators = outline.find(bytes, goal, "indicators"); indicators != nowhere)
            for (auto const row : outline.children(indicators))
                if (outline[row].is_item) rows.push_back(row_symbol(view, row));
        shown["children"] = std::move(rows);
        symbols.push_back(std::move(shown));
    }
    return symbols;
}

json::array lines(View const& view) {
    json::array symbols;
    for (auto const line : actual_lines(view)) {
        auto const& part = view.outline()[line];
        auto const stated = value_in(view, line, "value");
        symbols.push_back(symbol(view, line, scalar_text(view.at(part.key)), part.key, field_kind,
                                 scalar_text(view.at(stated.empty() ? part.value : stated))));
    }
    return symbols;
}

}  // namespace

json::value document_symbols(View const& view, json::object const&) {
    auto const kind = view.document.kind();
    if (kind == FileKind::table) return goals(view);
    if (kind == FileKind::actuals) return lines(view);
    json::array symbols;
    for (auto const part : view.outline().children(nowhere)) {
        auto const& each = view.outline()[part];
        if (!each.is_item)
            symbols.push_back(
                symbol(view, part, scalar_text(view.at(each.key)), each.key, key_kind));
    }
    return symbols;
}

}  // namespace jixiao::lsp
