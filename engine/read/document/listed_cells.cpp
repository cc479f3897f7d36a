#include "read/document/clean_cell.hpp"
#include "read/document/facts.hpp"
#include "read/document/lines.hpp"
#include "read/document/row_words.hpp"
#include "read/document/stream_rows.hpp"

#include <algorithm>

namespace jixiao::document {
namespace {

/// The lines as cells. Where pipes end them, an empty one is a cell, too.
std::vector<Token> cells_of(std::string const& text) {
    std::vector<Token> cells;
    std::size_t lines = 0, ended = 0, inner = 0;
    each_line(text, [&](std::string_view line, std::size_t begin, std::size_t number) {
        auto const last = line.find_last_not_of(" \t");
        if (last == std::string_view::npos) return;
        ++lines;
        auto const ends = line[last] == '|';
        if (ends) ++ended;
        auto const cell = ends ? line.substr(0, last) : line;
        if (cell.find('|') != std::string_view::npos) ++inner;
        cells.push_back({clean_cell(cell, begin).text, number, begin});
    });
    if (inner * 10 > lines) return {};
    if (ended * 2 < lines)
        std::erase_if(cells, [](Token const& cell) { return cell.text.empty(); });
    return cells;
}

class ListReader {
public:
    ListReader(std::vector<Token> cells, Document& document)
        : cells_{std::move(cells)}, document_{document} {}

    /// Whether there was a header.
    bool read() {
        for (std::size_t at = 0; at < cells_.size();)
            if (auto header = stream_header(cells_, at)) {
                at += header->tokens.size();
                document_.rows.push_back(row_of_tokens(header->tokens));
                at = rows_below(*header, at);
                found_ = true;
            } else {
                at += head_row(at);
            }
        return found_;
    }

private:
    /// A word of the head with the cells behind it up to the next.
    std::size_t head_row(std::size_t at) {
        std::vector<Token> tokens{cells_[at]};
        if (is_head_word(cells_[at].text))
            while (at + tokens.size() < cells_.size() && tokens.size() < 8) {
                auto const& next = cells_[at + tokens.size()];
                if (next.text.empty() || is_head_word(next.text) || next.text.ends_with(":") ||
                    next.text.ends_with("：") || stream_header(cells_, at + tokens.size()))
                    break;
                tokens.push_back(next);
            }
        auto const taken = tokens.size();
        if (!is_blank(row_of_tokens(tokens))) document_.rows.push_back(row_of_tokens(tokens));
        return taken;
    }

    std::size_t rows_below(StreamHeader const& header, std::size_t at) {
        auto const width = header.values + 1;
        std::string first;
        std::vector<std::string> levels;
        while (at < cells_.size()) {
            auto const& cell = cells_[at];
            if (is_total(row_of_tokens({cell})) || stream_header(cells_, at)) return at;
            if (level_of(cell.text)) {
                levels.push_back(cell.text);
                ++at;
                continue;
            }
            if (at + width > cells_.size() && ends_table(at)) return at;
            std::vector<Token> values;
            for (auto i = at; i < std::min(at + width, cells_.size()); ++i)
                values.push_back(cells_[i]);
            if (values.size() < width && header.column(Field::reason)) values.resize(width);
            auto const all_empty = std::all_of(values.begin(), values.end(),
                                               [](Token const& t) { return t.text.empty(); });
            if (values.size() == width && all_empty) {
                levels.clear();
                at += width;
                continue;
            }
            if (values.size() < width || !proves_row(header, values)) {
                if (!ends_table(at)) doubt(cell);
                return at;
            }
            auto const placed = placed_levels(levels, header.levels, first);
            if (!placed[0].empty()) first = placed[0];
            document_.rows.push_back(stream_row(header, placed, values));
            levels.clear();
            at += width;
        }
        return at;
    }

    /// Whether what follows is a note or the foot of a form.
    bool ends_table(std::size_t at) const {
        auto const& text = cells_[at].text;
        return is_head_word(text) || text.find("：") != std::string::npos ||
               text.find(':') != std::string::npos || text.find("。") != std::string::npos;
    }

    void doubt(Token const& cell) {
        document_.doubts.push_back({cell.line,
                                    say("from {0} on, the cells do not match the columns of the "
                                        "header; the rest was left out",
                                        cell.text),
                                    say("compare with the document and add the rows by hand")});
    }

    std::vector<Token> cells_;
    Document& document_;
    bool found_ = false;
};

}  // namespace

std::optional<Document> read_listed_cells(std::string const& text) {
    auto cells = cells_of(text);
    Document document{text, {}, {}, {}, {}};
    if (!ListReader{std::move(cells), document}.read()) return std::nullopt;
    return document;
}

}  // namespace jixiao::document
