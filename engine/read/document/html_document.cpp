#include "read/document/clean_cell.hpp"
#include "read/document/document.hpp"
#include "read/document/grid_builder.hpp"
#include "read/document/html_limits.hpp"

#include <algorithm>
#include <charconv>
#include <gumbo.h>
#include <memory>

namespace jixiao::document {
namespace {

bool is(GumboNode const* node, std::initializer_list<GumboTag> tags) {
    return node->type == GUMBO_NODE_ELEMENT &&
           std::find(tags.begin(), tags.end(), node->v.element.tag) != tags.end();
}

bool is_hidden(GumboNode const* node) {
    return is(node, {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_HEAD, GUMBO_TAG_NOSCRIPT,
                     GUMBO_TAG_TEMPLATE, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA});
}

bool is_inline(GumboNode const* node) {
    return is(node, {GUMBO_TAG_A, GUMBO_TAG_SPAN, GUMBO_TAG_B, GUMBO_TAG_STRONG, GUMBO_TAG_I,
                     GUMBO_TAG_EM, GUMBO_TAG_U, GUMBO_TAG_FONT, GUMBO_TAG_SUP, GUMBO_TAG_SUB,
                     GUMBO_TAG_SMALL, GUMBO_TAG_BIG, GUMBO_TAG_LABEL, GUMBO_TAG_S});
}

template <class Visit>
void each_child(GumboNode const* node, Visit const& visit) {
    if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_DOCUMENT) return;
    auto const& children =
        node->type == GUMBO_NODE_ELEMENT ? node->v.element.children : node->v.document.children;
    for (unsigned i = 0; i < children.length; ++i)
        visit(static_cast<GumboNode const*>(children.data[i]));
}

/// The text of a node without its tables; a block or a line break parts words, as a line wrap does.
void add_text(GumboNode const* node, bool with_tables, std::string& text) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
        node->type == GUMBO_NODE_CDATA) {
        text += node->v.text.text;
        return;
    }
    if (is_hidden(node) || (!with_tables && is(node, {GUMBO_TAG_TABLE}))) return;
    if (!is_inline(node)) text += ' ';
    each_child(node, [&](GumboNode const* child) { add_text(child, with_tables, text); });
    if (!is_inline(node)) text += ' ';
}

std::string text_of(GumboNode const* node, bool with_tables) {
    std::string text;
    add_text(node, with_tables, text);
    return text;
}

bool is_empty_text(std::string const& text) {
    return clean_text(text, 0).text.empty();
}

template <class Visit>
void each_row_of(GumboNode const* node, Visit const& visit) {
    each_child(node, [&](GumboNode const* child) {
        if (is(child, {GUMBO_TAG_TR}))
            visit(child);
        else if (is(child, {GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT}))
            each_row_of(child, visit);
    });
}

template <class Visit>
void each_cell_of(GumboNode const* row, Visit const& visit) {
    each_child(row, [&](GumboNode const* child) {
        if (is(child, {GUMBO_TAG_TD, GUMBO_TAG_TH})) visit(child);
    });
}

/// The outermost tables inside a node.
void find_tables(GumboNode const* node, std::vector<GumboNode const*>& tables) {
    each_child(node, [&](GumboNode const* child) {
        if (is(child, {GUMBO_TAG_TABLE}))
            tables.push_back(child);
        else if (!is_hidden(child))
            find_tables(child, tables);
    });
}

struct Size {
    std::size_t rows = 0, cells = 0, bytes = 0;
};

Size size_of(GumboNode const* table) {
    Size size;
    each_row_of(table, [&](GumboNode const* row) {
        ++size.rows;
        each_cell_of(row, [&](GumboNode const*) { ++size.cells; });
    });
    size.bytes = text_of(table, true).size();
    return size;
}

/// A note beside a value, or the value itself in a table of one cell.
bool is_part_of_cell(GumboNode const* table, std::string const& own_text) {
    auto const [rows, cells, bytes] = size_of(table);
    if (cells <= 1) return bytes < 1000;
    return rows <= 3 && bytes < 300 && !is_empty_text(own_text);
}

bool lays_out_page(GumboNode const* cell) {
    std::vector<GumboNode const*> inner;
    find_tables(cell, inner);
    if (inner.empty()) return false;
    auto const own_text = text_of(cell, false);
    return std::any_of(inner.begin(), inner.end(),
                       [&](GumboNode const* table) { return !is_part_of_cell(table, own_text); });
}

std::size_t span(GumboNode const* cell, char const* name) {
    auto const* const attribute = gumbo_get_attribute(&cell->v.element.attributes, name);
    std::size_t count = 1;
    if (attribute != nullptr) {
        std::string_view value{attribute->value};
        value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
        std::from_chars(value.data(), value.data() + value.size(), count);
    }
    return std::clamp<std::size_t>(count, 1, 100'000);
}

class HtmlReader {
public:
    explicit HtmlReader(Document& document) : document_{document} {}

    void flow(GumboNode const* node) {
        if (node->type == GUMBO_NODE_TEXT) {
            note_place(node->v.text.start_pos);
            line_ += node->v.text.text;
        } else if (node->type == GUMBO_NODE_WHITESPACE) {
            line_ += ' ';
        } else if (is(node, {GUMBO_TAG_TABLE})) {
            end_line();
            table(node);
        } else if (!is_hidden(node)) {
            auto const is_block = !is_inline(node);
            if (is_block) end_line();
            each_child(node, [&](GumboNode const* child) { flow(child); });
            if (is_block) end_line();
        }
    }

private:
    void note_place(GumboSourcePosition const& position) {
        if (!line_.empty() && !is_empty_text(line_)) return;
        place_ = position;
    }

    void end_line() {
        auto cell = clean_text(line_, place_.offset);
        line_.clear();
        if (cell.text.empty()) return;
        document_.rows.push_back({place_.line, begin_of(place_), {std::move(cell)}});
    }

    std::size_t begin_of(GumboSourcePosition const& position) const {
        auto const offset = std::min<std::size_t>(position.offset, document_.text.size());
        auto const end = offset == 0 ? std::string::npos : document_.text.rfind('\n', offset - 1);
        return end == std::string::npos ? 0 : end + 1;
    }

    void table(GumboNode const* node) {
        auto lays_out = false;
        each_row_of(node, [&](GumboNode const* row) {
            each_cell_of(
                row, [&](GumboNode const* cell) { lays_out = lays_out || lays_out_page(cell); });
        });
        each_child(node, [&](GumboNode const* child) {
            if (is(child, {GUMBO_TAG_CAPTION})) flow(child);
        });
        if (lays_out)
            each_row_of(node, [&](GumboNode const* row) {
                each_cell_of(row, [&](GumboNode const* cell) { flow(cell); });
            });
        else
            grid(node);
    }

    void grid(GumboNode const* node) {
        GridBuilder builder{++grids_, 0};
        each_row_of(node, [&](GumboNode const* row) {
            auto const& start = row->v.element.start_pos;
            builder.begin_row(start.line, start.offset);
            each_cell_of(row, [&](GumboNode const* cell) {
                auto text = text_of(cell, false);
                if (is_empty_text(text)) text = text_of(cell, true);
                auto const offset =
                    cell->v.element.start_pos.offset + cell->v.element.original_tag.length;
                builder.add(clean_text(text, std::min(offset, document_.text.size())),
                            span(cell, "rowspan"), span(cell, "colspan"));
            });
            add(builder.end_row());
        });
    }

    void add(PrintedRow row) {
        if (cells_ + row.cells.size() > most_document_cells) return;
        cells_ += row.cells.size();
        if (!is_blank(row)) document_.rows.push_back(std::move(row));
    }

    Document& document_;
    std::string line_;
    GumboSourcePosition place_{1, 1, 0};
    std::size_t grids_ = 0, cells_ = 0;
};

}  // namespace

bool is_html(std::string_view text) {
    auto const start = text.substr(0, std::size_t{1} << 20);
    for (auto const* tag : {"<tr>", "<tr ", "<TR>", "<TR ", "<html", "<HTML", "<table", "<TABLE"})
        if (start.find(tag) != std::string_view::npos) return true;
    return false;
}

Document html_document(std::string text) {
    Document document{std::move(text), {}, {}, {}, {}};
    if (is_out_of_proportion(document.text)) {
        document.problem = "nested";
        return document;
    }
    auto const& source = document.text;
    auto const destroy = [](GumboOutput* output) {
        gumbo_destroy_output(&kGumboDefaultOptions, output);
    };
    std::unique_ptr<GumboOutput, decltype(destroy)> const output{
        gumbo_parse_with_options(&kGumboDefaultOptions, source.data(), source.size()), destroy};
    HtmlReader{document}.flow(output->document);
    return document;
}

}  // namespace jixiao::document
