#include "import/clean_cell.hpp"
#include "import/html_text.hpp"
#include "import/layouts.hpp"

#include <algorithm>
#include <charconv>

namespace jixiao::importing {
namespace {

/// colspan="3" as a number; 1 when there is none, and never more than a form has cells.
std::size_t span(std::string_view attributes, std::string_view name) {
    auto const at = attributes.find(name);
    if (at == std::string_view::npos) return 1;
    auto const digit = attributes.find_first_of("0123456789", at + name.size());
    if (digit == std::string_view::npos || digit > at + name.size() + 4) return 1;
    std::size_t count = 1;
    std::from_chars(attributes.data() + digit, attributes.data() + attributes.size(), count);
    return std::clamp<std::size_t>(count, 1, most_cells);
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Tables become rows, with empty cells where a cell spans rows or columns; the text between them
/// becomes rows of one cell.
class HtmlReader {
public:
    HtmlReader(std::string_view text, VisitRow const& visit) : text_{text}, visit_{visit} {}

    void read() {
        for (std::size_t at = 0; at < text_.size();) {
            auto const open = std::min(text_.find('<', at), text_.size());
            auto const tag = open < text_.size() ? tag_at(text_, open) : std::nullopt;
            if (tag) take(*tag, open);
            at = tag ? tag->end : open + 1;
        }
        end_text(text_.size());
    }

private:
    void take(Tag const& tag, std::size_t at) {
        if (is_one_of(tag.name, {"td", "th"})) {
            end_cell(at);
            if (!tag.closes) begin_cell(tag);
        } else if (tag.name == "tr") {
            end_cell(at);
            end_row();
            if (!tag.closes) begin_row(at);
            text_from_ = tag.end;
        } else if (tag.name == "table") {
            end_text(at);
            text_from_ = tag.end;
            still_spanned_.clear();
        } else if (is_one_of(tag.name, {"style", "script", "head"})) {
            text_from_ = tag.end;
        } else if (!in_row_ && is_one_of(tag.name, {"p", "div", "br", "li", "h1", "h2", "h3", "h4",
                                                    "table", "title", "caption", "body"})) {
            end_text(at);
            text_from_ = tag.end;
        }
    }

    void begin_row(std::size_t at) {
        end_text(at);
        in_row_ = true;
        row_ = {line_of(at), at, {}};
        add_spanned(at);
    }

    void begin_cell(Tag const& tag) {
        if (!in_row_) return;
        cell_from_ = tag.end;
        in_cell_ = true;
        columns_ = span(tag.attributes, "colspan");
        rows_ = span(tag.attributes, "rowspan");
    }

    void end_cell(std::size_t at) {
        if (!in_cell_) return;
        in_cell_ = false;
        add(clean_cell(text_.substr(cell_from_, at - cell_from_), cell_from_), rows_);
        for (std::size_t i = 1; i < columns_; ++i) add({{}, at, false}, rows_);
        add_spanned(at);
    }

    void add(PrintedCell cell, std::size_t rows) {
        if (row_.cells.size() >= most_cells) return;
        if (still_spanned_.size() <= row_.cells.size())
            still_spanned_.resize(row_.cells.size() + 1);
        still_spanned_[row_.cells.size()] = rows - 1;
        row_.cells.push_back(std::move(cell));
    }

    /// Empty cells where one of a row above still stands.
    void add_spanned(std::size_t at) {
        while (row_.cells.size() < still_spanned_.size() && still_spanned_[row_.cells.size()] > 0) {
            --still_spanned_[row_.cells.size()];
            row_.cells.push_back({{}, at, false});
        }
    }

    void end_row() {
        if (in_row_) visit_(row_);
        in_row_ = false;
    }

    void end_text(std::size_t at) {
        if (in_row_ || text_from_ >= at) return;
        auto cell = clean_cell(text_.substr(text_from_, at - text_from_), text_from_);
        if (!cell.text.empty()) visit_({line_of(text_from_), text_from_, {std::move(cell)}});
        text_from_ = at;
    }

    std::size_t line_of(std::size_t at) {
        if (at <= counted_) return line_;
        auto const passed = text_.substr(counted_, at - counted_);
        line_ += static_cast<std::size_t>(std::count(passed.begin(), passed.end(), '\n'));
        counted_ = at;
        return line_;
    }

    std::string_view text_;
    VisitRow const& visit_;
    PrintedRow row_;
    bool in_row_ = false, in_cell_ = false;
    std::size_t cell_from_ = 0, columns_ = 1, rows_ = 1, text_from_ = 0;
    std::size_t line_ = 1, counted_ = 0;
    std::vector<std::size_t> still_spanned_;  // by column: rows below that its cell covers
};

}  // namespace

void each_html_row(std::string_view text, VisitRow const& visit) {
    HtmlReader{text, visit}.read();
}

}  // namespace jixiao::importing
