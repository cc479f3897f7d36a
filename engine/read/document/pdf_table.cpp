#include "read/document/pdf_table.hpp"

#include "base/utf8.hpp"
#include "read/document/html_text.hpp"

#include <algorithm>
#include <cmath>

namespace jixiao::document {
namespace {

using Edges = std::vector<double>;

std::size_t nearest_edge(Edges const& edges, double place) {
    auto const at = std::lower_bound(edges.begin(), edges.end(), place);
    if (at == edges.end()) return edges.size() - 1;
    if (at != edges.begin() && place - *std::prev(at) < *at - place)
        return static_cast<std::size_t>(at - edges.begin()) - 1;
    return static_cast<std::size_t>(at - edges.begin());
}

/// The place between two edges: 0 between the first and the second.
std::optional<std::size_t> between(Edges const& edges, double place) {
    auto const at = std::upper_bound(edges.begin(), edges.end(), place);
    if (at == edges.begin() || at == edges.end()) return std::nullopt;
    return static_cast<std::size_t>(at - edges.begin()) - 1;
}

class Lattice {
public:
    Lattice(PdfBlock const& block, Edges const& columns)
        : block_{block}, x_{columns}, y_{rows_of(block.rules.across)} {}

    std::optional<PdfTable> table() {
        constexpr std::size_t most_cells_of_table = 200'000;
        if (x_.size() < 2 || y_.size() < 2 || x_.size() * y_.size() > most_cells_of_table)
            return std::nullopt;
        draw();
        make_cells();
        place_words();
        return std::move(table_);
    }

private:
    static Edges rows_of(std::vector<PdfRule> const& across) {
        return columns_of(across);  // the same of the other direction
    }

    std::size_t rows() const { return y_.size() - 1; }
    std::size_t columns() const { return x_.size() - 1; }

    /// Which sides of the places are drawn.
    void draw() {
        above_.assign(y_.size(), std::vector<char>(columns(), 0));
        left_.assign(rows(), std::vector<char>(x_.size(), 0));
        for (auto const& rule : block_.rules.across)
            for (std::size_t c = 0; c < columns(); ++c) {
                auto const middle = (x_[c] + x_[c + 1]) / 2;
                if (rule.from - 1 <= middle && middle <= rule.to + 1)
                    above_[nearest_edge(y_, rule.at)][c] = 1;
            }
        for (auto const& rule : block_.rules.down)
            for (std::size_t r = 0; r < rows(); ++r) {
                auto const middle = (y_[r] + y_[r + 1]) / 2;
                if (rule.from - 1 <= middle && middle <= rule.to + 1)
                    left_[r][nearest_edge(x_, rule.at)] = 1;
            }
    }

    void make_cells() {
        constexpr auto nobody = static_cast<std::size_t>(-1);
        owner_.assign(rows() * columns(), nobody);
        table_ = PdfTable{block_.top, block_.bottom, rows(), columns(), {}};
        for (std::size_t r = 0; r < rows(); ++r)
            for (std::size_t c = 0; c < columns(); ++c) {
                if (owner_[r * columns() + c] != nobody) continue;
                PdfCell cell{r, c, 1, 1, {}};
                while (c + cell.columns < columns() && left_[r][c + cell.columns] == 0 &&
                       owner_[r * columns() + c + cell.columns] == nobody)
                    ++cell.columns;
                while (r + cell.rows < rows() && goes_on_below(cell)) ++cell.rows;
                cell.is_open_above = r == 0 && is_open(0, cell);
                cell.is_open_below = r + cell.rows == rows() && is_open(rows(), cell);
                for (std::size_t i = r; i < r + cell.rows; ++i)
                    for (std::size_t j = c; j < c + cell.columns; ++j)
                        owner_[i * columns() + j] = table_.cells.size();
                table_.cells.push_back(std::move(cell));
            }
    }

    /// Whether no rule is drawn above the places of a row that a cell's columns take.
    bool is_open(std::size_t row, PdfCell const& cell) const {
        for (auto c = cell.column; c < cell.column + cell.columns; ++c)
            if (above_[row][c] != 0) return false;
        return true;
    }

    bool goes_on_below(PdfCell const& cell) const {
        auto const row = cell.row + cell.rows;
        if (!is_open(row, cell)) return false;
        // A line inside would make several cells of it.
        for (auto c = cell.column + 1; c < cell.column + cell.columns; ++c)
            if (left_[row][c] != 0) return false;
        return true;
    }

    /// Whether another word begins in the cell to the right of an edge, on the same line.
    bool is_taken(PdfWord const& word, std::size_t row, std::size_t edge) const {
        auto end = edge + 1;
        while (end < columns() && left_[row][end] == 0) ++end;
        return std::any_of(block_.words.begin(), block_.words.end(), [&](PdfWord const& other) {
            return &other != &word && other.left >= x_[edge] - 1 && other.left < x_[end] - 1 &&
                   std::abs(other.middle() - word.middle()) < 3;
        });
    }

    /// A word of cells that touch crosses a rule between two of its letters: it is cut there, by
    /// the widths of letters. A letter on the rule itself is of a text that runs over its cell.
    std::vector<PdfWord> cut(PdfWord const& word) const {
        auto const row = between(y_, word.middle());
        std::vector<double> edges;
        for (std::size_t e = 1; row && e + 1 < x_.size(); ++e)
            if (left_[*row][e] != 0 && word.left + 3 < x_[e] && x_[e] < word.right - 3 &&
                !is_taken(word, *row, e))
                edges.push_back(x_[e]);
        if (edges.empty()) return {word};
        auto const unit = (word.right - word.left) / units_of(word.text);
        std::vector<PdfWord> parts{{word.left, word.top, word.right, word.bottom, {}, false}};
        auto x = word.left;
        std::size_t next = 0;
        for (std::size_t at = 0; at < word.text.size();) {
            auto const letter = character_at(word.text, at).value_or(Character{U'?', 1});
            auto const wide = width_of(letter) * unit;
            if (next < edges.size() && x + wide / 2 > edges[next]) {
                if (std::abs(x - edges[next]) > wide * 0.3) {
                    auto whole = word;
                    whole.overflows = true;
                    return {whole};
                }
                parts.back().right = x;
                parts.push_back(
                    {std::max(x, edges[next] + 0.1), word.top, word.right, word.bottom, {}, false});
                ++next;
            }
            parts.back().text += word.text.substr(at, letter.bytes);
            x += wide;
            at += letter.bytes;
        }
        std::erase_if(parts, [](PdfWord const& part) { return part.text.empty(); });
        return parts;
    }

    static double width_of(Character const& letter) { return letter.code > 0x2000 ? 2 : 1; }

    static double units_of(std::string const& text) {
        double units = 0;
        for (std::size_t at = 0; at < text.size();) {
            auto const letter = character_at(text, at).value_or(Character{U'?', 1});
            units += width_of(letter);
            at += letter.bytes;
        }
        return units;
    }

    bool runs_over(PdfWord const& word, PdfCell const& cell) const {
        constexpr double overhang = 1.5;
        auto const height = word.bottom - word.top;
        return word.overflows || word.right > x_[cell.column + cell.columns] + overhang ||
               word.middle() - height * 0.3 < y_[cell.row] ||
               word.middle() + height * 0.3 > y_[cell.row + cell.rows];
    }

    /// Whether words lie on one another, as they do when a cell's text runs over another's.
    static bool overlap(std::vector<PdfWord> const& words) {
        for (auto const& line : lines_of(words))
            for (std::size_t i = 1; i < line.size(); ++i)
                if (line[i].left < line[i - 1].right - 2) return true;
        return false;
    }

    void place_words() {
        std::vector<std::vector<PdfWord>> by_cell(table_.cells.size());
        for (auto const& whole : block_.words)
            for (auto& word : cut(whole)) {
                constexpr double letter = 6;
                auto const begin = (word.left + std::min(word.right, word.left + letter)) / 2;
                auto const row = between(y_, word.middle());
                auto const column = between(x_, begin);
                if (!row || !column) continue;
                auto const owner = owner_[*row * columns() + *column];
                if (runs_over(word, table_.cells[owner])) table_.cells[owner].is_cut = true;
                by_cell[owner].push_back(std::move(word));
            }
        for (std::size_t i = 0; i < by_cell.size(); ++i) {
            auto& cell = table_.cells[i];
            if (overlap(by_cell[i])) cell.is_cut = true;
            auto const lines = lines_of(std::move(by_cell[i]));
            cell.text = text_of(lines);
            if (lines.empty()) continue;
            cell.room = room_in(lines.back(), cell);
            auto const& last = lines.back().back();
            auto const height = y_[cell.row + cell.rows] - y_[cell.row];
            auto const line = last.bottom - last.top;
            cell.is_tight = cell.room < 2 && height < line * static_cast<double>(lines.size() + 1);
        }
    }

    /// What a line leaves of its cell between the usual margins.
    double room_in(std::vector<PdfWord> const& line, PdfCell const& cell) const {
        constexpr double margins = 13;
        auto const& last = line.back();
        auto const letter = (last.right - last.left) / units_of(last.text);
        auto const width = x_[cell.column + cell.columns] - x_[cell.column] - margins;
        return (width - (last.right - line.front().left)) / letter;
    }

    /// The words of a cell in reading order; a wrap parts only words in Latin letters.
    static std::string text_of(std::vector<std::vector<PdfWord>> const& lines) {
        std::string text;
        for (auto const& line : lines)
            for (auto const& word : line) {
                if (!text.empty() && is_letter(text.back()) && is_letter(word.text.front()))
                    text += ' ';
                text += word.text;
            }
        return text;
    }

    PdfBlock const& block_;
    Edges const& x_;
    Edges y_;
    std::vector<std::vector<char>> above_, left_;
    std::vector<std::size_t> owner_;
    PdfTable table_;
};

}  // namespace

std::optional<PdfTable> table_of(PdfBlock const& block, std::vector<double> const& edges) {
    return Lattice{block, edges}.table();
}

}  // namespace jixiao::document
