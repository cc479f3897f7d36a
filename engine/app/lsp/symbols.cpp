#include "app/lsp/answers.hpp"
#include "app/lsp/rows.hpp"
#include "base/utf8.hpp"

#include <boost/json.hpp>

namespace jixiao::lsp {
namespace json = boost::json;
namespace {

// Kinds of symbols, by the numbers of the protocol.
constexpr int module_kind = 2, field_kind = 8, key_kind = 20;

Span whole(Part const& part) {
    return {part.is_item ? part.value.begin : part.key.begin, part.end};
}

/// Symbols as JSON, written as text at once: a large file has tens of thousands, and values made of
/// them would cost more than all else.
class SymbolList {
public:
    explicit SymbolList(View const& view) : view_{view} {}

    void add(std::size_t part, std::string_view name, Span shown, int kind,
             std::string_view detail = {}) {
        begin(part, name, shown, kind, detail);
        text_ += '}';
    }
    /// The same with those inside it, which `add_inside` adds.
    template <class AddInside>
    void add_with(std::size_t part, std::string_view name, Span shown, std::string_view detail,
                  AddInside const& add_inside) {
        begin(part, name, shown, module_kind, detail);
        text_ += ",\"children\":[";
        is_first_ = true;
        add_inside();
        is_first_ = false;
        text_ += "]}";
    }
    std::string take() { return valid_utf8("[" + std::move(text_) + "]"); }

private:
    void begin(std::size_t part, std::string_view name, Span shown, int kind,
               std::string_view detail) {
        auto const range = whole(view_.outline()[part]);
        auto const is_inside = range.begin <= shown.begin && shown.end <= range.end;
        if (!is_first_) text_ += ',';
        is_first_ = false;
        text_ += "{\"name\":" + json::serialize(json::string_view{name.empty() ? "…" : name});
        text_ += ",\"detail\":" + json::serialize(json::string_view{detail});
        text_ += ",\"kind\":" + std::to_string(kind) + ",\"range\":";
        put(range);
        text_ += ",\"selectionRange\":";
        put(is_inside ? shown : range);
    }
    void put(Span span) {
        text_ += "{\"start\":";
        put(view_.text().position(span.begin, view_.encoding()));
        text_ += ",\"end\":";
        put(view_.text().position(span.end, view_.encoding()));
        text_ += '}';
    }
    void put(Position at) {
        text_ += "{\"line\":" + std::to_string(at.line) +
                 ",\"character\":" + std::to_string(at.character) + '}';
    }

    View const& view_;
    std::string text_;
    bool is_first_ = true;
};

/// The value of a key in what a part holds.
Span value_in(View const& view, std::size_t part, std::string_view key) {
    auto const found = view.outline().find(view.text().bytes(), part, key);
    return found == nowhere ? Span{} : view.outline()[found].value;
}

void put_row(View const& view, std::size_t row, SymbolList& symbols) {
    auto const name = value_in(view, row, "name");
    symbols.add(row, scalar_text(view.at(name)), name.empty() ? whole(view.outline()[row]) : name,
                field_kind, scalar_text(view.at(value_in(view, row, "target"))));
}

void put_goals(View const& view, SymbolList& symbols) {
    auto const& outline = view.outline();
    auto const& bytes = view.text().bytes();
    auto const list = outline.find(bytes, nowhere, "goals");
    if (list == nowhere) return;
    for (auto const goal : outline.children(list)) {
        auto const name = value_in(view, goal, "name");
        symbols.add_with(goal, scalar_text(view.at(name)),
                         name.empty() ? whole(outline[goal]) : name,
                         scalar_text(view.at(value_in(view, goal, "term"))), [&] {
                             auto const rows = outline.find(bytes, goal, "indicators");
                             if (rows == nowhere) return;
                             for (auto const row : outline.children(rows))
                                 if (outline[row].is_item) put_row(view, row, symbols);
                         });
    }
}

void put_lines(View const& view, SymbolList& symbols) {
    for (auto const line : actual_lines(view)) {
        auto const& part = view.outline()[line];
        auto const stated = value_in(view, line, "value");
        symbols.add(line, scalar_text(view.at(part.key)), part.key, field_kind,
                    scalar_text(view.at(stated.empty() ? part.value : stated)));
    }
}

void put_keys(View const& view, SymbolList& symbols) {
    for (auto const part : view.outline().children(nowhere)) {
        auto const& each = view.outline()[part];
        if (!each.is_item) symbols.add(part, scalar_text(view.at(each.key)), each.key, key_kind);
    }
}

}  // namespace

std::string document_symbols(View const& view, json::object const&) {
    SymbolList symbols{view};
    auto const kind = view.document.kind();
    auto const add = kind == FileKind::table     ? put_goals
                     : kind == FileKind::actuals ? put_lines
                                                 : put_keys;
    add(view, symbols);
    return symbols.take();
}

}  // namespace jixiao::lsp
